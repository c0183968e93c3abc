// Lists below a row take arguments, so they cannot share the loaders of one id: a request keeps one loader per list and arguments, and a
// page of rows that shows the same list of each reads it once, and counts it once where that is asked for.
import DataLoader from 'dataloader';
import { Forbidden } from '../domain/errors';
import type { Id } from '../domain/ids';
import type { UseCase } from '../use-case-types';
import { toConnection, type Connection, type Page, type PageStart } from './connection';
import type { GraphContext } from './context';
import { toListCount, type CountWhenAsked, type FacetCount, type ListCount } from './list-count';

/** Several owners' lists, read at once; what narrows them may come with it. */
export interface ListsOf {
  readonly ids: readonly Id[];
}

/** The same page of each of them. */
export interface PageOfEach extends ListsOf {
  readonly page: Page;
}

export interface PagedList<Row, Asked extends object = object> {
  /** Reads the same page of the lists of many owners at once; an owner whose list is closed to the caller is left out. */
  readonly read: UseCase<PageOfEach & Asked, ReadonlyMap<Id, readonly Row[]>>;
  /** Counts their whole lists. */
  readonly count: UseCase<ListsOf & Asked, ReadonlyMap<Id, ListCount>>;
  readonly keyOf: (row: Row) => PageStart;
}

export type CountedConnection<Row> = Connection<Row> & { readonly totalCount: CountWhenAsked };

/** How to make the counts of a facet: GraphQL calls it where the field is asked for. */
export type FacetWhenAsked = () => Promise<readonly FacetCount[]>;

/**
 * The page of one owner's list, read in one call with those of all owners that the request asks for with the same arguments. Null when
 * the list is closed to the caller or his role may not read it: the refusal is on the audit.
 */
export async function loadPage<Row, Asked extends object>(
  context: GraphContext,
  { read, count, keyOf }: PagedList<Row, Asked>,
  { ownerId, page, asked }: { readonly ownerId: Id; readonly page: Page; readonly asked: Asked },
): Promise<CountedConnection<Row> | null> {
  const rows = await loadEach(context, read, { ...asked, page }).load(ownerId);
  if (rows === null) return null;
  return {
    ...toConnection(rows, page, keyOf),
    totalCount: async () => (await loadEach(context, count, asked).load(ownerId)) ?? toListCount(0),
  };
}

/** A facet of one owner's list, read in one call with those of all owners that the request asks for. */
export async function loadFacet<Asked extends object, Counted extends FacetCount>(
  context: GraphContext,
  facet: UseCase<ListsOf & Asked, ReadonlyMap<Id, readonly Counted[]>>,
  { ownerId, asked }: { readonly ownerId: Id; readonly asked: Asked },
): Promise<readonly Counted[]> {
  return (await loadEach(context, facet, asked).load(ownerId)) ?? [];
}

const loadersOf = new WeakMap<GraphContext, Map<string, DataLoader<Id, unknown>>>();

/** One loader per use case and arguments. It gathers but does not remember: a later mutation of the request must be seen. */
function loadEach<Asked extends object, Value>(
  context: GraphContext,
  useCase: UseCase<ListsOf & Asked, ReadonlyMap<Id, Value>>,
  asked: Asked,
): DataLoader<Id, Value | null> {
  const loaders = loadersOf.get(context) ?? new Map<string, DataLoader<Id, unknown>>();
  loadersOf.set(context, loaders);
  const name = JSON.stringify([useCase.name, asked]);
  const loader = (loaders.get(name) ?? newLoader(context, useCase, asked)) as DataLoader<Id, Value | null>;
  loaders.set(name, loader);
  return loader;
}

function newLoader<Asked extends object, Value>(
  context: GraphContext,
  useCase: UseCase<ListsOf & Asked, ReadonlyMap<Id, Value>>,
  asked: Asked,
): DataLoader<Id, Value | null> {
  const read = async (ids: readonly Id[]) => {
    try {
      const found = await useCase.call(context.door, context.caller, { ...asked, ids: [...new Set(ids)] });
      return ids.map((id) => found.get(id) ?? null);
    } catch (error) {
      if (error instanceof Forbidden) return ids.map(() => null);
      throw error;
    }
  };
  return new DataLoader(read, { cache: false, maxBatchSize: 500 });
}
