// Lists below an account take arguments, so they cannot share the loaders of one id: a request keeps one loader per list and arguments,
// and a page of accounts that shows the same list of each reads it once.
import { Forbidden, InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { readPage, toConnection, type Connection, type Page, type PageStart } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import type { UseCase } from '@passerelle/shared/use-case-types';
import DataLoader from 'dataloader';
import type { PageOfAccounts } from '../use-cases/list-of-account';

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

interface AccountList<Row> {
  readonly useCase: UseCase<PageOfAccounts, ReadonlyMap<Id, readonly Row[]>>;
  readonly keyOf: (row: Row) => PageStart;
}

const loaders = new WeakMap<GraphContext, Map<string, DataLoader<Id, unknown>>>();

/** A cursor whose sort key is not of the list's kind was not made by it: refused like every forged one. */
export function requireKey(page: Page, isKey: (key: string) => boolean): Page {
  if (page.after === null || isKey(page.after.key)) return page;
  throw new InvalidInput('CURSOR_INVALID', { path: ['after'] });
}

/** A page of a list of one account, sorted by a day; null when the caller's role does not hold the permission. */
export async function pageOfAccount<Row>(
  context: GraphContext,
  list: AccountList<Row>,
  wanted: PageArguments & { readonly accountId: Id },
): Promise<Connection<Row> | null> {
  const page = requireKey(readPage(wanted, { list: list.useCase.name }), isLocalDate);
  const rows = (await loaderOf(context, list, page).load(wanted.accountId)) as readonly Row[] | null;
  return rows === null ? null : toConnection(rows, page, list.keyOf);
}

/** The loader gathers but does not remember: a later mutation of the request must be seen. */
function loaderOf<Row>(context: GraphContext, { useCase }: AccountList<Row>, page: Page): DataLoader<Id, unknown> {
  const ofRequest = loaders.get(context) ?? new Map<string, DataLoader<Id, unknown>>();
  loaders.set(context, ofRequest);
  const name = JSON.stringify([useCase.name, page]);
  const known = ofRequest.get(name);
  if (known !== undefined) return known;
  const read = async (accountIds: readonly Id[]) => {
    try {
      const rows = await useCase.call(context.door, context.caller, { accountIds, page });
      return accountIds.map((accountId) => rows.get(accountId) ?? null);
    } catch (error) {
      if (error instanceof Forbidden) return accountIds.map(() => null);
      throw error;
    }
  };
  const loader = new DataLoader<Id, unknown>(read, { cache: false, maxBatchSize: 500 });
  ofRequest.set(name, loader);
  return loader;
}
