/**
 * The one way in which an act of a person writes a referral. It runs with the rights of the system role, so it proves its basis from the
 * row: only the association that declined it today because it cannot take it, and only the same household, landlord and episode.
 */
export const PROPOSE_AGAIN: readonly string[] = [
  `create function propose_again(declined uuid, proposal uuid) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into referral (id, household_id, programme_id, programme_version, component, landlord_id, cause, episode_id, state, proposed_on,
       version)
     select proposal, r.household_id, r.programme_id, r.programme_version, r.component, r.landlord_id, r.cause, r.episode_id, 'PROPOSED',
       app_today(), 1
     from referral r
     where r.id = declined and r.state = 'DECLINED' and r.end_reason in ('NO_CAPACITY', 'OUTSIDE_MISSION') and r.operator_id = app_org()
       and r.ended_on = app_today();
     if not found then
       raise exception 'only a referral that this association just declined goes back to the landlord' using errcode = '42501';
     end if;
   end $$`,
  `alter function propose_again(uuid, uuid) owner to {prefix}_system`,
  `revoke all on function propose_again(uuid, uuid) from public`,
  `grant execute on function propose_again(uuid, uuid) to {prefix}_app`,
];
