/**
 * The two ways in which an act of a person counts for a programme. They run with the rights of the system role, so each proves its basis
 * from the rows: nobody writes an entry for a day or a referral of his choice, and nobody changes one. They do not ask for a running part
 * in the programme: what is still open on its last day is decided, and counted, after it.
 */
export const PROGRAMME_ENTRY_FUNCTIONS: readonly string[] = [
  `create function count_step(counted uuid, step text) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into programme_entry (programme_id, programme_version, referral_id, kind, source_id, business_date)
     select r.programme_id, r.programme_version, r.id, step, r.id, app_today() from referral r
     where r.id = counted and r.confirmed_on is not null and case step
       when 'RECEIVED' then r.landlord_id = app_org() and r.confirmed_on = app_today()
       when 'NOT_ELIGIBLE_OR_CANCELLED' then app_org() in (r.landlord_id, r.operator_id) and r.ended_on = app_today()
         and r.state in ('NOT_ELIGIBLE', 'CANCELLED', 'DECLINED')
       else false end;
     if not found then
       raise exception 'a step counts for its own referral on its own day' using errcode = '42501';
     end if;
   end $$`,
  `create function count_acts(counted uuid, acts jsonb) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   declare
     entries bigint;
   begin
     insert into programme_entry (programme_id, programme_version, referral_id, kind, source_id, business_date)
     select r.programme_id, r.programme_version, r.id, given.kind, given.source_id, given.business_date
     from referral r cross join jsonb_to_recordset(acts) as given (kind text, source_id uuid, business_date date)
     where r.id = counted and r.state = 'ACCEPTED' and r.operator_id = app_org() and r.accepted_on = app_today()
       and given.business_date >= r.accepted_on
       and exists (select from landlord_act l where l.household_id = r.household_id and l.landlord_id = r.landlord_id and l.kind = given.kind
         and l.business_date = given.business_date
         and given.source_id = case l.kind when 'BENEFIT_REINSTATED' then r.id else l.fact_id end);
     get diagnostics entries = row_count;
     if entries <> jsonb_array_length(acts) then
       raise exception 'an act counts for the referral that was accepted today, by its own day' using errcode = '42501';
     end if;
   end $$`,
  ...['count_step(uuid, text)', 'count_acts(uuid, jsonb)'].flatMap((signature) => [
    `alter function ${signature} owner to {prefix}_system`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to {prefix}_app`,
  ]),
];
