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
