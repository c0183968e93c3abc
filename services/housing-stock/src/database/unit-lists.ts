import type { Id } from '@passerelle/shared/domain/ids';
import { typedReference } from '@passerelle/shared/domain/references';
import type { Cents } from '@passerelle/shared/domain/money';
import { keyText, type KeyKind, type Page } from '@passerelle/shared/graphql/connection';
import { countEach, countUpTo, type FacetCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import { orderedRows, type RowOrder } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import { departmentFilter } from '../domain/department';
import { UNIT_STATES, UNIT_TYPES, type FinancingClass, type UnitState, type UnitType } from '../domain/unit';
import { SELECT_UNIT_VIEW, type UnitView } from './unit-views';

export interface UnitFilter {
  readonly reference?: string | null | undefined;
  readonly type?: UnitType | null | undefined;
  readonly financingClass?: FinancingClass | null | undefined;
  readonly department?: string | null | undefined;
  readonly state?: UnitState | null | undefined;
  readonly maximumRentCents?: Cents | null | undefined;
  readonly reservedForId?: Id | null | undefined;
  /** Of a lease or a decision about the home. */
  readonly documentReference?: string | null | undefined;
}

export type UnitOrder = 'REFERENCE' | 'RENT' | 'RENT_DESC' | 'FREE_ON_ASC';

interface Order extends RowOrder {
  readonly key: KeyKind;
  readonly keyOf: (unit: UnitView) => string | number | null;
}

const RENT = { by: 'u.rent_cents', type: 'bigint', id: 'u.id', key: 'number', keyOf: (unit: UnitView) => unit.rentCents } as const;
const ORDERS: Readonly<Record<UnitOrder, Order>> = {
  REFERENCE: { by: 'u.reference', type: 'text', id: 'u.id', key: 'text', keyOf: (unit) => unit.reference },
  RENT,
  RENT_DESC: { ...RENT, descending: true },
  FREE_ON_ASC: { by: 'v.free_on', type: 'date', id: 'u.id', key: 'date', keyOf: (unit) => unit.vacancy?.freeOn ?? null },
};

/** What `readPage` must know of the list in this order. */
export function unitPageOptions(orderBy: UnitOrder) {
  return { list: `units-${orderBy}`, key: ORDERS[orderBy].key, nullable: orderBy === 'FREE_ON_ASC' };
}

/** Where a home stands in the list. */
export function unitPlace(unit: UnitView, orderBy: UnitOrder): { key: string; id: Id } {
  return { key: keyText(ORDERS[orderBy].keyOf(unit)), id: unit.id };
}

const NARROWED = `u.organisation_id = $1 and ($2::text is null or starts_with(u.reference, $2)) and ($3::text is null or u.type = $3)
  and ($4::text is null or u.financing_class = $4) and ($5::text is null or u.department = $5) and ($6::text is null or u.state = $6)
  and ($7::bigint is null or u.rent_cents <= $7) and ($8::uuid is null or u.reserved_programme_id = $8)
  and ($9::text is null or exists (select from lease l where l.unit_id = u.id and l.reference = $9)
    or exists (select from allocation_decision d where d.unit_id = u.id and d.reference = $9))`;

function narrowedBy(tx: Tx, filter: UnitFilter): readonly unknown[] {
  return [
    tx.actor.organisationId,
    filter.reference ?? null,
    filter.type ?? null,
    filter.financingClass ?? null,
    departmentFilter(filter.department),
    filter.state ?? null,
    filter.maximumRentCents ?? null,
    filter.reservedForId ?? null,
    typedReference(filter.documentReference, 'documentReference'),
  ];
}

/** A page of homes, one more than the limit. */
export async function listedUnits(
  tx: Tx,
  { filter, orderBy, page }: { readonly filter: UnitFilter; readonly orderBy: UnitOrder; readonly page: Page },
): Promise<readonly UnitView[]> {
  const rows = `${SELECT_UNIT_VIEW} where ${NARROWED}`;
  return tx.query<UnitView>(orderedRows({ rows, order: ORDERS[orderBy], start: { key: '$10', id: '$11' }, limit: '$12' }), [
    ...narrowedBy(tx, filter),
    page.after?.key ?? null,
    page.after?.id ?? null,
    page.limit + 1,
  ]);
}

export async function countUnitsLike(tx: Tx, filter: UnitFilter): Promise<ListCount> {
  return countUpTo(tx, `select from unit u where ${NARROWED}`, narrowedBy(tx, filter));
}

/** A facet of the list, whatever its own condition in the filter says: the tabs of a screen show the other values too. */
export async function countUnitsBy(tx: Tx, facet: 'state' | 'type', filter: UnitFilter): Promise<FacetCount[]> {
  const values = facet === 'state' ? UNIT_STATES : UNIT_TYPES;
  const parameters = [...narrowedBy(tx, { ...filter, [facet]: null }), values];
  return countEach(tx, { rows: `select from unit u where ${NARROWED}`, of: `u.${facet}`, values: '$10', parameters });
}
