// How many rows a list has, and how many by each value of a facet. Both stop at a bound: nobody reads past a thousand, and under row
// security each row that is counted costs a look at its grants.
import type { Id } from '../domain/ids';
import type { Tx } from '../use-case-types';

export interface ListCount {
  readonly value: number;
  readonly exact: boolean;
}

/** A count, or how to make it: GraphQL calls a function where the field is asked for, and leaves it where it is not. */
export type CountWhenAsked = ListCount | (() => Promise<ListCount>);

export interface FacetCount {
  readonly value: string;
  /** The text of a code that a programme defines, in the reader's language; values of enums have theirs in words. */
  readonly label?: string;
  readonly count: ListCount;
}

export const MOST_COUNTED = 1_000;

/** Counts the rows of `select … where …`, which must not be ordered: it stops at the first row past the bound. */
export async function countUpTo(tx: Pick<Tx, 'query'>, rows: string, parameters: readonly unknown[]): Promise<ListCount> {
  const [row] = await tx.query<{ seen: number }>(`select ${seenIn(rows)} as seen`, parameters);
  return toListCount(row?.seen ?? 0);
}

export interface Facet {
  /** `select … where …` of the list, without an order. */
  readonly rows: string;
  /** The SQL expression of the value, as text. */
  readonly of: string;
  /** Placeholder of the values. */
  readonly values: string;
  readonly parameters: readonly unknown[];
}

/** Counts the rows of each value in one statement, each to the bound, in the order of the values. A value without rows counts 0. */
export async function countEach(tx: Pick<Tx, 'query'>, { rows, of, values, parameters }: Facet): Promise<FacetCount[]> {
  const counted = await tx.query<{ value: string; seen: number }>(
    `select f.value, ${seenIn(`${rows} and ${of} = f.value`)} as seen from unnest(${values}::text[]) with ordinality f (value, place)
     order by f.place`,
    parameters,
  );
  return counted.map(({ value, seen }) => ({ value, count: toListCount(seen) }));
}

/** Counts the lists of many owners in one statement, each to the bound. `rows` is the list of `wanted.id`; the ids are `$1`. */
export async function countOfEach(
  tx: Pick<Tx, 'query'>,
  rows: string,
  [ids, ...parameters]: readonly [readonly Id[], ...(readonly unknown[])],
): Promise<ReadonlyMap<Id, ListCount>> {
  const counted = await tx.query<{ id: Id; seen: number }>(
    `select wanted.id, ${seenIn(rows)} as seen from unnest($1::uuid[]) wanted (id)`,
    [ids, ...parameters],
  );
  return new Map(counted.map(({ id, seen }) => [id, toListCount(seen)]));
}

function seenIn(rows: string): string {
  return `(select count(*)::int from (${rows} limit ${MOST_COUNTED + 1}) counted)`;
}

/** Of rows that were counted to one past the bound, or that are in memory. */
export function toListCount(seen: number): ListCount {
  return { value: Math.min(seen, MOST_COUNTED), exact: seen <= MOST_COUNTED };
}
