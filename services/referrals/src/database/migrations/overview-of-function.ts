/** The days between which the same categories are open to an organisation: they change when one of its grants comes to its end. */
export const SPANS = `
  select e.organisation_id, coalesce(lag(e.to_on) over (partition by e.organisation_id order by e.to_on), e.from_on) as from_on, e.to_on,
    array(select a.category from access a where a.organisation_id = e.organisation_id and (a.to_on is null or a.to_on >= e.to_on)
      order by a.category) as categories,
    coalesce((select bool_or(a.own_rows_only) from access a where a.organisation_id = e.organisation_id and a.category in ('HOME', 'RENT')),
      true) as own_rows_only
  from (select organisation_id, to_on, min(from_on) over (partition by organisation_id) as from_on,
          row_number() over (partition by organisation_id, to_on) as place
        from access) e
  where e.place = 1`;

export const RENT = `
  select sum(r.arrears_cents)::bigint as arrears_cents, max(r.missed_terms) as missed_terms, max(r.as_of) as as_of
  from household_arrears r where r.household_id = target and 'RENT' = any(s.categories) and {own}`;

/** The running plan, else the one that was signed last. */
export const PLAN = `
  select r.state, r.as_of from household_plan r
  where r.household_id = target and 'RENT' = any(s.categories) and r.state <> 'REPLACED' and {own}
  order by r.state = 'RUNNING' desc, r.signed_on desc, r.plan_id limit 1`;

export const BENEFIT = `
  select r.recorded_on as as_of from household_benefit r where r.household_id = target and 'RENT' = any(s.categories) and {own}
  order by r.from_on desc, r.recorded_on desc, r.benefit_id limit 1`;

/** The open case, else the one that was opened last. */
const SUPPORT = `
  select r.stage, r.referent_id, r.as_of from household_case r
  where r.household_id = target and 'SUPPORT_STATUS' = any(s.categories)
  order by r.stage <> 'CLOSED' desc, r.opened_on desc, r.case_id limit 1`;

/** The home that it holds, else the one that it left last. */
export const HOME = `
  select r.lease_id, r.unit_type, r.department, r.starts_on, r.ended_on from household_home r
  where r.household_id = target and 'HOME' = any(s.categories) and {own}
  order by r.ended_on is null desc, r.ended_on desc, r.starts_on desc, r.lease_id limit 1`;

const OWN = '(not s.own_rows_only or r.landlord_id = s.organisation_id)';
export const part = (rows: string, name: string): string => `left join lateral (${rows.replaceAll('{own}', OWN)}) ${name} on true`;

/**
 * The rows of a household: for each organisation what its grants open, filled from what the services said, whether that was before or after
 * the grant. NONE and UNKNOWN stand for what there is not, null for what is closed.
 */
export const OVERVIEW_OF: readonly string[] = [
  `create function overview_of(target uuid) returns setof household_overview language sql stable set search_path = public, pg_temp as $$
     with access as materialized (
       select a.organisation_id, a.category, a.from_on, a.to_on, a.own_rows_only from household_access a
       where a.household_id = target and (a.to_on is null or a.to_on > app_today())),
     item as materialized (select w.organisation_id, w.category, w.due_on from work_items_of(target) w where w.is_task)
     select s.organisation_id, target, s.from_on, s.to_on, s.categories, h.sort_name, rent.arrears_cents, rent.missed_terms, rent.as_of,
       case when 'RENT' = any(s.categories) then coalesce(plan.state, 'NONE') end, plan.as_of,
       case when 'RENT' = any(s.categories) then case when benefit.as_of is null then 'UNKNOWN' else 'REINSTATED' end end, benefit.as_of,
       case when 'SUPPORT_STATUS' = any(s.categories) then coalesce(support.stage, 'NONE') end, support.referent_id, support.as_of,
       home.lease_id, home.unit_type, home.department, home.starts_on, home.ended_on,
       (select min(i.due_on) from item i where i.organisation_id = s.organisation_id and i.category = any(s.categories))
     from (${SPANS}) s join household h on h.household_id = target
     ${[part(RENT, 'rent'), part(PLAN, 'plan'), part(BENEFIT, 'benefit'), part(SUPPORT, 'support'), part(HOME, 'home')].join('\n')}
   $$`,
];
