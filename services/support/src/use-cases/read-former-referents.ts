import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { callersReach } from '../database/callers-reach';
import { formerReferentsOf, type FormerReferentRow } from '../database/former-referents';
import { casesByIds } from '../database/support-cases';

/** What the schema promises as the longest list; a case has one or two in practice. */
const MOST_SHOWN = 50;

/** Who was the referent before, and when, of the cases whose status is within the caller's reach; others are left out. */
export const readFormerReferents = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly FormerReferentRow[]>>({
  name: 'readFormerReferents',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const cases = await casesByIds(tx, ids, { category: 'SUPPORT_STATUS', reach: await callersReach(tx, 'STATUS') });
    tx.recordAccess({ asked: ids, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    const open = cases.map((row) => row.id);
    const former = await formerReferentsOf(tx, open);
    return new Map(open.map((id) => [id, former.filter((row) => row.caseId === id).slice(-MOST_SHOWN)]));
  },
});
