import type { MigrationInterface, QueryRunner } from 'typeorm';
import { liveOn } from '../access/protect';

/** Purposes of who manages homes; all others are those of who supports. */
const MANAGING = `('TENANCY', 'SETTLEMENT')`;

/** As it was, and on which side each category is open. */
const RECOMPUTE = `create or replace function recompute_household_access(household uuid, organisation uuid) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
     begin
       perform pg_advisory_xact_lock(hashtextextended(household::text || organisation::text, 0));
       insert into household_access as a (household_id, organisation_id, category, from_on, to_on, own_rows_only, source_version, managed, supported)
       select household, organisation, c.category, min(g.from_on), nullif(max(coalesce(g.to_on, 'infinity'::date)), 'infinity'::date),
         bool_and(c.own_rows_only), max(g.source_version), bool_or(g.purpose in ${MANAGING}),
         bool_or(g.purpose not in ${MANAGING})
       from access_grant g join purpose_category c on c.purpose = g.purpose
       where g.household_id = household and g.organisation_id = organisation and (g.to_on is null or g.to_on > app_today())
       group by c.category
       on conflict (household_id, organisation_id, category) do update set from_on = excluded.from_on, to_on = excluded.to_on,
         own_rows_only = excluded.own_rows_only, source_version = excluded.source_version, managed = excluded.managed,
         supported = excluded.supported;
       update household_access a set to_on = app_today()
       where a.household_id = household and a.organisation_id = organisation and (a.to_on is null or a.to_on > app_today())
         and not exists (select from access_grant g join purpose_category c on c.purpose = g.purpose
           where g.household_id = household and g.organisation_id = organisation and c.category = a.category
             and (g.to_on is null or g.to_on > app_today()));
     end $$`;

/**
 * The side of the transaction, where its organisation stands on both: '' where there is no wall. It looks at all rows of the organisation, so it
 * runs with the rights of the system role; the policy that asks it may not ask itself.
 */
const WALL = `create function app_wall() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select case when coalesce(current_setting('app.side', true), '') <> ''
      and exists (select from household_access a where a.organisation_id = app_org() and a.category = 'IDENTITY' and a.managed and ${liveOn('a', 'app_today()')})
      and exists (select from household_access a where a.organisation_id = app_org() and a.category = 'IDENTITY' and a.supported and ${liveOn('a', 'app_today()')})
    then current_setting('app.side', true) else '' end $$`;

const STATEMENTS: readonly string[] = [
  'alter table household_access add managed boolean not null default false, add supported boolean not null default false',
  `comment on column household_access.managed is 'operational: true where a tenancy or the settlement of one opens it'`,
  `comment on column household_access.supported is 'operational: true where an assessment or support opens it'`,
  `update household_access a set managed = g.managed, supported = g.supported
   from (select g.household_id, g.organisation_id, c.category, bool_or(g.purpose in ${MANAGING}) as managed,
       bool_or(g.purpose not in ${MANAGING}) as supported
     from access_grant g join purpose_category c on c.purpose = g.purpose where g.to_on is null or g.to_on > app_today() group by 1, 2, 3) g
   where g.household_id = a.household_id and g.organisation_id = a.organisation_id and g.category = a.category`,
  `create index household_access_managed on household_access (organisation_id) where managed and category = 'IDENTITY'`,
  `create index household_access_supported on household_access (organisation_id) where supported and category = 'IDENTITY'`,
  RECOMPUTE,
  WALL,
  'alter function app_wall() owner to {prefix}_system',
  'revoke all on function app_wall() from public',
  'grant execute on function app_wall() to {prefix}_app, {prefix}_system',
  // The policies of all household tables ask for these rows, so that what is closed here is closed in each of them.
  `create policy wall_of_sides on household_access as restrictive for select to {prefix}_app
   using (case (select app_wall()) when 'MANAGEMENT' then managed when 'SUPPORT' then supported else true end)`,
];

/**
 * Walls inside an organisation that both manages homes and supports households: what was opened to it on one side does not open to the roles of
 * the other (docs/decisions/0017).
 */
export class KernelWalls1764000000008 implements MigrationInterface {
  name = 'KernelWalls1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    const [row] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (row?.name ?? '').replace(/_owner$/, '');
    for (const statement of STATEMENTS) await runner.query(statement.replaceAll('{prefix}', prefix));
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
