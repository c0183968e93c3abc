import type { Page, PageStart } from '@passerelle/shared/graphql/connection';

/**
 * One page (and one row more) of rows that are already in memory, which `toConnection` then makes a connection of. The rows need not be
 * sorted; the page goes on after the cursor's place even when that row is gone.
 */
export function pageOf<Row>(rows: readonly Row[], page: Page, order: { keyOf: (row: Row) => PageStart; newestFirst?: boolean }): Row[] {
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
