import { Forbidden, InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { readPage, toConnection, type Connection, type Page } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import type { UseCase } from '@passerelle/shared/use-case-types';
import DataLoader from 'dataloader';

/** Arguments of a list, as GraphQL gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Reads the same page of the lists of many owners at once; an owner whose list is closed to the caller is left out. */
export type ReadPages<Row> = UseCase<{ readonly ids: readonly Id[]; readonly page: Page }, ReadonlyMap<Id, readonly Row[]>>;

type Loaders = Map<string, DataLoader<Id, unknown>>;

const loadersOf = new WeakMap<GraphContext, Loaders>();

/** A page of a list that is sorted by a day; a cursor with another key than a day is refused like every forged one. */
export function readDatedPage(args: PageArguments, list: string): Page {
  const page = readPage(args, { list });
  return requireKey(page, isLocalDate);
}

/** A page of a list that is sorted by an instant. */
export function readTimedPage(args: PageArguments, list: string): Page {
  const page = readPage(args, { list });
  return requireKey(page, (key) => !Number.isNaN(Date.parse(key)) && new Date(key).toISOString() === key);
}

function requireKey(page: Page, isKey: (key: string) => boolean): Page {
  if (page.after === null || isKey(page.after.key)) return page;
  throw new InvalidInput('CURSOR_INVALID', { path: ['after'] });
}

/**
 * The page of one owner's list, read in one call with those of all owners that the request asks for with the same arguments. Null when
 * the list is closed to the caller or his role may not read it: the refusal is on the audit.
 */
export async function loadPage<Row>(
  context: GraphContext,
  list: {
    readonly useCase: ReadPages<Row>;
    readonly ownerId: Id;
    readonly page: Page;
    readonly keyOf: (row: Row) => { readonly key: string; readonly id: Id };
  },
): Promise<Connection<Row> | null> {
  const { useCase, ownerId, page, keyOf } = list;
  const rows = (await loaderOf(context, useCase, page).load(ownerId)) as readonly Row[] | null;
  return rows === null ? null : toConnection(rows, page, keyOf);
}

/** One loader per use case and arguments. It gathers but does not remember: a later mutation of the request must be seen. */
function loaderOf<Row>(context: GraphContext, useCase: ReadPages<Row>, page: Page): DataLoader<Id, unknown> {
  const loaders: Loaders = loadersOf.get(context) ?? new Map<string, DataLoader<Id, unknown>>();
  loadersOf.set(context, loaders);
  const name = JSON.stringify([useCase.name, page]);
  const known = loaders.get(name);
  if (known !== undefined) return known;
  const loader = new DataLoader<Id, unknown>(
    async (ids) => {
      const pages = await readOrNothing(context, useCase, { ids: [...new Set(ids)], page });
      return ids.map((id) => pages.get(id) ?? null);
    },
    { cache: false, maxBatchSize: 500 },
  );
  loaders.set(name, loader);
  return loader;
}

async function readOrNothing<Row>(
  context: GraphContext,
  useCase: ReadPages<Row>,
  input: { readonly ids: readonly Id[]; readonly page: Page },
): Promise<ReadonlyMap<Id, readonly Row[]>> {
  try {
    return await useCase.call(context.door, context.caller, input);
  } catch (error) {
    if (error instanceof Forbidden) return new Map();
    throw error;
  }
}
