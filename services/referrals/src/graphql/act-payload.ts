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

/** What an act on a team, a post or a mandate answers. */
export interface TeamPayload extends Refusals {
  readonly teamId?: Id;
}

export interface StaffPostPayload extends Refusals {
  readonly postId?: Id;
}

export interface MandatePayload extends Refusals {
  readonly mandateId?: Id;
}

/** What an act on a programme answers. */
export interface ProgrammePayload extends Refusals {
  readonly programmeId?: Id;
}

/** What the publication of a draft answers: the programme, and the version that came of it. */
export interface PublishedPayload extends ProgrammePayload {
  readonly version?: number;
}

/** What an act on a draft of a programme answers. */
export interface DraftPayload extends Refusals {
  readonly draftId?: Id;
}
