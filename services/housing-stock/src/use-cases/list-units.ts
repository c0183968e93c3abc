import { InvalidInput } from '@passerelle/shared/domain/errors';
import { isId } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { FacetCount, ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection, FacetWhenAsked } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import { countUnitsBy, countUnitsLike, listedUnits, type UnitFilter, type UnitOrder } from '../database/unit-lists';
import type { UnitView } from '../database/unit-views';

export { unitPageOptions, unitPlace } from '../database/unit-lists';

interface UnitList {
  readonly filter: UnitFilter;
  readonly orderBy: UnitOrder;
  readonly page: Page;
}

/** A page of homes, with how many of the whole list there are of each state and size. */
export type UnitPage = CountedConnection<UnitView> & { readonly states: FacetWhenAsked; readonly types: FacetWhenAsked };

/** Homes of the caller's organisation: one page, and one row more. */
export const listUnits = defineUseCase<UnitList, readonly UnitView[]>({
  name: 'listUnits',
  permission: 'unit:read',
  kind: 'read',
  async run(tx, list) {
    requireFilter(list.filter);
    const rows = await listedUnits(tx, list);
    tx.recordAccess({ returned: rows.slice(0, list.page.limit).map(({ id }) => id) });
    return rows;
  },
});

/** How many of them the filter lets through. */
export const countUnits = defineUseCase<UnitFilter, ListCount>({
  name: 'countUnits',
  permission: 'unit:read',
  kind: 'read',
  async run(tx, filter) {
    requireFilter(filter);
    return countUnitsLike(tx, filter);
  },
});

/** How many there are of each state or size. */
export const countUnitFacet = defineUseCase<{ readonly facet: 'state' | 'type'; readonly filter: UnitFilter }, readonly FacetCount[]>({
  name: 'countUnitFacet',
  permission: 'unit:read',
  kind: 'read',
  async run(tx, { facet, filter }) {
    requireFilter(filter);
    return countUnitsBy(tx, facet, filter);
  },
});

function requireFilter({ reference, reservedForId }: UnitFilter): void {
  if (typeof reference === 'string' && !/^[A-Za-z0-9._/-]{1,40}$/.test(reference)) {
    throw new InvalidInput('UNIT_REFERENCE_INVALID', { path: ['filter', 'reference'] });
  }
  if (typeof reservedForId === 'string' && !isId(reservedForId)) {
    throw new InvalidInput('NOT_AN_ID', { path: ['filter', 'reservedForId'] });
  }
}
