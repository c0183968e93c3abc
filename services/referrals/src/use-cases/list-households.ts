import type { Category } from '@passerelle/shared/access/categories';
import { holds, type Permission } from '@passerelle/shared/auth/permissions';
import { Forbidden } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { requireFilterTerm } from '@passerelle/shared/domain/programme-term';
import { typedReference } from '@passerelle/shared/domain/references';
import type { Connection, KeyKind, Page } from '@passerelle/shared/graphql/connection';
import type { CountWhenAsked, ListCount } from '@passerelle/shared/graphql/list-count';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import {
  countedHouseholds,
  householdsBy,
  listedHouseholds,
  type HouseholdCount,
  type ListedHousehold,
  type ReadFilter,
} from '../database/overview';
import { labelsOfAll } from '../database/programme-terms';
import { staffIdOf } from '../database/reference';
import {
  BENEFIT_STATES,
  HOUSEHOLD_FACETS,
  HOUSEHOLD_ORDERS,
  NO_CASE,
  looksAtDeadlines,
  partsOf,
  PLAN_STATES,
  type HouseholdFacet,
  type HouseholdFilter,
  type HouseholdOrder,
  type OverviewPart,
} from '../domain/household-list';
import { searchedName } from '../domain/written-name';
import { field } from './inputs';
import { workSeen } from './work-seen';

const READ = { permission: 'household:read', kind: 'read' } as const;

/** What each part asks of the role, and the category that its grants open. */
export const PARTS: Readonly<Record<OverviewPart, { readonly permission: Permission; readonly category: Category }>> = {
  rent: { permission: 'rent-account:read', category: 'RENT' },
  support: { permission: 'support-case:read', category: 'SUPPORT_STATUS' },
};

const FILTER: z.ZodType<HouseholdFilter> = z.object({
  search: z.string().nullish(),
  reference: z.string().nullish(),
  minimumArrearsCents: field.amount.nullish(),
  minimumMissedTerms: z.int().min(0).max(1_200).nullish(),
  planState: z.enum(PLAN_STATES).nullish(),
  benefitState: z.enum(BENEFIT_STATES).nullish(),
  stage: field.term.nullish(),
  referentId: field.id.nullish(),
  mine: z.boolean().nullish(),
  deadlineBefore: field.date.nullish(),
});

interface List {
  readonly filter: HouseholdFilter;
  readonly order: HouseholdOrder;
  readonly page: Page;
}

/**
 * A page of the households that are open to the caller's organisation (`SEARCH_OUT_OF_RANGE`, `SEARCH_UNREADABLE`). Forbidden where it is
 * narrowed or sorted by what the caller's role may not read. A stage that no programme defines is refused (`UNKNOWN_TERM`).
 */
export const listHouseholds = defineUseCase<List, readonly ListedHousehold[]>({
  ...READ,
  name: 'listHouseholds',
  input: z.object({ filter: FILTER, order: z.enum(HOUSEHOLD_ORDERS), page: z.custom<Page>() }),
  async run(tx, { filter, order, page }) {
    requireParts(tx, filter, order);
    const rows = await listedHouseholds(tx, { filter: await read(tx, filter), order, page });
    tx.recordAccess({ returned: rows.slice(0, page.limit).map(({ id }) => id) });
    return rows;
  },
});

/** What the cursors of an order hold: the column that it sorts by. */
export function cursorsOf(order: HouseholdOrder): { readonly key: KeyKind; of(this: void, row: ListedHousehold): string | number | null } {
  if (order.startsWith('ARREARS')) return { key: 'number', of: (row) => row.arrearsCents };
  if (order.startsWith('MISSED_TERMS')) return { key: 'number', of: (row) => row.missedTerms };
  if (order.startsWith('NEXT_DEADLINE')) return { key: 'date', of: (row) => row.nextDeadlineOn };
  return { key: 'text', of: (row) => row.familyName };
}

/** How many households the filter lets through. */
export const countHouseholds = defineUseCase<HouseholdFilter, ListCount>({
  ...READ,
  name: 'countHouseholds',
  input: FILTER,
  async run(tx, filter) {
    requireParts(tx, filter, null);
    return countedHouseholds(tx, await read(tx, filter));
  },
});

/** How many of them have each value of a column. */
export const countHouseholdsBy = defineUseCase<
  { readonly filter: HouseholdFilter; readonly by: HouseholdFacet },
  readonly HouseholdCount[]
>({
  ...READ,
  name: 'countHouseholdsBy',
  input: z.object({ filter: FILTER, by: z.enum(HOUSEHOLD_FACETS) }),
  async run(tx, { filter, by }) {
    requireParts(tx, filter, by);
    return householdsBy(tx, by, await read(tx, filter));
  },
});

/** A page, with the filter by which it is counted. */
export interface HouseholdPage extends Connection<{ readonly id: Id }> {
  readonly totalCount: CountWhenAsked;
  readonly filter: HouseholdFilter;
}

function requireParts(tx: Tx, filter: HouseholdFilter, by: HouseholdOrder | HouseholdFacet | null): void {
  const parts = partsOf(filter, by).map((part) => PARTS[part]);
  if (looksAtDeadlines(filter, by)) tx.recordAccess({ categories: ['RENT', 'SUPPORT_FILE', 'REFERRAL', 'HOME'] });
  tx.recordAccess({ categories: ['IDENTITY', ...parts.map(({ category }) => category)] });
  for (const { permission } of parts) if (!holds(tx.actor.roles, permission)) throw new Forbidden(permission);
}

/** Somebody who is not registered here is nobody's referent. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

async function read(tx: Tx, { mine, search, reference, ...others }: HouseholdFilter): Promise<ReadFilter> {
  const filter = { ...others, reference: typedReference(reference), seen: await workSeen(tx) };
  const searched = search === null || search === undefined ? null : searchedName(search, ['filter', 'search']);
  if (filter.stage !== null && filter.stage !== undefined) await requireStage(tx, filter.stage);
  if (mine !== true) return { ...filter, search: searched };
  const self = tx.actor.kind === 'user' ? await staffIdOf(tx, tx.actor) : null;
  const referentId = filter.referentId === undefined || filter.referentId === null || filter.referentId === self ? self : null;
  return { ...filter, search: searched, referentId: referentId ?? NOBODY };
}

async function requireStage(tx: Tx, stage: string): Promise<void> {
  const defined = [...(await labelsOfAll(tx, 'STAGE')).keys()];
  requireFilterTerm(stage, defined.length === 0 ? [] : [NO_CASE, ...defined], ['filter', 'stage']);
}
