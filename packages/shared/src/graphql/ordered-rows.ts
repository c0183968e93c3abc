/** One order of a list. The column has an index with what precedes it in the list's condition, and ends in the id. */
export interface RowOrder {
  /** The column sorted by, with its alias. Rows that have none come last, in either direction. */
  readonly by: string;
  readonly type: 'text' | 'date' | 'bigint';
  /** The id that breaks ties, with its alias. */
  readonly id: string;
  readonly descending?: boolean;
}

export interface OrderedRows {
  /** `select … from … where …`, with conditions that hold for every page. */
  readonly rows: string;
  readonly order: RowOrder;
  /** Placeholders of the cursor's key and id, both null on the first page, and of the number of rows. */
  readonly start: { readonly key: string; readonly id: string };
  readonly limit: string;
}

/**
 * A page of rows in an order, ties by id, rows without a value last. In two parts, since an index is not walked across its nulls from a
 * place inside it: each part is one walk of the same index. Parts that have a limit are never run in parallel, so the rows of the first come
 * first, and the second is not run when they fill the page.
 */
export function orderedRows({ rows, order, start, limit }: OrderedRows): string {
  const { by, type, id, descending = false } = order;
  const [beyond, direction] = descending ? ['<', 'desc'] : ['>', 'asc'];
  const valued =
    `${rows} and ${by} is not null and (${start.key}::text is null` +
    ` or (${by}, ${id}) ${beyond} (nullif(${start.key}::text, '')::${type}, ${start.id}::uuid))` +
    ` order by ${by} ${direction}, ${id} ${direction} limit ${limit}`;
  const without =
    `${rows} and ${by} is null and (${start.key}::text is null or ${start.key}::text <> '' or ${id} ${beyond} ${start.id}::uuid)` +
    ` order by ${id} ${direction} limit ${limit}`;
  return `select * from ((${valued}) union all (${without})) paged limit ${limit}`;
}
