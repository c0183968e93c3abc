import { accessSubscriptions } from '@passerelle/shared/access/project-access';
import { on } from '@passerelle/shared/events/subscribe';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import type { Subscription } from '@passerelle/shared/use-case-types';
import { onHouseholdProfileRecorded } from './on-household-profile-recorded';
import { onHousingBenefitReinstated } from './on-housing-benefit-reinstated';
import { onProgrammePublished } from './on-programme-published';
import { onReferralAccepted } from './on-referral-accepted';
import { onReferralEnded } from './on-referral-ended';
import { onReferralMovedToVersion } from './on-referral-moved-to-version';

/** What housing-stock listens to: all of it only informs matching, so all can be rebuilt from the log. */
export const subscriptions: readonly Subscription[] = [
  ...accessSubscriptions,
  on(householdProfileRecorded, 'projection', onHouseholdProfileRecorded),
  on(referralAccepted, 'projection', onReferralAccepted),
  on(referralMovedToVersion, 'projection', onReferralMovedToVersion),
  on(referralEnded, 'projection', onReferralEnded),
  on(housingBenefitReinstated, 'projection', onHousingBenefitReinstated),
  on(programmePublished, 'projection', onProgrammePublished),
];
