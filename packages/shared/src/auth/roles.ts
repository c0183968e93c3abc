/** What a person does in an organisation. A token carries one or more; AUDITOR excludes all others. */
export const ROLES = [
  'RENTAL_MANAGER',
  'FINANCE_OFFICER',
  'ALLOCATION_OFFICER',
  'LITIGATION_OFFICER',
  'PROGRAMME_MANAGER',
  'SOCIAL_WORKER',
  'AUDITOR',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
