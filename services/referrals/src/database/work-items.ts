import type { Category } from '@passerelle/shared/access/categories';
import { liveOn } from '@passerelle/shared/access/protect';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countEach, countUpTo, type FacetCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import { orderedRows } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import { WORK_ITEM_KINDS, type WorkItemKind, type WorkSeen } from '../domain/work-item';

export interface WorkItemRow {
  readonly id: Id;
  readonly kind: WorkItemKind;
  readonly isTask: boolean;
  readonly category: Category | null;
  readonly householdId: Id | null;
  readonly assigneeId: Id | null;
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
  readonly service: string;
  readonly entityType: string;
  readonly entityId: Id;
}

const COLUMNS = `w.id, w.kind, w.is_task as "isTask", w.category, w.household_id as "householdId", w.assignee_id as "assigneeId",
  w.since_on as since, w.due_on as "dueOn", w.service, w.entity_type as "entityType", w.entity_id as "entityId"`;

export interface ReadItems extends WorkSeen {
  readonly tasksOnly: boolean;
  readonly kinds: readonly WorkItemKind[] | null;
  readonly assigneeId: Id | null;
  readonly householdId: Id | null;
  readonly from: LocalDate | null;
  readonly before: LocalDate | null;
}

interface Seen {
  /** Placeholders of the kinds of which the person sees all, of those of which he sees his own, and of himself. */
  readonly all: string;
  readonly own: string;
  readonly self: string;
}

/** The rows that are open today ($2) to the organisation ($1) and to the person. */
export function seenItems(alias: string, { all, own, self }: Seen): string {
  return `${alias}.organisation_id = $1 and ${liveOn(alias, '$2::date')}
    and (${alias}.kind = any(${all}::text[]) or (${alias}.kind = any(${own}::text[]) and ${alias}.assignee_id = ${self}::uuid))`;
}

const NARROWED = `${seenItems('w', { all: '$3', own: '$4', self: '$5' })}
  and (not $6::boolean or w.is_task) and ($7::text[] is null or w.kind = any($7)) and ($8::uuid is null or w.assignee_id = $8)
  and ($9::uuid is null or w.household_id = $9) and ($10::date is null or w.due_on >= $10) and ($11::date is null or w.due_on < $11)`;

function narrowing(tx: Tx, items: ReadItems): unknown[] {
  const { reach, self, tasksOnly, kinds, assigneeId, householdId, from, before } = items;
  return [
    ...[tx.actor.organisationId, tx.clock.today(), reach.all, reach.own, self],
    ...[tasksOnly, kinds, assigneeId, householdId, from, before],
  ];
}

export type WorkItemOrder = 'DUE_ON_ASC' | 'DUE_ON_DESC';

/** A page of what is to do or happens, one more than the limit, in the order of (day, id). */
export async function listedItems(
  tx: Tx,
  list: { readonly items: ReadItems; readonly order: WorkItemOrder; readonly page: Page },
): Promise<WorkItemRow[]> {
  const { items, order, page } = list;
  return tx.query<WorkItemRow>(
    orderedRows({
      rows: `select ${COLUMNS} from work_item w where ${NARROWED}`,
      order: { by: 'w.due_on', type: 'date', id: 'w.id', descending: order === 'DUE_ON_DESC' },
      start: { key: '$12', id: '$13' },
      limit: '$14',
    }),
    [...narrowing(tx, items), page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
  );
}

const COUNTED = `select from work_item w where ${NARROWED}`;

export async function countedItems(tx: Tx, items: ReadItems): Promise<ListCount> {
  return countUpTo(tx, COUNTED, narrowing(tx, items));
}

/** By kind, of the kinds that the caller may see, whatever the filter says of them: the tabs of a screen show the other kinds too. */
export async function itemsByKind(tx: Tx, items: ReadItems): Promise<FacetCount[]> {
  const { all, own } = items.reach;
  const values = WORK_ITEM_KINDS.filter((kind) => all.includes(kind) || own.includes(kind));
  return countEach(tx, { rows: COUNTED, of: 'w.kind', values: '$12', parameters: [...narrowing(tx, { ...items, kinds: null }), values] });
}
