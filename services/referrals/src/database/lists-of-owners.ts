// Lists that hang below a row of reference data: a page of each owner's list in one statement, and their counts in another.
import type { Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countOfEach, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { Tx } from '@passerelle/shared/use-case-types';

/** A list of `wanted.id`, sorted by a column that every row has, ties by id. */
export interface OwnersList {
  readonly columns: string;
  /** `from … where …`; its own parameters begin at this place. */
  readonly rows: (place: number) => string;
  readonly by: string;
  readonly type: 'text' | 'date';
  readonly id: string;
  readonly parameters: readonly unknown[];
}

/** For each owner a page of his list, one more than the limit. */
export async function pageOfEach<Row>(
  tx: Tx,
  { columns, rows, by, type, id, parameters }: OwnersList,
  { ids, page, descending }: { readonly ids: readonly Id[]; readonly page: Page; readonly descending: boolean },
): Promise<ReadonlyMap<Id, readonly Row[]>> {
  const [beyond, direction] = descending ? ['<', 'desc'] : ['>', 'asc'];
  const found = await tx.query<Row & { readonly wantedId: Id }>(
    `select wanted.id as "wantedId", r.* from unnest($1::uuid[]) wanted (id) cross join lateral (
       select ${columns} ${rows(5)} and ($2::text is null or (${by}, ${id}) ${beyond} ($2::${type}, $3::uuid))
       order by ${by} ${direction}, ${id} ${direction} limit $4) r`,
    [ids, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1, ...parameters],
  );
  return new Map(ids.map((owner) => [owner, found.filter(({ wantedId }) => wantedId === owner)]));
}

export async function countEachOwners(tx: Tx, { rows, parameters }: OwnersList, ids: readonly Id[]): Promise<ReadonlyMap<Id, ListCount>> {
  return countOfEach(tx, `select ${rows(2)}`, [ids, ...parameters]);
}
