import type { FactDeclaration } from '../events/declare-fact';
import { accessEnded } from './access-ended';
import { accessGranted } from './access-granted';
import { arrearsPositionChanged } from './arrears-position-changed';
import { benefitBackPaymentReceived } from './benefit-back-payment-received';
import { eligibilityVerdictChanged } from './eligibility-verdict-changed';
import { effortRateChanged } from './effort-rate-changed';
import { householdProfileRecorded } from './household-profile-recorded';
import { housingApplicationChanged } from './housing-application-changed';
import { housingBenefitReinstated } from './housing-benefit-reinstated';
import { leaseEnded } from './lease-ended';
import { leaseStarted } from './lease-started';
import { procedureStageChanged } from './procedure-stage-changed';
import { programmePublished } from './programme-published';
import { referralAccepted } from './referral-accepted';
import { referralEnded } from './referral-ended';
import { referralMovedToVersion } from './referral-moved-to-version';
import { repaymentPlanCompleted } from './repayment-plan-completed';
import { repaymentPlanSigned } from './repayment-plan-signed';
import { staffMemberRegistered } from './staff-member-registered';
import { supportCaseClosed } from './support-case-closed';
import { supportCasePositionChanged } from './support-case-position-changed';
import { supportStarted } from './support-started';
import { unitAddressRecorded } from './unit-address-recorded';
import { unitDescribed } from './unit-described';

/** Every type of fact that is published, in its newest major, by name. */
export const FACTS: readonly FactDeclaration[] = [
  accessEnded,
  accessGranted,
  arrearsPositionChanged,
  benefitBackPaymentReceived,
  eligibilityVerdictChanged,
  effortRateChanged,
  householdProfileRecorded,
  housingApplicationChanged,
  housingBenefitReinstated,
  leaseEnded,
  leaseStarted,
  procedureStageChanged,
  programmePublished,
  referralAccepted,
  referralEnded,
  referralMovedToVersion,
  repaymentPlanCompleted,
  repaymentPlanSigned,
  staffMemberRegistered,
  supportCaseClosed,
  supportCasePositionChanged,
  supportStarted,
  unitAddressRecorded,
  unitDescribed,
];
