import type { Id } from '@passerelle/shared/domain/ids';
import type { Refusals } from '@passerelle/shared/graphql/mutate';

/** What an act on a household answers: which one, read afresh under the caller's rights. */
export interface HouseholdPayload extends Refusals {
  readonly householdId?: Id;
}

/** What an act on a referral answers. */
export interface ReferralPayload extends Refusals {
  readonly referralId?: Id;
}
