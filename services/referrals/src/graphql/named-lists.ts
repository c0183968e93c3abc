// The lists of what all may read: organisations, their staff, programmes. All three are ordered by name.
import type { Id } from '@passerelle/shared/domain/ids';
import { readPage, toConnection, type Page } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection } from '@passerelle/shared/graphql/load-page';
import type { UseCase } from '@passerelle/shared/use-case-types';
import { countOrganisations, countProgrammes, countStaff, listOrganisations, listProgrammes, listStaff } from '../use-cases/list-reference';

type NameOrder = 'NAME_ASC' | 'NAME_DESC';

interface NamedList<Filter, Row> {
  readonly list: UseCase<{ readonly filter: Filter; readonly orderBy: NameOrder; readonly page: Page }, readonly Row[]>;
  readonly count: UseCase<{ readonly filter: Filter }, ListCount>;
  readonly nameOf: (row: Row) => string;
}

export const ORGANISATIONS = { list: listOrganisations, count: countOrganisations, nameOf: ({ name }: { readonly name: string }) => name };
export const STAFF = { list: listStaff, count: countStaff, nameOf: (row: { readonly displayName: string }) => row.displayName };
export const PROGRAMMES = { list: listProgrammes, count: countProgrammes, nameOf: ({ name }: { readonly name: string }) => name };

interface NamedArguments<Filter> {
  readonly filter: Filter;
  readonly orderBy?: NameOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export async function namedPage<Filter, Row extends { readonly id: Id }>(
  { door, caller }: GraphContext,
  { list, count, nameOf }: NamedList<Filter, Row>,
  { filter, orderBy: order, ...args }: NamedArguments<Filter>,
): Promise<CountedConnection<Row>> {
  const orderBy = order ?? 'NAME_ASC';
  const page = readPage(args, { list: `${list.name}:${orderBy}` });
  const rows = await list.call(door, caller, { filter, orderBy, page });
  return {
    ...toConnection(rows, page, (row) => ({ key: nameOf(row), id: row.id })),
    totalCount: () => count.call(door, caller, { filter }),
  };
}
