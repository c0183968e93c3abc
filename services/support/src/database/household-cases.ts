// The cases of households: the same page of each, in one statement for all of them.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countOfEach, toListCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { TermCount } from '@passerelle/shared/graphql/programme-terms';
import type { Tx } from '@passerelle/shared/use-case-types';
import { isShown } from '../domain/programme-stages';
import { countedStages } from './programme-terms';
import { CASE_COLUMNS, type CaseRow } from './support-cases';

/** Which cases of a household are asked for, and in which order. */
export interface HouseholdCasesAsked {
  readonly open: boolean | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly order: 'OPENED_ON_DESC' | 'OPENED_ON_ASC';
}

/** The placeholders are those of what is open and of the days. */
function isAsked([open, from, to]: readonly [string, string, string]): string {
  return `(${open}::boolean is null or (c.closed_on is null) = ${open})
    and (${from}::date is null or c.opened_on >= ${from}) and (${to}::date is null or c.opened_on <= ${to})`;
}

/** For each household a page of its cases, one more than the limit. */
export async function casesOfHouseholds(
  tx: Tx,
  householdIds: readonly Id[],
  { page, asked }: { readonly page: Page; readonly asked: HouseholdCasesAsked },
): Promise<CaseRow[]> {
  const [beyond, direction] = asked.order === 'OPENED_ON_DESC' ? ['<', 'desc'] : ['>', 'asc'];
  return tx.query<CaseRow>(
    `select c.* from unnest($1::uuid[]) as wanted (household_id) cross join lateral (
       select ${CASE_COLUMNS} from support_case c
       where c.household_id = wanted.household_id and ($2::date is null or (c.opened_on, c.id) ${beyond} ($2::date, $3::uuid))
         and ${isAsked(['$5', '$6', '$7'])}
       order by c.opened_on ${direction}, c.id ${direction} limit $4) c`,
    [householdIds, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1, asked.open, asked.from, asked.to],
  );
}

/** How many of the cases that are asked for each household has. */
export async function countCasesOf(
  tx: Tx,
  householdIds: readonly Id[],
  { open, from, to }: HouseholdCasesAsked,
): Promise<ReadonlyMap<Id, ListCount>> {
  const rows = `select from support_case c where c.household_id = wanted.id and ${isAsked(['$2', '$3', '$4'])}`;
  return countOfEach(tx, rows, [householdIds, open, from, to]);
}

/** By stage, whatever was asked of what is open, in as many statements for one household as for a page of them. */
export async function countHouseholdsByStage(
  tx: Tx,
  householdIds: readonly Id[],
  { from, to }: HouseholdCasesAsked,
): Promise<ReadonlyMap<Id, readonly TermCount[]>> {
  const stages = await countedStages(tx);
  const rows = await tx.query<{ householdId: Id; stage: string; seen: number }>(
    `select c.household_id as "householdId", c.stage, count(*)::int as seen from support_case c
     where c.household_id = any($1::uuid[]) and ${isAsked(['$2', '$3', '$4'])} group by 1, 2`,
    [householdIds, null, from, to],
  );
  const seenIn = (id: Id, stage: string) => rows.find((row) => row.householdId === id && row.stage === stage)?.seen ?? 0;
  const countsOf = (id: Id): TermCount[] =>
    [...stages]
      .filter(([stage]) => isShown(stage, seenIn(id, stage)))
      .map(([stage, labels]) => ({ value: stage, count: toListCount(seenIn(id, stage)), labels }));
  return new Map(householdIds.map((id) => [id, countsOf(id)]));
}
