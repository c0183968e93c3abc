// The lists of what all may read: organisations, their staff, programmes. All three are ordered by name.
import type { Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countUpTo, type ListCount } from '@passerelle/shared/graphql/list-count';
import { orderedRows } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import {
  ORGANISATION_COLUMNS,
  STAFF_COLUMNS,
  type OrganisationKind,
  type OrganisationRow,
  type ProgrammeRow,
  type StaffRow,
} from './reference';

export const NAME_ORDERS = ['NAME_ASC', 'NAME_DESC'] as const;

export interface NamedList {
  readonly orderBy: (typeof NAME_ORDERS)[number];
  readonly page: Page;
}

export interface NameFilter {
  readonly name?: string | null | undefined;
}

interface Named {
  readonly columns: string;
  /** `from … where …`; `$1` is the beginning of the name. */
  readonly rows: string;
  readonly name: string;
  readonly id: string;
  readonly parameters: readonly unknown[];
}

async function listed<Row>(tx: Tx, { columns, rows, name, id, parameters }: Named, { orderBy, page }: NamedList): Promise<Row[]> {
  const [key, startId, limit] = [1, 2, 3].map((place) => `$${parameters.length + place}`);
  const sql = orderedRows({
    rows: `select ${columns} ${rows}`,
    order: { by: name, type: 'text', id, descending: orderBy === 'NAME_DESC' },
    start: { key: String(key), id: String(startId) },
    limit: String(limit),
  });
  return tx.query<Row>(sql, [...parameters, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1]);
}

async function counted(tx: Tx, { rows, parameters }: Named): Promise<ListCount> {
  return countUpTo(tx, `select ${rows}`, parameters);
}

export interface OrganisationFilter extends NameFilter {
  readonly kind?: OrganisationKind | null | undefined;
}

function organisations({ kind, name }: OrganisationFilter): Named {
  return {
    columns: ORGANISATION_COLUMNS,
    rows: `from organisation o where ($1::text is null or starts_with(lower(o.name), lower($1))) and ($2::text is null or o.kind = $2)`,
    name: 'o.name',
    id: 'o.id',
    parameters: [name ?? null, kind ?? null],
  };
}

export interface StaffFilter extends NameFilter {
  readonly organisationId: Id;
}

function staff({ organisationId, name }: StaffFilter): Named {
  return {
    columns: STAFF_COLUMNS,
    rows: `from staff_member s where ($1::text is null or starts_with(lower(s.display_name), lower($1))) and s.organisation_id = $2`,
    name: 's.display_name',
    id: 's.id',
    parameters: [name ?? null, organisationId],
  };
}

function programmes({ name }: NameFilter): Named {
  return {
    columns: 'p.id, p.code, p.name',
    rows: `from programme p where ($1::text is null or starts_with(lower(p.name), lower($1)))`,
    name: 'p.name',
    id: 'p.id',
    parameters: [name ?? null],
  };
}

/** The lists are pages, one more than the limit, in the order of (name, id). */
export const REFERENCE_LISTS = {
  organisations: {
    list: (tx: Tx, filter: OrganisationFilter, list: NamedList) => listed<OrganisationRow>(tx, organisations(filter), list),
    count: (tx: Tx, filter: OrganisationFilter) => counted(tx, organisations(filter)),
  },
  staff: {
    list: (tx: Tx, filter: StaffFilter, list: NamedList) => listed<StaffRow>(tx, staff(filter), list),
    count: (tx: Tx, filter: StaffFilter) => counted(tx, staff(filter)),
  },
  programmes: {
    list: (tx: Tx, filter: NameFilter, list: NamedList) => listed<ProgrammeRow>(tx, programmes(filter), list),
    count: (tx: Tx, filter: NameFilter) => counted(tx, programmes(filter)),
  },
} as const;
