import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { ProgrammeTerm } from '@passerelle/shared/domain/programme-term';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { callersReach } from '../database/callers-reach';
import { caseStagesOf, maximumMonthsOf, type CaseStageRow } from '../database/case-stages';
import { stagesOfCases } from '../database/programme-stages';
import { labelsOfVersions } from '../database/programme-terms';
import { casesByIds, type CaseRow } from '../database/support-cases';
import { isOverdue, untilOf } from '../domain/case-path';
import { possibleStages, type ProgrammeStages } from '../domain/programme-stages';

/** What the schema promises as the longest list. */
const MOST_SHOWN = 100;

export interface CaseStage extends CaseStageRow {
  readonly expectedUntil: LocalDate | null;
  readonly latestUntil: LocalDate | null;
  readonly isOverdue: boolean | null;
}

/** The way of a case through the stages of its programme. */
export interface CasePath {
  readonly stages: readonly CaseStage[];
  readonly nextStages: readonly ProgrammeTerm[];
  readonly supportUntil: LocalDate | null;
  readonly isSupportOverdue: boolean | null;
}

/** The stages of the cases whose status is within the caller's reach, and where they may go next; others are left out. */
export const readCasePath = defineUseCase<readonly Id[], ReadonlyMap<Id, CasePath>>({
  name: 'readCasePath',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const cases = await casesByIds(tx, ids, { category: 'SUPPORT_STATUS', reach: await callersReach(tx, 'STATUS') });
    tx.recordAccess({ asked: ids, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['SUPPORT_STATUS'] });
    const open = cases.map((row) => row.id);
    const rows = await caseStagesOf(tx, open);
    const months = await maximumMonthsOf(tx, open);
    const nextStages = await nextStagesOf(tx, cases);
    const today = tx.clock.today();
    return new Map(
      cases.map((row) => {
        const stages = rows.filter(({ caseId }) => caseId === row.id).slice(-MOST_SHOWN);
        const path = { stages: stages.map((stage) => dated(stage, today)), nextStages: nextStages(row) };
        return [row.id, { ...path, ...lastingOf(row, months.get(row.id) ?? null, today) }];
      }),
    );
  },
});

function dated(stage: CaseStageRow, today: LocalDate): CaseStage {
  const { from, expectedMonths, maximumMonths } = stage;
  return {
    ...stage,
    expectedUntil: untilOf(from, expectedMonths),
    latestUntil: untilOf(from, maximumMonths),
    isOverdue: isOverdue(stage, expectedMonths, today),
  };
}

/** The support is counted from the signature, as a programme says how long it may last. */
function lastingOf({ supportStartedOn: from, closedOn: to }: CaseRow, months: number | null, today: LocalDate) {
  if (from === null) return { supportUntil: null, isSupportOverdue: null };
  return { supportUntil: untilOf(from, months), isSupportOverdue: isOverdue({ from, to }, months, today) };
}

/** Where a case may go now without going back; nowhere before its contract is signed and after its end. */
async function nextStagesOf(tx: Tx, cases: readonly CaseRow[]): Promise<(row: CaseRow) => readonly ProgrammeTerm[]> {
  const underContract = cases.filter(({ phase }) => phase === 'SUPPORT');
  const stages = await stagesOfCases(
    tx,
    underContract.map(({ id }) => id),
  );
  const labels = await labelsOfVersions(tx, 'STAGE', underContract);
  const next = (row: CaseRow, known: ProgrammeStages) => possibleStages(row.stage, known).next.slice(0, MOST_SHOWN);
  return (row) => next(row, stages.get(row.id) ?? []).map((code) => ({ code, labels: labels(row, code) }));
}
