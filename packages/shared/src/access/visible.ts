import type { Category } from './categories';
import { liveOn } from './protect';

/**
 * The access rows of a household table, joined into a list query. The policy alone would do, but with it the planner starts from the
 * table; joined with the organisation bound as a parameter it starts from the rows that the organisation may see.
 */
export function visible(options: {
  /** Alias of the listed table, which has a household_id. */
  readonly alias: string;
  readonly category: Category;
  /** Placeholder of the organisation, for instance `$1`: with `(select app_org())` the smallest organisation waits ten times longer. */
  readonly organisation: string;
  /** Set where the table names a landlord: a tenancy's grant opens own rows only. */
  readonly landlordColumn?: string;
}): string {
  const { alias, category, organisation, landlordColumn } = options;
  const access = `${alias}_access`;
  const ownRows = landlordColumn === undefined ? '' : ` and (not ${access}.own_rows_only or ${alias}.${landlordColumn} = ${organisation})`;
  return (
    `join household_access ${access} on ${access}.household_id = ${alias}.household_id and ${access}.organisation_id = ${organisation}` +
    ` and ${access}.category = '${category}' and ${liveOn(access)}${ownRows}`
  );
}

/**
 * A page of a table that names a landlord, in two parts: the landlord's own rows, for which an index on (landlord, order) is walked in the
 * order of the page, and the rows of others, for which the few grants that open others' rows are. In one part, the planner reads all
 * households of a landlord for a page of twenty: 16 ms instead of 1 with 8,000 of them.
 */
export function visiblePage(options: {
  readonly alias: string;
  readonly category: Category;
  readonly organisation: string;
  readonly landlordColumn: string;
  /** `select ... from ...`, without its conditions. */
  readonly rows: string;
  readonly where: string;
  /** The order within the table, and the same by the names of the columns that `rows` answers. */
  readonly order: { readonly of: string; readonly answered: string };
  /** Placeholder of the number of rows. */
  readonly limit: string;
}): string {
  const { alias, category, organisation, landlordColumn, rows, where, order, limit } = options;
  const access = `${alias}_access`;
  const page = `order by ${order.of} limit ${limit}`;
  const ownRows =
    `${alias}.${landlordColumn} = ${organisation} and exists (select from household_access ${access}` +
    ` where ${access}.household_id = ${alias}.household_id and ${access}.organisation_id = ${organisation}` +
    ` and ${access}.category = '${category}' and ${liveOn(access)} offset 0)`;
  const othersRows = `not ${access}.own_rows_only and ${alias}.${landlordColumn} <> ${organisation}`;
  return (
    `select * from ((${rows} where ${ownRows} and ${where} ${page}) union all` +
    ` (${rows} ${visible({ alias, category, organisation })} where ${othersRows} and ${where} ${page})) ${alias}` +
    ` order by ${order.answered} limit ${limit}`
  );
}
