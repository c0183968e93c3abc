/** A change in one of these tables may change the rows of its household. Grants are written after the access that they make. */
export const DERIVED_FROM = [
  'household',
  'access_grant',
  'referral',
  'household_home',
  'household_arrears',
  'household_plan',
  'household_benefit',
  'household_case',
] as const;

/** Columns of the row that change; the others are its key. */
export const OVERVIEW = `to_on, categories, family_name, arrears_cents, missed_terms, rent_as_of, plan_state, plan_as_of, benefit_state, benefit_as_of,
  stage, referent_id, support_as_of, lease_id, unit_type, department, home_from, home_until, next_deadline_on`;
export const ITEM = 'from_on, to_on, kind, is_task, category, household_id, assignee_id, since_on, due_on, service, entity_type, entity_id';

/** Writes what differs from the rows that the function makes of the household now, and takes away what it does not make any more. */
export function replaceRows(table: string, made: { readonly by: string; readonly key: string; readonly columns: string }): string {
  const { by, key, columns } = made;
  const excluded = columns
    .split(',')
    .map((column) => `excluded.${column.trim()}`)
    .join(', ');
  return `
    with made as materialized (select * from ${by}(target)),
    gone as (delete from ${table} k where k.household_id = target and (${key}) not in (select ${key} from made))
    insert into ${table} as k select * from made on conflict (${key}) do update set (${columns}) = (${excluded})
    where (${columns
      .split(',')
      .map((column) => `k.${column.trim()}`)
      .join(', ')}) is distinct from (${excluded});`;
}

/**
 * One transaction at a time derives a household: the second one waits, and then sees what the first one wrote. It comes at the end of a
 * transaction, when every other lock is held, so that two never wait for each other in a ring.
 */
export const DERIVE: readonly string[] = [
  `create function derive_household(target uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('overview ' || target::text, 0));
     ${replaceRows('work_item', { by: 'work_items_of', key: 'organisation_id, id', columns: ITEM })}
     ${replaceRows('household_overview', { by: 'overview_of', key: 'organisation_id, household_id, from_on', columns: OVERVIEW })}
   end $$`,
  `create function derive_household_of_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     perform derive_household(new.household_id);
     return null;
   end $$`,
  // For a rebuild, and for the households that were there before.
  `create function derive_households() returns void language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into work_item select w.* from household h cross join lateral work_items_of(h.household_id) w;
     insert into household_overview select o.* from household h cross join lateral overview_of(h.household_id) o;
   end $$`,
  `grant delete on household_overview, work_item to {prefix}_system`,
  `alter function derive_household(uuid) owner to {prefix}_system`,
  `alter function derive_household_of_row() owner to {prefix}_system`,
  `alter function derive_households() owner to {prefix}_system`,
  `revoke all on function derive_household(uuid), derive_household_of_row(), derive_households() from public`,
];
