import type { Subscription } from '@passerelle/shared/use-case-types';
import { onArrearsPositionChanged } from './on-arrears-position-changed';
import {
  onBenefitBackPaymentReceived,
  onHousingBenefitReinstated,
  onRepaymentPlanCompleted,
  onRepaymentPlanSigned,
} from './on-landlord-acts';
import { onLeaseEnded } from './on-lease-ended';
import { onLeaseStarted } from './on-lease-started';
import {
  onEffortRateChanged,
  onHousingApplicationChanged,
  onProcedureStageChanged,
  onUnitAddressRecorded,
  onUnitDescribed,
} from './on-positions';
import { onSupportCaseClosed, onSupportCasePositionChanged, onSupportStarted } from './on-support-acts';

/** What referrals listens to. */
export const subscriptions: readonly Subscription[] = [
  onLeaseStarted,
  onLeaseEnded,
  onArrearsPositionChanged,
  onProcedureStageChanged,
  onEffortRateChanged,
  onHousingApplicationChanged,
  onUnitAddressRecorded,
  onUnitDescribed,
  onRepaymentPlanSigned,
  onRepaymentPlanCompleted,
  onHousingBenefitReinstated,
  onBenefitBackPaymentReceived,
  onSupportCasePositionChanged,
  onSupportStarted,
  onSupportCaseClosed,
];
