import { holds, type Permission } from '../auth/permissions';
import type { Role } from '../auth/roles';

/** A section of a household's file, by its path from the household in the graph, and the permission without which it is null. */
export interface Section {
  readonly path: string;
  readonly permission: Permission;
}

/** Every section of a household's file, in the order of the file. One inside another is open only where both are. */
export const SECTIONS: readonly Section[] = [
  { path: 'composition', permission: 'household:read' },
  { path: 'resources', permission: 'household-resources:read' },
  { path: 'referrals', permission: 'referral:read' },
  { path: 'finance', permission: 'rent-account:read' },
  { path: 'support', permission: 'support-case:read' },
  { path: 'support.case.interviews', permission: 'support-file:read' },
  { path: 'support.case.lastInterview', permission: 'support-file:read' },
  { path: 'support.case.diagnostic', permission: 'support-file:read' },
  { path: 'support.case.contract', permission: 'support-file:read' },
  { path: 'support.case.notes', permission: 'case-note:read' },
  { path: 'housing', permission: 'home:read' },
  { path: 'housing.application', permission: 'housing-application:read' },
  { path: 'housing.candidacies', permission: 'matching:read' },
  { path: 'housing.allocation', permission: 'housing-application:read' },
];

/** The sections that none of these roles opens, whatever the household. What a role opens, the grants of the household may still close. */
export function closedSections(roles: readonly Role[]): readonly Section[] {
  return SECTIONS.filter(({ permission }) => !holds(roles, permission));
}
