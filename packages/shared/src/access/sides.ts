import type { Role } from '../auth/roles';

/** For what a role looks at households: it manages their homes, or it supports them. */
export type Side = 'MANAGEMENT' | 'SUPPORT';

const SIDE_OF: Readonly<Record<Role, Side | null>> = {
  RENTAL_MANAGER: 'MANAGEMENT',
  FINANCE_OFFICER: 'MANAGEMENT',
  ALLOCATION_OFFICER: 'MANAGEMENT',
  LITIGATION_OFFICER: 'MANAGEMENT',
  PROGRAMME_MANAGER: 'SUPPORT',
  SOCIAL_WORKER: 'SUPPORT',
  AUDITOR: null,
};

/**
 * The side on which somebody stands in an organisation that both manages homes and supports households: what the other side was given does not
 * open to him (docs/decisions/0017). Null for who stands on both, and for the service itself.
 */
export function sideOf(roles: readonly Role[]): Side | null {
  const [first, another] = [...new Set(roles.flatMap((role) => SIDE_OF[role] ?? []))];
  return another === undefined ? (first ?? null) : null;
}
