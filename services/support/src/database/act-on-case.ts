import type { Category } from '@passerelle/shared/access/categories';
import { NotFound, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import type { Tx } from '@passerelle/shared/use-case-types';
import { reaches, type CasePart } from '../domain/case-reach';
import { SupportCase } from '../domain/support-case';
import { callersReach } from './callers-reach';
import { casesByIds, type CaseRow } from './support-cases';

/** What of a case must be open to its organisation and within the caller's reach for an act on it. */
export interface ActAccess {
  readonly category: Category;
  readonly part: CasePart;
}

/**
 * The case of an act, locked until the transaction ends: two acts on one case come one after the other. `NOT_FOUND` when it is absent,
 * closed to the organisation, or out of reach. The version that the person saw is compared with the one that is locked.
 */
export async function lockCase(tx: Tx, caseId: Id, access: ActAccess & { readonly publishes?: boolean }): Promise<SupportCase> {
  const { category, part, publishes = false } = access;
  tx.recordAccess({ asked: [caseId], categories: [category] });
  const reach = await callersReach(tx, part);
  const [found] = await casesByIds(tx, [caseId], { category, reach });
  if (found === undefined) throw caseNotFound();
  tx.recordAccess({ returned: [found.id, found.householdId] });
  if (publishes) await tx.takeStreams([found.householdId]);
  const locked = await tx.manager.findOne(SupportCase, { where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  // Its referent may have changed since it was found.
  if (locked === null || !reaches(reach, locked)) throw caseNotFound();
  tx.requireVersion(locked.version);
  return locked;
}

/** For each of these cases that an act would find, what the guard that the act shares refuses, whatever else its input says. */
export async function checkCases(
  tx: Tx,
  ids: readonly Id[],
  { category, part, guard }: ActAccess & { readonly guard: (found: CaseRow) => void },
): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const cases = await casesByIds(tx, ids.filter(isId), { category, reach: await callersReach(tx, part) });
  return new Map(cases.map((found) => [found.id, refusalsOf(() => guard(found))]));
}

function caseNotFound(): NotFound {
  return new NotFound('SupportCase', { path: ['caseId'] });
}
