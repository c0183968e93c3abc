import type { Category } from '@passerelle/shared/access/categories';
import { liveOn } from '@passerelle/shared/access/protect';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countEach, countUpTo, type FacetCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import { orderedRows, type RowOrder } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { WorkSeen } from '../domain/work-item';
import {
  BENEFIT_STATES,
  OVERVIEW_STAGES,
  PLAN_STATES,
  type BenefitState,
  type HouseholdFacet,
  type HouseholdFilter,
  type HouseholdOrder,
  type PlanState,
} from '../domain/household-list';
import { hasDeadlineBefore, WITH_NEXT_DEADLINE } from './next-deadlines';
import { labelsOf, labelsOfAll } from './programme-terms';

/** As the graph names it. */
type UnitType = `T${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

export interface OverviewRow {
  readonly householdId: Id;
  readonly categories: readonly Category[];
  readonly arrearsCents: Cents | null;
  readonly missedTerms: number | null;
  readonly rentAsOf: LocalDate | null;
  readonly planState: PlanState | null;
  readonly planAsOf: LocalDate | null;
  readonly benefitState: BenefitState | null;
  readonly benefitAsOf: LocalDate | null;
  readonly stage: string | null;
  readonly stageLabels: TermLabels | null;
  readonly referentId: Id | null;
  readonly supportAsOf: LocalDate | null;
  readonly leaseId: Id | null;
  readonly unitType: UnitType | null;
  readonly department: string | null;
  readonly homeFrom: LocalDate | null;
  readonly homeUntil: LocalDate | null;
}

export type HomeOverview = Pick<OverviewRow, 'leaseId' | 'unitType' | 'department' | 'homeFrom' | 'homeUntil'>;

const STAGE_LABELS = labelsOf({ programme: 'o.programme_id', version: 'o.programme_version', kind: `'STAGE'`, code: 'o.stage' });

const COLUMNS = `o.household_id as "householdId", o.categories, o.arrears_cents as "arrearsCents", o.missed_terms as "missedTerms",
  o.rent_as_of as "rentAsOf", o.plan_state as "planState", o.plan_as_of as "planAsOf", o.benefit_state as "benefitState",
  o.benefit_as_of as "benefitAsOf", o.stage, o.referent_id as "referentId", o.support_as_of as "supportAsOf", o.lease_id as "leaseId",
  o.unit_type as "unitType", o.department, o.home_from as "homeFrom", o.home_until as "homeUntil",
  ${STAGE_LABELS} as "stageLabels"`;

/** The rows that are shown to the organisation today. Both are bound, so that the planner knows how many they are. */
const SHOWN = `o.organisation_id = $1 and ${liveOn('o', '$2::date')}`;

/** The rows of these households, as far as anything of them is open to the caller's organisation. */
export async function overviewsByIds(tx: Tx, ids: readonly Id[]): Promise<OverviewRow[]> {
  return tx.query<OverviewRow>(`select ${COLUMNS} from household_overview o where ${SHOWN} and o.household_id = any($3::uuid[])`, [
    tx.actor.organisationId,
    tx.clock.today(),
    ids,
  ]);
}

/** A filter whose search is in the form that names are compared in, and whose referent is known; with the work that may narrow or sort. */
export type ReadFilter = Omit<HouseholdFilter, 'mine'> & { readonly seen: WorkSeen };

/** With `like`, which might leak what it compares, row security comes first and no index serves; `^@` is walked in the index of names. */
const NARROWED = `${SHOWN}
  and ($3::text is null or o.household_id = any(array(select p.household_id from person p where p.search_name ^@ $3)))
  and ($4::bigint is null or o.arrears_cents >= $4) and ($5::int is null or o.missed_terms >= $5)
  and ($6::text is null or o.plan_state = $6) and ($7::text is null or o.benefit_state = $7) and ($8::text is null or o.stage = $8)
  and ($9::uuid is null or o.referent_id = $9) and ($10::date is null or ${hasDeadlineBefore('$10')})
  and ($11::text is null or o.household_id = any(array(select h.household_id from household h where h.reference = $11)))`;

function narrowing(tx: Tx, filter: ReadFilter): unknown[] {
  const { search, minimumArrearsCents, minimumMissedTerms, planState, benefitState, stage, referentId, deadlineBefore, reference } = filter;
  const values = [search, minimumArrearsCents, minimumMissedTerms, planState, benefitState, stage, referentId, deadlineBefore, reference];
  const { reach, self } = filter.seen;
  return [tx.actor.organisationId, tx.clock.today(), ...values.map((value) => value ?? null), reach.all, reach.own, self];
}

const id = 'o.household_id';
const NAME = { by: 'o.family_name', type: 'text', id } as const;
const ARREARS = { by: 'o.arrears_cents', type: 'bigint', id } as const;
const TERMS = { by: 'o.missed_terms', type: 'bigint', id } as const;
const DEADLINE = { by: 'd.due_on', type: 'date', id } as const;

const ORDERS: Readonly<Record<HouseholdOrder, RowOrder>> = {
  FAMILY_NAME_ASC: NAME,
  FAMILY_NAME_DESC: { ...NAME, descending: true },
  ARREARS_ASC: ARREARS,
  ARREARS_DESC: { ...ARREARS, descending: true },
  MISSED_TERMS_ASC: TERMS,
  MISSED_TERMS_DESC: { ...TERMS, descending: true },
  NEXT_DEADLINE_ASC: DEADLINE,
  NEXT_DEADLINE_DESC: { ...DEADLINE, descending: true },
};

export interface ListedHousehold {
  readonly id: Id;
  readonly familyName: string;
  readonly arrearsCents: Cents | null;
  readonly missedTerms: number | null;
  /** In the order by it only. */
  readonly nextDeadlineOn: LocalDate | null;
}

const LISTED = `select o.household_id as id, o.family_name as "familyName", o.arrears_cents as "arrearsCents", o.missed_terms as "missedTerms"`;
const BY_COLUMN = `${LISTED}, null::date as "nextDeadlineOn" from household_overview o where ${NARROWED}`;
const BY_DEADLINE = `${LISTED}, d.due_on as "nextDeadlineOn" from household_overview o ${WITH_NEXT_DEADLINE} where ${NARROWED}`;

/** A page of households, one more than the limit. */
export async function listedHouseholds(
  tx: Tx,
  list: { readonly filter: ReadFilter; readonly order: HouseholdOrder; readonly page: Page },
): Promise<ListedHousehold[]> {
  const { filter, order, page } = list;
  const rows = ORDERS[order].by === DEADLINE.by ? BY_DEADLINE : BY_COLUMN;
  return tx.query<ListedHousehold>(orderedRows({ rows, order: ORDERS[order], start: { key: '$15', id: '$16' }, limit: '$17' }), [
    ...narrowing(tx, filter),
    page.after?.key ?? null,
    page.after?.id ?? null,
    page.limit + 1,
  ]);
}

const COUNTED = `select from household_overview o where ${NARROWED}`;

export async function countedHouseholds(tx: Tx, filter: ReadFilter): Promise<ListCount> {
  return countUpTo(tx, COUNTED, narrowing(tx, filter));
}

interface Facet {
  readonly of: string;
  readonly values: readonly string[];
  readonly condition: keyof ReadFilter;
}

const FACETS: Readonly<Record<Exclude<HouseholdFacet, 'STAGE'>, Facet>> = {
  PLAN_STATE: { of: 'o.plan_state', values: PLAN_STATES, condition: 'planState' },
  BENEFIT_STATE: { of: 'o.benefit_state', values: BENEFIT_STATES, condition: 'benefitState' },
};

/** Households of one value; of a stage with what the programme calls it that came into force last. */
export interface HouseholdCount extends FacetCount {
  readonly labels?: TermLabels | null;
}

/** By the values of a column, whatever the filter says of it: the tabs of a screen show the other values too. */
export async function householdsBy(tx: Tx, facet: HouseholdFacet, filter: ReadFilter): Promise<HouseholdCount[]> {
  if (facet === 'STAGE') return householdsByStage(tx, filter);
  return countedBy(tx, FACETS[facet], filter);
}

/** What the schema promises as the longest list. */
const MOST_SHOWN = 100;

async function householdsByStage(tx: Tx, filter: ReadFilter): Promise<HouseholdCount[]> {
  const labels = await labelsOfAll(tx, 'STAGE');
  const values = [...new Set([...OVERVIEW_STAGES, ...labels.keys()])];
  const counts = await countedBy(tx, { of: 'o.stage', values, condition: 'stage' }, filter);
  const shown = counts.filter(({ value, count }) => count.value > 0 || OVERVIEW_STAGES.includes(value)).slice(0, MOST_SHOWN);
  return shown.map((counted) => ({ ...counted, labels: labels.get(counted.value) ?? null }));
}

function countedBy(tx: Tx, { of, values, condition }: Facet, filter: ReadFilter): Promise<FacetCount[]> {
  const parameters = [...narrowing(tx, { ...filter, [condition]: null }), values];
  return countEach(tx, { rows: COUNTED, of, values: '$15', parameters });
}
