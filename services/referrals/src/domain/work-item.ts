import type { Id } from '@passerelle/shared/domain/ids';

/** What is to do, and the days that matter. The rows are derived in the database (migrations/work-items-of-function.ts). */
export const WORK_ITEM_KINDS = [
  'REFERRAL_TO_CONFIRM',
  'REFERRAL_TO_DECIDE',
  'ELIGIBILITY_TO_COMPLETE',
  'CASE_TO_OPEN',
  'DIAGNOSTIC_TO_MAKE',
  'CONTRACT_TO_SIGN',
  'INTERVIEW_TO_HOLD',
  'CONTRACT_ENDS',
  'INSTALMENT_MISSED',
  'INSTALMENT_DUE',
  'LEASE_ENDS',
] as const;
export type WorkItemKind = (typeof WORK_ITEM_KINDS)[number];

/** The kinds of which somebody sees every row of his organisation, and those of which he sees his own. */
export interface WorkReach {
  readonly all: readonly WorkItemKind[];
  readonly own: readonly WorkItemKind[];
}

/** What of the work of his organisation a person sees. */
export interface WorkSeen {
  readonly reach: WorkReach;
  /** The person as a member of staff; null when not registered, or when he has no kind of which he sees his own. */
  readonly self: Id | null;
}

export const NOTHING_SEEN: WorkSeen = { reach: { all: [], own: [] }, self: null };
