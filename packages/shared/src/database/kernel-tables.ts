/** SQL of the kernel's tables and functions; the same in the four databases. Who may what on them is in kernel-migration.ts. */
export const KERNEL_TABLES: readonly string[] = [
  `create table stream (key uuid primary key, version bigint not null)`,
  `create table outbox (
     id bigint generated always as identity primary key, event_id uuid not null unique, stream_key uuid not null, stream_version bigint not null,
     type text not null, topic text not null, subject uuid not null, organisation_id uuid not null, payload jsonb not null, headers jsonb not null,
     occurred_at timestamptz not null, published_at timestamptz, attempts int not null default 0, last_error text,
     unique (stream_key, stream_version))`,
  `create index outbox_waiting on outbox (id) where published_at is null`,
  `create table published_head (topic text not null, partition int not null, log_offset bigint not null, primary key (topic, partition))`,
  `create table inbox (
     consumer text not null, event_id uuid not null, source text not null, type text not null, stream_key uuid not null,
     stream_version bigint not null, position bigint generated always as identity, processed_at timestamptz not null default clock_timestamp(),
     primary key (consumer, event_id))`,
  `create table dead_letter (
     id uuid primary key, consumer text not null, event_id uuid not null, topic text not null, partition int not null, log_offset bigint not null,
     stream_key uuid not null, stream_version bigint not null, type text not null, headers jsonb not null, value text not null, error text not null,
     attempts int not null, status text not null check (status in ('PARKED', 'REPLAYED', 'DISCARDED')),
     note text, first_at timestamptz not null default clock_timestamp(), last_at timestamptz not null default clock_timestamp(),
     unique (consumer, event_id))`,
  `create index dead_letter_parked on dead_letter (consumer, stream_key) where status = 'PARKED'`,
  `create table consumer_start (
     consumer text not null, topic text not null, partition int not null, from_offset bigint not null, to_offset bigint not null,
     starts int not null, at timestamptz not null default clock_timestamp(), primary key (consumer, topic, partition))`,
  `create table audit (
     id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(), subject text not null,
     roles text[] not null, organisation_id uuid not null, use_case text not null, outcome text not null, asked uuid[] not null,
     returned uuid[] not null, categories text[] not null, reason text, request_id text not null, operation text not null)`,
  `create index audit_by_organisation on audit (organisation_id, id)`,
  `create table request_key (
     organisation_id uuid not null, subject text not null, client_key text not null, use_case text not null, input_hash text not null,
     result jsonb, at timestamptz not null default clock_timestamp(), primary key (organisation_id, subject, client_key))`,
  `create table access_grant (
     id uuid primary key, household_id uuid not null, organisation_id uuid not null, purpose text not null, basis_kind text not null,
     basis_id uuid not null, from_on date not null, to_on date, source_version bigint not null default 0)`,
  `create index access_grant_by_household on access_grant (household_id, organisation_id)`,
  `create table purpose_category (purpose text not null, category text not null, own_rows_only boolean not null, primary key (purpose, category))`,
  `create table household_access (
     household_id uuid not null, organisation_id uuid not null, category text not null, from_on date not null, to_on date,
     own_rows_only boolean not null, source_version bigint not null)`,
  `create unique index household_access_by_household on household_access (household_id, organisation_id, category)
     include (from_on, to_on, own_rows_only)`,
  `create unique index household_access_by_organisation on household_access (organisation_id, category, household_id)
     include (from_on, to_on, own_rows_only)`,
  // Few organisations see rows of others: a landlord's page finds at once that it does not.
  `create index household_access_of_others on household_access (organisation_id, category, household_id)
     include (from_on, to_on) where not own_rows_only`,
];

export const KERNEL_FUNCTIONS: readonly string[] = [
  // An unset parameter reads as '' after a transaction that set it: nullif keeps the cast from failing, and null opens nothing.
  `create function app_org() returns uuid language sql stable as
     $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$`,
  `create function app_today() returns date language sql stable as
     $$ select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Paris')::date) $$`,
  // Sorted, so that two transactions that take several streams never wait for each other in a ring.
  `create function next_stream_versions(keys uuid[]) returns table (key uuid, version bigint)
     language plpgsql security definer set search_path = public, pg_temp as $$
     declare taken uuid;
     begin
       for taken in select distinct k from unnest(keys) k order by k loop
         return query insert into stream as s (key, version) values (taken, 1)
           on conflict on constraint stream_pkey do update set version = s.version + 1 returning s.key, s.version;
       end loop;
     end $$`,
  `alter function next_stream_versions(uuid[]) owner to {prefix}_system`,
  `revoke all on function next_stream_versions(uuid[]) from public`,
  `grant execute on function next_stream_versions(uuid[]) to {prefix}_app, {prefix}_system`,
  // The live grants of one household and organisation, merged into one row per category. A row whose grants all ended keeps its dates.
  `create function recompute_household_access(household uuid, organisation uuid) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
     begin
       perform pg_advisory_xact_lock(hashtextextended(household::text || organisation::text, 0));
       insert into household_access as a (household_id, organisation_id, category, from_on, to_on, own_rows_only, source_version)
       select household, organisation, c.category, min(g.from_on), nullif(max(coalesce(g.to_on, 'infinity'::date)), 'infinity'::date),
         bool_and(c.own_rows_only), max(g.source_version)
       from access_grant g join purpose_category c on c.purpose = g.purpose
       where g.household_id = household and g.organisation_id = organisation and (g.to_on is null or g.to_on > app_today())
       group by c.category
       on conflict (household_id, organisation_id, category) do update set from_on = excluded.from_on, to_on = excluded.to_on,
         own_rows_only = excluded.own_rows_only, source_version = excluded.source_version;
       update household_access a set to_on = app_today()
       where a.household_id = household and a.organisation_id = organisation and (a.to_on is null or a.to_on > app_today())
         and not exists (select from access_grant g join purpose_category c on c.purpose = g.purpose
           where g.household_id = household and g.organisation_id = organisation and c.category = a.category
             and (g.to_on is null or g.to_on > app_today()));
     end $$`,
  `alter function recompute_household_access(uuid, uuid) owner to {prefix}_system`,
  `revoke all on function recompute_household_access(uuid, uuid) from public`,
  `grant execute on function recompute_household_access(uuid, uuid) to {prefix}_system`,
  // Audit lines are facts about the past: nobody changes them, not even the owner.
  `create function refuse_change() returns trigger language plpgsql as
     $$ begin raise exception 'rows of % are never changed or deleted', tg_table_name; end $$`,
  // The auditor's list: the app role cannot read the table, only the lines of the organisation of its transaction, through here.
  `create function read_audit(before bigint, most int) returns setof audit
     language sql stable security definer set search_path = public, pg_temp as $$
     select * from audit where organisation_id = app_org() and (before is null or id < before) order by id desc limit most $$`,
  `alter function read_audit(bigint, int) owner to {prefix}_auditor`,
  `revoke all on function read_audit(bigint, int) from public`,
  `grant execute on function read_audit(bigint, int) to {prefix}_app`,
  `create trigger audit_is_final before update or delete on audit for each row execute function refuse_change()`,
  `create trigger audit_is_kept before truncate on audit for each statement execute function refuse_change()`,
  // The system role clears what has served: published facts, and client keys after the 30 days for which a repeat is answered.
  `create policy system_clears on outbox as restrictive for delete to {prefix}_system using (published_at is not null)`,
  `create policy system_clears on request_key as restrictive for delete to {prefix}_system using (at < now() - interval '30 days')`,
];

export { KERNEL_COLUMNS } from './kernel-columns';
