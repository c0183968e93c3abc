import { SECTIONS } from '@passerelle/shared/access/sections';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { callersReach } from '../database/callers-reach';
import { casesByIds } from '../database/support-cases';
import { EVERY_CASE, reaches, type CasePart } from '../domain/case-reach';

const OF_CASE = 'support.case.';
const NOTES = 'support.case.notes';

/** Which part of a case a section is. */
const partOf = (path: string): CasePart => (path === NOTES ? 'REFERENT_ONLY' : 'FILE');

/**
 * Paths of the sections of a case that are closed to the caller because of whose case it is: all of them for a colleague's, the notes alone
 * for a programme manager. It says nothing of what there is in them.
 */
export const readClosedCaseSections = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly string[]>>({
  name: 'readClosedCaseSections',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const cases = await casesByIds(tx, ids, { category: 'SUPPORT_STATUS', reach: EVERY_CASE });
    tx.recordAccess({ asked: ids, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    const reach = { FILE: await callersReach(tx, 'FILE'), REFERENT_ONLY: await callersReach(tx, 'REFERENT_ONLY'), STATUS: EVERY_CASE };
    const paths = SECTIONS.map(({ path }) => path).filter((path) => path.startsWith(OF_CASE));
    return new Map(cases.map((row) => [row.id, paths.filter((path) => !reaches(reach[partOf(path)], row))]));
  },
});
