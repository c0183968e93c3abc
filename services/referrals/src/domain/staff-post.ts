/** What somebody does in a team [métier]. It says nothing of what his token opens: that is his roles (shared/auth/roles.ts). */
export const STAFF_JOBS = [
  'REFERENT',
  'SOCIAL_WORKER',
  'PSYCHOLOGIST',
  'EDUCATOR',
  'RENTAL_MANAGER',
  'LITIGATION_OFFICER',
  'ALLOCATION_OFFICER',
  'FINANCE_OFFICER',
  'PROGRAMME_MANAGER',
  'TECHNICAL_OFFICER',
  'OTHER',
] as const;
export type StaffJob = (typeof STAFF_JOBS)[number];

export const TEAM_KINDS = ['AGENCY', 'TEAM'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** Forty-eight hours, the most that article L3121-20 of the labour code allows in a week. */
export const MOST_WEEKLY_MINUTES = 48 * 60;

/** Programmes that one post works for at most. */
export const MOST_PROGRAMMES_OF_A_POST = 20;
