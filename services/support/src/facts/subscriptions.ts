import { accessSubscriptions } from '@passerelle/shared/access/project-access';
import type { Subscription } from '@passerelle/shared/use-case-types';
import { onProgrammePublished } from './on-programme-published';
import { onReferralAccepted } from './on-referral-accepted';
import { onReferralEnded } from './on-referral-ended';
import { onReferralMovedToVersion } from './on-referral-moved-to-version';
import { onStaffMemberRegistered } from './on-staff-member-registered';

/** What support listens to. */
export const subscriptions: readonly Subscription[] = [
  ...accessSubscriptions,
  onStaffMemberRegistered,
  onProgrammePublished,
  onReferralAccepted,
  onReferralEnded,
  onReferralMovedToVersion,
];
