import type { Id } from '@passerelle/shared/domain/ids';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import type { ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { callersReach } from '../database/callers-reach';
import {
  contractsOf,
  countInterviewsOf,
  interviewsOf,
  lastDiagnostics,
  lastInterviews,
  type ContractRow,
  type DiagnosticRow,
  type InterviewRow,
  type InterviewsAsked,
} from '../database/case-files';
import { casesByIds } from '../database/support-cases';

/** What the file of a case last says; each part is null when there is none yet. */
export interface SupportFile {
  readonly lastInterview: InterviewRow | null;
  readonly diagnostic: DiagnosticRow | null;
  readonly contract: ContractRow | null;
}

/** The files of cases: those of his organisation for a programme manager, his own for a social worker; others are left out. */
export const readSupportFile = defineUseCase<readonly Id[], ReadonlyMap<Id, SupportFile>>({
  name: 'readSupportFile',
  permission: 'support-file:read',
  kind: 'read',
  async run(tx, caseIds) {
    const open = await openFiles(tx, caseIds);
    const interviews = byCase(await lastInterviews(tx, open));
    const diagnostics = byCase(await lastDiagnostics(tx, open));
    const contracts = byCase(await contractsOf(tx, open));
    return new Map(
      open.map((id) => [
        id,
        { lastInterview: interviews.get(id) ?? null, diagnostic: diagnostics.get(id) ?? null, contract: contracts.get(id) ?? null },
      ]),
    );
  },
});

/** For each case whose file is open to the caller a page of its interviews. */
export const readInterviews = defineUseCase<PageOfEach & InterviewsAsked, ReadonlyMap<Id, readonly InterviewRow[]>>({
  name: 'readInterviews',
  permission: 'support-file:read',
  kind: 'read',
  async run(tx, { ids, page, ...asked }) {
    const open = await openFiles(tx, ids);
    const rows = await interviewsOf(tx, open, { page, asked });
    return new Map(open.map((id) => [id, rows.filter((row) => row.caseId === id)]));
  },
});

/** How many interviews each of them has of those that are asked for. */
export const countInterviews = defineUseCase<ListsOf & InterviewsAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countInterviews',
  permission: 'support-file:read',
  kind: 'read',
  async run(tx, { ids, ...asked }) {
    return countInterviewsOf(tx, await openFiles(tx, ids), asked);
  },
});

async function openFiles(tx: Tx, caseIds: readonly Id[]): Promise<Id[]> {
  const cases = await casesByIds(tx, caseIds, { category: 'SUPPORT_FILE', reach: await callersReach(tx, 'FILE') });
  tx.recordAccess({ asked: caseIds, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_FILE'] });
  return cases.map((row) => row.id);
}

function byCase<Row extends { readonly caseId: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [row.caseId, row]));
}
