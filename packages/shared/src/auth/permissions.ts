import type { Role } from './roles';

const FAMILY_FILE: readonly Role[] = ['RENTAL_MANAGER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];
const ALL_BUT_AUDITOR: readonly Role[] = ['RENTAL_MANAGER', 'FINANCE_OFFICER', 'ALLOCATION_OFFICER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];

/**
 * Which roles hold which permission: the one table. A use case names its permission and is refused to everybody else; docs/permissions.md
 * and the tests of role by use case are made from it. Row security and assignment ("my cases") come on top, never instead.
 */
export const PERMISSIONS = {
  'organisation:manage': ['RENTAL_MANAGER', 'PROGRAMME_MANAGER'],
  'reference:read': [...ALL_BUT_AUDITOR, 'LITIGATION_OFFICER', 'AUDITOR'],
  'household:register': ['RENTAL_MANAGER'],
  'household:read': [...ALL_BUT_AUDITOR, 'LITIGATION_OFFICER'],
  'household-resources:record': ['RENTAL_MANAGER', 'SOCIAL_WORKER'],
  'household-resources:read': FAMILY_FILE,
  'household-members:record': ['RENTAL_MANAGER', 'SOCIAL_WORKER'],
  'household-situation:record': FAMILY_FILE,
  'household-situation:read': [...FAMILY_FILE, 'LITIGATION_OFFICER'],
  'household-health:record': ['SOCIAL_WORKER'],
  'household-health:read': ['SOCIAL_WORKER'],
  'attestation:write': [...FAMILY_FILE, 'LITIGATION_OFFICER'],
  'referral:confirm': ['RENTAL_MANAGER'],
  'referral:decide': ['PROGRAMME_MANAGER'],
  'referral:read': FAMILY_FILE,
  'programme:write': ['PROGRAMME_MANAGER'],
  'programme-report:read': [...ALL_BUT_AUDITOR, 'AUDITOR'],
  'support-case:open': ['PROGRAMME_MANAGER'],
  'support-case:move': ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  'support-case:close': ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  'support-case:read': ['RENTAL_MANAGER', 'ALLOCATION_OFFICER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  'support-file:write': ['SOCIAL_WORKER'],
  'support-file:read': ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  'case-note:write': ['SOCIAL_WORKER'],
  'case-note:read': ['SOCIAL_WORKER'],
  'unit:manage': ['ALLOCATION_OFFICER'],
  'unit:read': ['RENTAL_MANAGER', 'ALLOCATION_OFFICER', 'FINANCE_OFFICER'],
  'reservation:read': ALL_BUT_AUDITOR,
  'lease:record': ['RENTAL_MANAGER'],
  'home:read': ALL_BUT_AUDITOR,
  'housing-application:record': ['RENTAL_MANAGER', 'SOCIAL_WORKER'],
  'housing-application:read': ['RENTAL_MANAGER', 'ALLOCATION_OFFICER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  'matching:read': ['ALLOCATION_OFFICER'],
  'allocation:decide': ['ALLOCATION_OFFICER'],
  'rent-account:import': ['FINANCE_OFFICER'],
  'rent-account:read': ['FINANCE_OFFICER', 'RENTAL_MANAGER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  'repayment-plan:sign': ['FINANCE_OFFICER'],
  'procedure:record': ['RENTAL_MANAGER', 'FINANCE_OFFICER'],
  'housing-benefit:record': ['FINANCE_OFFICER'],
  'audit:read': ['AUDITOR'],
} as const satisfies Record<string, readonly Role[]>;

/** A permission of the table, or `system`: only the service itself, for a fact or a seed. */
export type Permission = keyof typeof PERMISSIONS | 'system';

export function holds(roles: readonly Role[], permission: Permission): boolean {
  if (permission === 'system') return false;
  const holders: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => holders.includes(role));
}
