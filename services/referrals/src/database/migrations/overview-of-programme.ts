import { ITEM, OVERVIEW, replaceRows } from './derive-functions';
import { BENEFIT, HOME, part, PLAN, RENT, SPANS } from './overview-of-function';

/** The open case, else the one that was opened last, with the version of the programme whose terms its stage is of. */
const SUPPORT = `
  select r.stage, r.referent_id, r.as_of, f.programme_id, f.programme_version from household_case r left join referral f on f.id = r.referral_id
  where r.household_id = target and 'SUPPORT_STATUS' = any(s.categories)
  order by r.stage <> 'CLOSED' desc, r.opened_on desc, r.case_id limit 1`;

/** The rows of a household as before, and of which programme the stage is. */
export const OVERVIEW_OF_PROGRAMME: readonly string[] = [
  `create or replace function overview_of(target uuid) returns setof household_overview
     language sql stable set search_path = public, pg_temp as $$
     with access as materialized (
       select a.organisation_id, a.category, a.from_on, a.to_on, a.own_rows_only from household_access a
       where a.household_id = target and (a.to_on is null or a.to_on > app_today())),
     item as materialized (select w.organisation_id, w.category, w.due_on from work_items_of(target) w where w.is_task)
     select s.organisation_id, target, s.from_on, s.to_on, s.categories, h.sort_name, rent.arrears_cents, rent.missed_terms, rent.as_of,
       case when 'RENT' = any(s.categories) then coalesce(plan.state, 'NONE') end, plan.as_of,
       case when 'RENT' = any(s.categories) then case when benefit.as_of is null then 'UNKNOWN' else 'REINSTATED' end end, benefit.as_of,
       case when 'SUPPORT_STATUS' = any(s.categories) then coalesce(support.stage, 'NONE') end, support.referent_id, support.as_of,
       home.lease_id, home.unit_type, home.department, home.starts_on, home.ended_on,
       (select min(i.due_on) from item i where i.organisation_id = s.organisation_id and i.category = any(s.categories)),
       support.programme_id, support.programme_version
     from (${SPANS}) s join household h on h.household_id = target
     ${[part(RENT, 'rent'), part(PLAN, 'plan'), part(BENEFIT, 'benefit'), part(SUPPORT, 'support'), part(HOME, 'home')].join('\n')}
   $$`,
  `create or replace function derive_household(target uuid) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('overview ' || target::text, 0));
     ${replaceRows('work_item', { by: 'work_items_of', key: 'organisation_id, id', columns: ITEM })}
     ${replaceRows('household_overview', {
       by: 'overview_of',
       key: 'organisation_id, household_id, from_on',
       columns: `${OVERVIEW}, programme_id, programme_version`,
     })}
   end $$`,
];
