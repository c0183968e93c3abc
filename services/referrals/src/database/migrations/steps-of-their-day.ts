/** The day of a step: at most a year ago, not before the step that it follows, and not to come. */
const ofItsDay = (day: string, earlier: string): string =>
  `${day} between greatest(${earlier}, (app_today() - interval '12 months')::date) and app_today()`;

/** The association accepted or declined in this transaction: its access for assessment ends with that, on a day that nobody chooses. */
const DECIDED_NOW = `exists (select from access_grant g where g.basis_id = r.id and g.organisation_id = r.operator_id
  and g.purpose = 'ASSESSMENT' and g.to_on = app_today())`;

/**
 * The ways in which an act of a person counts for a programme, and in which an association sends a referral back, for steps that are
 * recorded after their day: what counts, counts on the day of the step. A step counts once, by the key of its entry.
 */
export const STEPS_OF_THEIR_DAY: readonly string[] = [
  `create or replace function count_step(counted uuid, step text) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into programme_entry (programme_id, programme_version, referral_id, kind, source_id, business_date)
     select r.programme_id, r.programme_version, r.id, step, r.id, case step when 'RECEIVED' then r.confirmed_on else r.ended_on end
     from referral r
     where r.id = counted and r.confirmed_on is not null and case step
       when 'RECEIVED' then r.landlord_id = app_org() and ${ofItsDay('r.confirmed_on', 'r.proposed_on')}
       when 'NOT_ELIGIBLE_OR_CANCELLED' then app_org() in (r.landlord_id, r.operator_id) and ${ofItsDay('r.ended_on', 'r.confirmed_on')}
         and r.state in ('NOT_ELIGIBLE', 'CANCELLED', 'DECLINED')
       else false end;
     if not found then
       raise exception 'a step counts for its own referral on its own day' using errcode = '42501';
     end if;
   end $$`,
  `create or replace function count_acts(counted uuid, acts jsonb) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   declare
     entries bigint;
   begin
     insert into programme_entry (programme_id, programme_version, referral_id, kind, source_id, business_date)
     select r.programme_id, r.programme_version, r.id, given.kind, given.source_id, given.business_date
     from referral r cross join jsonb_to_recordset(acts) as given (kind text, source_id uuid, business_date date)
     where r.id = counted and r.state = 'ACCEPTED' and r.operator_id = app_org() and ${ofItsDay('r.accepted_on', 'r.confirmed_on')}
       and ${DECIDED_NOW} and given.business_date >= r.accepted_on
       and exists (select from landlord_act l where l.household_id = r.household_id and l.landlord_id = r.landlord_id and l.kind = given.kind
         and l.business_date = given.business_date
         and given.source_id = case l.kind when 'BENEFIT_REINSTATED' then r.id else l.fact_id end);
     get diagnostics entries = row_count;
     if entries <> jsonb_array_length(acts) then
       raise exception 'an act counts for the referral that was accepted today, by its own day' using errcode = '42501';
     end if;
   end $$`,
  `create or replace function propose_again(declined uuid, proposal uuid) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into referral (id, household_id, programme_id, programme_version, component, landlord_id, cause, episode_id, state, proposed_on,
       version)
     select proposal, r.household_id, r.programme_id, r.programme_version, r.component, r.landlord_id, r.cause, r.episode_id, 'PROPOSED',
       app_today(), 1
     from referral r
     where r.id = declined and r.state = 'DECLINED' and r.end_reason in ('NO_CAPACITY', 'OUTSIDE_MISSION') and r.operator_id = app_org()
       and ${DECIDED_NOW};
     if not found then
       raise exception 'only a referral that this association just declined goes back to the landlord' using errcode = '42501';
     end if;
   end $$`,
];
