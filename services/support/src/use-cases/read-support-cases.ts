import type { Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { casesByIds, casesOfHouseholds, listedCases, type CaseFilter, type CaseOrder, type CaseRow } from '../database/support-cases';
import { SUPPORT_STAGES } from '../domain/support-case';
import { field } from './inputs';

/** The status of cases by id, of those within the caller's reach. */
export const readSupportCases = defineUseCase<readonly Id[], ReadonlyMap<Id, CaseRow>>({
  name: 'readSupportCases',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const rows = await casesByIds(tx, ids, { category: 'SUPPORT_STATUS', reach: await callersReach(tx, 'STATUS') });
    tx.recordAccess({ asked: ids, returned: rows.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    return new Map(rows.map((row) => [row.id, row]));
  },
});

interface CaseList {
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
  readonly page: Page;
}

/** A page of the cases within the caller's reach, one row more than its limit. */
export const listCases = defineUseCase<CaseList, readonly CaseRow[]>({
  name: 'listCases',
  permission: 'support-case:read',
  kind: 'read',
  input: z.object({
    filter: z.object({ stage: z.enum(SUPPORT_STAGES).nullish(), referentId: field.id.nullish(), programmeId: field.id.nullish() }),
    order: z.enum(['OPENED_ON_DESC', 'OPENED_ON_ASC']),
    page: z.custom<Page>(),
  }),
  async run(tx, list) {
    const rows = await listedCases(tx, { ...list, reach: await callersReach(tx, 'STATUS') });
    tx.recordAccess({ returned: rows.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    return rows;
  },
});

/** For each household whose status is open to the caller's organisation a page of its cases, newest first. */
export const readHouseholdCases = defineUseCase<{ ids: readonly Id[]; page: Page }, ReadonlyMap<Id, readonly CaseRow[]>>({
  name: 'readHouseholdCases',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, { ids, page }) {
    const rows = await casesOfHouseholds(tx, ids, page);
    tx.recordAccess({ asked: ids, returned: rows.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    return new Map(ids.map((householdId) => [householdId, rows.filter((row) => row.householdId === householdId)]));
  },
});
