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
