import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { typedReference } from '@passerelle/shared/domain/references';
import { keyText, type Page } from '@passerelle/shared/graphql/connection';
import { countEach, countUpTo, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { TermCount } from '@passerelle/shared/graphql/programme-terms';
import { orderedRows, type RowOrder } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { CaseReach } from '../domain/case-reach';
import { isShown } from '../domain/programme-stages';
import { countedStages } from './programme-terms';
import { CASE_COLUMNS, within, type CaseRow } from './support-cases';

export interface CaseFilter {
  readonly reference?: string | null | undefined;
  readonly stage?: string | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly referentId?: Id | null | undefined;
  readonly programmeId?: Id | null | undefined;
  readonly openedFrom?: LocalDate | null | undefined;
  readonly openedTo?: LocalDate | null | undefined;
}

export const CASE_ORDERS = ['OPENED_ON_DESC', 'OPENED_ON_ASC', 'CLOSED_ON_DESC'] as const;
export type CaseOrder = (typeof CASE_ORDERS)[number];

interface Order extends RowOrder {
  readonly answered: 'openedOn' | 'closedOn';
  readonly nullable: boolean;
}

const OPENED = { by: 'c.opened_on', type: 'date', id: 'c.id', answered: 'openedOn', nullable: false } as const;
const ORDERS: Readonly<Record<CaseOrder, Order>> = {
  OPENED_ON_DESC: { ...OPENED, descending: true },
  OPENED_ON_ASC: OPENED,
  CLOSED_ON_DESC: { by: 'c.closed_on', type: 'date', id: 'c.id', descending: true, answered: 'closedOn', nullable: true },
};

/** What `readPage` must know of the list in this order. */
export function pageOptions(order: CaseOrder) {
  return { list: `supportCases:${order}`, key: 'date', nullable: ORDERS[order].nullable } as const;
}

/** The sort key of a case, as its cursor carries it. */
export function keyOfCase(row: CaseRow, order: CaseOrder): string {
  return keyText(row[ORDERS[order].answered]);
}

const OPEN = `from support_case c ${visible({ alias: 'c', category: 'SUPPORT_STATUS', organisation: '$1' })}
  where ${within('$2', '$3')} and ($4::text is null or c.reference = $4) and ($5::text is null or c.stage = $5)
    and ($6::text is null or c.outcome = $6) and ($7::uuid is null or c.referent_id = $7) and ($8::uuid is null or c.programme_id = $8)
    and ($9::date is null or c.opened_on >= $9) and ($10::date is null or c.opened_on <= $10)`;

interface Narrowed {
  readonly filter: CaseFilter;
  readonly reach: CaseReach;
}

function parametersOf(tx: Tx, { filter, reach }: Narrowed): readonly unknown[] {
  return [
    tx.actor.organisationId,
    reach.operatorId,
    reach.referentId,
    typedReference(filter.reference),
    filter.stage ?? null,
    filter.outcome ?? null,
    filter.referentId ?? null,
    filter.programmeId ?? null,
    filter.openedFrom ?? null,
    filter.openedTo ?? null,
  ];
}

/** A page of cases within reach, one more than the limit. */
export async function listedCases(tx: Tx, list: Narrowed & { readonly order: CaseOrder; readonly page: Page }): Promise<CaseRow[]> {
  const { order, page } = list;
  return tx.query<CaseRow>(
    orderedRows({ rows: `select ${CASE_COLUMNS} ${OPEN}`, order: ORDERS[order], start: { key: '$11', id: '$12' }, limit: '$13' }),
    [...parametersOf(tx, list), page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
  );
}

export async function countCasesLike(tx: Tx, list: Narrowed): Promise<ListCount> {
  return countUpTo(tx, `select ${OPEN}`, parametersOf(tx, list));
}

/** What the schema promises as the longest list of stages. */
const MOST_SHOWN = 100;

/** By stage, whatever the filter says of it: the tabs of a screen show the other stages too. */
export async function countCasesByStage(tx: Tx, { filter, reach }: Narrowed): Promise<TermCount[]> {
  const stages = await countedStages(tx, filter.programmeId);
  const parameters = [...parametersOf(tx, { filter: { ...filter, stage: null }, reach }), [...stages.keys()]];
  const counts = await countEach(tx, { rows: `select ${OPEN}`, of: 'c.stage', values: '$11', parameters });
  const shown = counts.filter(({ value, count }) => isShown(value, count.value)).slice(0, MOST_SHOWN);
  return shown.map((counted) => ({ ...counted, labels: stages.get(counted.value) ?? null }));
}
