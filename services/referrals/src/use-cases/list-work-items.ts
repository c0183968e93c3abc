import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { addDays, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { Connection, Page } from '@passerelle/shared/graphql/connection';
import type { CountWhenAsked, FacetCount, ListCount } from '@passerelle/shared/graphql/list-count';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { staffIdOf } from '../database/reference';
import { countedItems, itemsByKind, listedItems, type ReadItems, type WorkItemOrder, type WorkItemRow } from '../database/work-items';
import { WORK_ITEM_KINDS, type WorkItemKind } from '../domain/work-item';
import { field } from './inputs';
import { workReach } from './work-reach';

const READ = { permission: 'household:read', kind: 'read' } as const;

export interface WorkItemFilter {
  readonly kinds?: readonly WorkItemKind[] | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly assigneeId?: Id | null | undefined;
  readonly householdId?: Id | null | undefined;
  readonly dueBefore?: LocalDate | null | undefined;
}

/** Days of an agenda, `to` exclusive; none for the inbox, which holds what is to do and no other day. */
export interface AgendaDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Asked {
  readonly filter: WorkItemFilter;
  readonly days: AgendaDays | null;
}

const ASKED = {
  filter: z.object({
    kinds: z.array(z.enum(WORK_ITEM_KINDS)).max(50).nullish(),
    mine: z.boolean().nullish(),
    assigneeId: field.id.nullish(),
    householdId: field.id.nullish(),
    dueBefore: field.date.nullish(),
  }),
  days: z.object({ from: field.date, to: field.date }).nullable(),
};

interface List extends Asked {
  readonly order: WorkItemOrder;
  readonly page: Page;
}

/** A page of what is to do for the caller's organisation and his role, or of the days of an agenda (`AGENDA_OUT_OF_RANGE`). */
export const listWorkItems = defineUseCase<List, readonly WorkItemRow[]>({
  ...READ,
  name: 'listWorkItems',
  input: z.object({ ...ASKED, order: z.enum(['DUE_ON_ASC', 'DUE_ON_DESC']), page: z.custom<Page>() }),
  async run(tx, { order, page, ...asked }) {
    const rows = await listedItems(tx, { items: await read(tx, asked), order, page });
    const shown = rows.slice(0, page.limit);
    tx.recordAccess({
      returned: shown.flatMap(({ entityId, householdId }) => (householdId === null ? [entityId] : [entityId, householdId])),
      categories: shown.flatMap(({ category }) => category ?? []),
    });
    return rows;
  },
});

export const countWorkItems = defineUseCase<Asked, ListCount>({
  ...READ,
  name: 'countWorkItems',
  input: z.object(ASKED),
  run: async (tx, asked) => countedItems(tx, await read(tx, asked)),
});

/** How many there are of each kind that the caller's role may see. */
export const countWorkItemsByKind = defineUseCase<Asked, readonly FacetCount[]>({
  ...READ,
  name: 'countWorkItemsByKind',
  input: z.object(ASKED),
  run: async (tx, asked) => itemsByKind(tx, await read(tx, asked)),
});

/** A page, with what it was asked for, by which it is counted. */
export interface WorkItemPage extends Connection<WorkItemRow> {
  readonly totalCount: CountWhenAsked;
  readonly asked: Asked;
}

const LONGEST_AGENDA_DAYS = 366;

async function read(tx: Tx, { filter, days }: Asked): Promise<ReadItems> {
  if (days !== null) requireDays(days);
  const { kinds = null, mine, assigneeId = null, householdId = null } = filter;
  tx.recordAccess({ asked: householdId === null ? [] : [householdId] });
  const self = tx.actor.kind === 'user' ? await staffIdOf(tx, tx.actor) : null;
  return {
    reach: mine === true && !isHis(assigneeId, self) ? { all: [], own: [] } : workReach(tx.actor.roles),
    self,
    tasksOnly: days === null,
    kinds,
    assigneeId: mine === true ? self : assigneeId,
    householdId,
    ...periodOf(days, filter.dueBefore),
  };
}

/** Who is not registered as a member of staff has nothing that is his, and nobody has what is somebody else's. */
function isHis(assigneeId: Id | null, self: Id | null): boolean {
  return self !== null && (assigneeId === null || assigneeId === self);
}

function periodOf(days: AgendaDays | null, dueBefore: LocalDate | null = null): Pick<ReadItems, 'from' | 'before'> {
  return days === null ? { from: null, before: dueBefore } : { from: days.from, before: days.to };
}

function requireDays({ from, to }: AgendaDays): void {
  if (from < to && to <= addDays(from, LONGEST_AGENDA_DAYS)) return;
  throw new InvalidInput('AGENDA_OUT_OF_RANGE', { path: ['to'], parameters: { maximum: LONGEST_AGENDA_DAYS } });
}
