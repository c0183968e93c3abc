import { SECTIONS } from '@passerelle/shared/access/sections';
import { holds } from '@passerelle/shared/auth/permissions';
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
 * Paths of the sections of a case that the caller's role opens, and whose case it is closes: to a social worker all of a colleague's. It says
 * nothing of what there is in them.
 */
export const readClosedCaseSections = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly string[]>>({
  name: 'readClosedCaseSections',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const cases = await casesByIds(tx, ids, { category: 'SUPPORT_STATUS', reach: EVERY_CASE });
    tx.recordAccess({ asked: ids, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    const reach = { FILE: await callersReach(tx, 'FILE'), REFERENT_ONLY: await callersReach(tx, 'REFERENT_ONLY'), STATUS: EVERY_CASE };
    const ofRole = SECTIONS.filter(({ path, permission }) => path.startsWith(OF_CASE) && holds(tx.actor.roles, permission));
    const paths = ofRole.map(({ path }) => path);
    return new Map(cases.map((row) => [row.id, paths.filter((path) => !reaches(reach[partOf(path)], row))]));
  },
});
