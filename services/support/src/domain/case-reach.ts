import type { Id } from '@passerelle/shared/domain/ids';

/** What of a case is asked for: how far it is, its file, or what is the referent's alone (his notes, and writing in the file). */
export type CasePart = 'STATUS' | 'FILE' | 'REFERENT_ONLY';

/**
 * Which cases a caller reaches, on top of what row security opens to his organisation; null does not narrow. It is the one definition
 * of "my cases": lists, files, notes and acts all ask it.
 */
export interface CaseReach {
  readonly operatorId: Id | null;
  readonly referentId: Id | null;
}

/** All that row security opens. */
export const EVERY_CASE: CaseReach = { operatorId: null, referentId: null };

/** Nobody's id: somebody who is not registered as staff is referent of no case. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Roles of a landlord that see the status of the cases of their tenants, whoever runs them. */
const LANDLORD_ROLES: readonly string[] = ['RENTAL_MANAGER', 'ALLOCATION_OFFICER'];

/**
 * Status: a landlord's roles all that is open to them, a programme manager the cases his organisation runs, a social worker those
 * whose referent he is. File: the two latter. The rest: the referent, whatever other roles he holds.
 */
export function caseReach(part: CasePart, caller: { roles: readonly string[]; organisationId: Id; staffId: Id | null }): CaseReach {
  const { roles, organisationId, staffId } = caller;
  if (part === 'STATUS' && LANDLORD_ROLES.some((role) => roles.includes(role))) return EVERY_CASE;
  if (part !== 'REFERENT_ONLY' && roles.includes('PROGRAMME_MANAGER')) return { operatorId: organisationId, referentId: null };
  return { operatorId: organisationId, referentId: staffId ?? NOBODY };
}

/** True when the case is within reach. */
export function reaches(reach: CaseReach, supportCase: { readonly operatorId: Id; readonly referentId: Id }): boolean {
  const { operatorId, referentId } = reach;
  return (operatorId === null || supportCase.operatorId === operatorId) && (referentId === null || supportCase.referentId === referentId);
}
