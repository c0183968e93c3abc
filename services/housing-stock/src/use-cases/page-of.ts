import { toConnection, type Page, type PageStart } from '@passerelle/shared/graphql/connection';
import { toListCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection } from '@passerelle/shared/graphql/load-page';

interface Order<Row> {
  readonly keyOf: (row: Row) => PageStart;
  readonly newestFirst?: boolean;
}

/** Rows of a list that is read to a bound, and whether there are more of them, which nobody read. */
export interface BoundedRows<Row> {
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

/** Rows that were read to one past the bound, so that the count of a list that was cut says so. */
export function upTo<Row>(most: number, read: readonly Row[]): BoundedRows<Row> {
  return { rows: read.slice(0, most), isCut: read.length > most };
}

/** How many rows there are in memory: all there are, unless they are of a list that was cut. */
export function countOf({ rows, isCut }: BoundedRows<unknown>): ListCount {
  const { value, exact } = toListCount(rows.length);
  return { value, exact: exact && !isCut };
}

/** One page of rows that are in memory as a connection, with how many rows there are. */
export function connectionOf<Row>(bounded: BoundedRows<Row>, page: Page, order: Order<Row>): CountedConnection<Row> {
  return { ...toConnection(pageOf(bounded.rows, page, order), page, order.keyOf), totalCount: countOf(bounded) };
}

/**
 * One page (and one row more) of rows that are already in memory, which `toConnection` then makes a connection of. The rows need not be
 * sorted; the page goes on after the cursor's place even when that row is gone.
 */
export function pageOf<Row>(rows: readonly Row[], page: Page, order: Order<Row>): Row[] {
  const direction = order.newestFirst === true ? -1 : 1;
  const placed = rows.map((row) => ({ row, place: order.keyOf(row) }));
  placed.sort((left, right) => direction * compare(left.place, right.place));
  const { after } = page;
  const rest = after === null ? placed : placed.filter(({ place }) => direction * compare(place, after) > 0);
  return rest.slice(0, page.limit + 1).map(({ row }) => row);
}

function compare(left: PageStart, right: PageStart): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}
