// Days by which something is to be done are assumptions, counted from the day on which it came to be done; the three months without an
// interview are those after which support warns.

/** Of referrals: what the landlord and the association are to do until the household is supported. */
const OF_REFERRALS = `
  select 'REFERRAL_TO_CONFIRM' as kind, true as is_task, 'REFERRAL' as category, r.landlord_id as organisation_id, null::uuid as landlord_id,
    null::uuid as assignee_id, r.proposed_on as since_on, r.proposed_on + 15 as due_on, 'referrals' as service, 'Referral' as entity_type,
    r.id as entity_id, '' as part
  from referral r where r.household_id = target and r.state = 'PROPOSED'
  union all
  select 'REFERRAL_TO_DECIDE', true, 'REFERRAL', r.operator_id, null, null, r.confirmed_on, r.confirmed_on + 30, 'referrals', 'Referral', r.id, ''
  from referral r where r.household_id = target and r.state = 'CONFIRMED'
  union all
  select 'ELIGIBILITY_TO_COMPLETE', true, 'REFERRAL', r.landlord_id, null, null, r.confirmed_on, r.confirmed_on + 15, 'referrals', 'Referral',
    r.id, ''
  from referral r where r.household_id = target and r.state = 'CONFIRMED' and r.verdict = 'UNKNOWN'
  union all
  select 'CASE_TO_OPEN', true, 'SUPPORT_STATUS', r.operator_id, null, null, r.accepted_on, r.accepted_on + 15, 'referrals', 'Referral', r.id, ''
  from referral r where r.household_id = target and r.state = 'ACCEPTED'
    and not exists (select from household_case c where c.referral_id = r.id)`;

/** Of support: what the referent is to do, and when the contract ends. */
const OF_CASES = `
  select 'DIAGNOSTIC_TO_MAKE', true, 'SUPPORT_FILE', c.operator_id, null, c.referent_id, c.opened_on, c.opened_on + 30, 'support', 'SupportCase',
    c.case_id, ''
  from household_case c where c.household_id = target and c.stage = 'DIAGNOSTIC' and c.diagnostic_on is null
  union all
  select 'CONTRACT_TO_SIGN', true, 'SUPPORT_FILE', c.operator_id, null, c.referent_id, c.diagnostic_on, c.diagnostic_on + 30, 'support',
    'SupportCase', c.case_id, ''
  from household_case c where c.household_id = target and c.stage = 'DIAGNOSTIC' and c.diagnostic_on is not null
  union all
  select 'INTERVIEW_TO_HOLD', true, 'SUPPORT_FILE', c.operator_id, null, c.referent_id, coalesce(c.last_interview_on, c.opened_on),
    (coalesce(c.last_interview_on, c.opened_on) + interval '3 months')::date, 'support', 'SupportCase', c.case_id, ''
  from household_case c where c.household_id = target and c.stage <> 'CLOSED'
  union all
  select 'CONTRACT_ENDS', false, 'SUPPORT_FILE', c.operator_id, null, c.referent_id, c.contract_ends_on, c.contract_ends_on, 'support',
    'SupportCase', c.case_id, ''
  from household_case c where c.household_id = target and c.stage = 'SUPPORT' and c.contract_ends_on is not null`;

/**
 * Of finance: the days of the running plan, and the first instalment that was due before the last position and is not covered by what was
 * paid since the signature; a rent that was missed meanwhile counts against the plan as well.
 */
const OF_PLANS = `
  select 'INSTALMENT_DUE', false, 'RENT', null, p.landlord_id, null, i.due_on, i.due_on, 'finance', 'RepaymentPlan', p.plan_id, i.due_on::text
  from household_plan p cross join lateral jsonb_to_recordset(p.instalments) as i (due_on date)
  where p.household_id = target and p.state = 'RUNNING'
  union all
  select 'INSTALMENT_MISSED', true, 'RENT', p.landlord_id, p.landlord_id, null, min(i.due_on), min(i.due_on), 'finance', 'RepaymentPlan',
    p.plan_id, ''
  from household_plan p join household_arrears a on a.account_id = p.account_id
  cross join lateral (
    select due_on, sum(amount_cents) over (order by due_on) as planned_cents
    from jsonb_to_recordset(p.instalments) as n (due_on date, amount_cents bigint)) i
  where p.household_id = target and p.state = 'RUNNING' and i.due_on < a.as_of and i.planned_cents > p.debt_cents - a.arrears_cents
  group by p.plan_id`;

/** Of housing-stock: when the household leaves its home. */
const OF_HOMES = `
  select 'LEASE_ENDS', false, 'HOME', null, h.landlord_id, null, h.ended_on, h.ended_on, 'housing-stock', 'Lease', h.lease_id, ''
  from household_home h where h.household_id = target and h.ended_on is not null`;

/** The id of an item is made of what it is about, so that it is the same whenever it is derived; it has the form of a UUID of version 8. */
const ITEM_ID = `
create function work_item_id(about text) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(about) placing '8' from 13) placing '8' from 17)::uuid $$`;

/**
 * What is to do for a household, for each organisation to which the category of it is open: for the one that is named, else for all that may
 * see rows of its landlord. It ends with the access. Where nobody is named, it is for who is the household's referent there.
 */
export const WORK_ITEMS_OF: readonly string[] = [
  ITEM_ID,
  `create function work_items_of(target uuid) returns setof work_item language sql stable set search_path = public, pg_temp as $$
     select a.organisation_id, work_item_id(concat_ws(' ', a.organisation_id, i.kind, i.entity_id, i.part)), a.from_on, a.to_on, i.kind, i.is_task,
       i.category, target, coalesce(i.assignee_id, c.referent_id), i.since_on, i.due_on, i.service, i.entity_type, i.entity_id
     from (${[OF_REFERRALS, OF_CASES, OF_PLANS, OF_HOMES].join('\n  union all')}) i
     join household_access a on a.household_id = target and a.category = i.category and (a.to_on is null or a.to_on > app_today())
       and a.organisation_id = coalesce(i.organisation_id, a.organisation_id)
       and (i.landlord_id is null or not a.own_rows_only or a.organisation_id = i.landlord_id)
     left join lateral (
       select referent_id from household_case c
       where c.household_id = target and c.operator_id = a.organisation_id and c.stage <> 'CLOSED' order by c.opened_on desc, c.case_id limit 1
     ) c on true
   $$`,
];
