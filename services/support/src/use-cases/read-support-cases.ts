import type { Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection, FacetWhenAsked, ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import type { TermCount } from '@passerelle/shared/graphql/programme-terms';
import { requireFilterTerm } from '@passerelle/shared/domain/programme-term';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { CASE_ORDERS, countCasesByStage, countCasesLike, listedCases, type CaseFilter, type CaseOrder } from '../database/case-lists';
import { casesOfHouseholds, countCasesOf, countHouseholdsByStage, type HouseholdCasesAsked } from '../database/household-cases';
import { labelsOfAll } from '../database/programme-terms';
import { casesByIds, type CaseRow } from '../database/support-cases';
import { field } from './inputs';

export { keyOfCase, pageOptions } from '../database/case-lists';

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

/** A page of cases, with how many of the whole list are in which stage. */
export type CasePage = CountedConnection<CaseRow> & { readonly stages: FacetWhenAsked };

const filterShape = z.object({
  reference: z.string().nullish(),
  stage: field.term.nullish(),
  outcome: field.term.nullish(),
  referentId: field.filterId,
  programmeId: field.filterId,
  openedFrom: field.filterDate,
  openedTo: field.filterDate,
});

/** A page of the cases within the caller's reach, one row more than its limit. What no programme defines is refused (`UNKNOWN_TERM`). */
export const listCases = defineUseCase<CaseList, readonly CaseRow[]>({
  name: 'listCases',
  permission: 'support-case:read',
  kind: 'read',
  input: z.object({ filter: filterShape, order: z.enum(CASE_ORDERS), page: z.custom<Page>() }),
  async run(tx, list) {
    await requireTerms(tx, list.filter);
    const rows = await listedCases(tx, { ...list, reach: await callersReach(tx, 'STATUS') });
    tx.recordAccess({ returned: rows.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    return rows;
  },
});

/** How many cases within the caller's reach the filter lets through. */
export const countCases = defineUseCase<{ readonly filter: CaseFilter }, ListCount>({
  name: 'countCases',
  permission: 'support-case:read',
  kind: 'read',
  input: z.object({ filter: filterShape }),
  async run(tx, { filter }) {
    tx.recordAccess({ categories: ['SUPPORT_STATUS'] });
    await requireTerms(tx, filter);
    return countCasesLike(tx, { filter, reach: await callersReach(tx, 'STATUS') });
  },
});

/** How many of them are in which stage. */
export const countStages = defineUseCase<{ readonly filter: CaseFilter }, readonly TermCount[]>({
  name: 'countStages',
  permission: 'support-case:read',
  kind: 'read',
  input: z.object({ filter: filterShape }),
  async run(tx, { filter }) {
    tx.recordAccess({ categories: ['SUPPORT_STATUS'] });
    await requireTerms(tx, filter);
    return countCasesByStage(tx, { filter, reach: await callersReach(tx, 'STATUS') });
  },
});

/** For each household whose status is open to the caller's organisation a page of its cases. */
export const readHouseholdCases = defineUseCase<PageOfEach & HouseholdCasesAsked, ReadonlyMap<Id, readonly CaseRow[]>>({
  name: 'readHouseholdCases',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, { ids, page, ...asked }) {
    const rows = await casesOfHouseholds(tx, ids, { page, asked });
    tx.recordAccess({ asked: ids, returned: rows.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    return new Map(ids.map((householdId) => [householdId, rows.filter((row) => row.householdId === householdId)]));
  },
});

/** How many cases each of them has of those that are asked for. */
export const countHouseholdCases = defineUseCase<ListsOf & HouseholdCasesAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countHouseholdCases',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, { ids, ...asked }) {
    tx.recordAccess({ asked: ids, categories: ['SUPPORT_STATUS'] });
    return countCasesOf(tx, ids, asked);
  },
});

/** How many of them are in which stage. */
export const countHouseholdStages = defineUseCase<ListsOf & HouseholdCasesAsked, ReadonlyMap<Id, readonly TermCount[]>>({
  name: 'countHouseholdStages',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, { ids, ...asked }) {
    tx.recordAccess({ asked: ids, categories: ['SUPPORT_STATUS'] });
    return countHouseholdsByStage(tx, ids, asked);
  },
});

/** The codes of a filter must be defined by some programme, or by the one that the list is narrowed to. */
async function requireTerms(tx: Tx, { stage, outcome, programmeId }: CaseFilter): Promise<void> {
  const narrowed = [
    { kind: 'STAGE', field: 'stage', code: stage },
    { kind: 'OUTCOME', field: 'outcome', code: outcome },
  ] as const;
  for (const { kind, field: name, code } of narrowed) {
    if (code === null || code === undefined) continue;
    requireFilterTerm(code, [...(await labelsOfAll(tx, kind, programmeId)).keys()], ['filter', name]);
  }
}
