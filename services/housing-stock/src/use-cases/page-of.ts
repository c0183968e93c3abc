import { toConnection, type Page, type PageStart } from '@passerelle/shared/graphql/connection';
import { toListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection } from '@passerelle/shared/graphql/load-page';

interface Order<Row> {
  readonly keyOf: (row: Row) => PageStart;
  readonly newestFirst?: boolean;
}

/** The same page as a connection, with how many rows there are in memory. */
export function connectionOf<Row>(rows: readonly Row[], page: Page, order: Order<Row>): CountedConnection<Row> {
  return { ...toConnection(pageOf(rows, page, order), page, order.keyOf), totalCount: toListCount(rows.length) };
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
