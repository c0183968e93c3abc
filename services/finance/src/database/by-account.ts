import type { Id } from '@passerelle/shared/domain/ids';

/** Rows of several accounts, those of each together. */
export function byAccount<Row extends { readonly accountId: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row[]> {
  const grouped = new Map<Id, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.accountId);
    if (known === undefined) grouped.set(row.accountId, [row]);
    else known.push(row);
  }
  return grouped;
}
