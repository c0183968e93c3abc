import { holds, type Permission } from '../auth/permissions';
import type { Role } from '../auth/roles';
import type { Category } from './categories';

/** A section of a household's file, by its path from the household in the graph, and what it is null without. */
export interface Section {
  readonly path: string;
  /** By the caller's role. */
  readonly permission: Permission;
  /** By the grants of his organisation. */
  readonly category: Category;
}

/** Every section of a household's file, in the order of the file. One inside another is open only where both are. */
export const SECTIONS: readonly Section[] = [
  { path: 'composition', permission: 'household:read', category: 'IDENTITY' },
  { path: 'resources', permission: 'household-resources:read', category: 'RESOURCES' },
  { path: 'situation', permission: 'household-situation:read', category: 'RESOURCES' },
  { path: 'situation.disabilities', permission: 'household-health:read', category: 'HEALTH' },
  { path: 'referrals', permission: 'referral:read', category: 'REFERRAL' },
  { path: 'overview.rent', permission: 'rent-account:read', category: 'RENT' },
  { path: 'overview.support', permission: 'support-case:read', category: 'SUPPORT_STATUS' },
  { path: 'overview.home', permission: 'home:read', category: 'HOME' },
  { path: 'finance', permission: 'rent-account:read', category: 'RENT' },
  { path: 'support', permission: 'support-case:read', category: 'SUPPORT_STATUS' },
  { path: 'support.case.interviews', permission: 'support-file:read', category: 'SUPPORT_FILE' },
  { path: 'support.case.lastInterview', permission: 'support-file:read', category: 'SUPPORT_FILE' },
  { path: 'support.case.diagnostic', permission: 'support-file:read', category: 'SUPPORT_FILE' },
  { path: 'support.case.contract', permission: 'support-file:read', category: 'SUPPORT_FILE' },
  { path: 'support.case.notes', permission: 'case-note:read', category: 'NOTES' },
  { path: 'housing', permission: 'home:read', category: 'HOME' },
  { path: 'housing.application', permission: 'housing-application:read', category: 'HOUSING_REQUEST' },
  { path: 'housing.candidacies', permission: 'matching:read', category: 'HOUSING_REQUEST' },
  { path: 'housing.allocation', permission: 'housing-application:read', category: 'HOUSING_REQUEST' },
];

/** The sections that grants of these categories leave closed, whatever there is in them and whoever asks. */
export function sectionsWithout(open: readonly Category[]): readonly Section[] {
  return SECTIONS.filter(({ category }) => !open.includes(category));
}

/** The sections that none of these roles opens, whatever the household. What a role opens, the grants of the household may still close. */
export function closedSections(roles: readonly Role[]): readonly Section[] {
  return SECTIONS.filter(({ permission }) => !holds(roles, permission));
}
