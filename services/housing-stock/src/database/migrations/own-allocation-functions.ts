/**
 * A landlord frees its home from an allocation also when its access to the household ended meanwhile; row security would hide the decision
 * and the home would stay blocked. Both functions run with the rights of the system role, so each proves that the home is the caller's,
 * and they answer nothing of the household but its id.
 */
export const OWN_ALLOCATION: readonly string[] = [
  `create function lock_own_allocation(allocation uuid) returns table (household_id uuid, unit_id uuid, state text)
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     return query select d.household_id, d.unit_id, d.state from allocation_decision d
       where d.id = allocation and d.landlord_id = app_org() for update;
   end $$`,
  `create function withdraw_own_allocation(allocation uuid, reason text) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     update allocation_decision d set state = 'WITHDRAWN', withdrawn_on = app_today(), withdrawal_reason = reason
     where d.id = allocation and d.landlord_id = app_org() and d.state = 'DECIDED';
     if not found then
       raise exception 'only a landlord withdraws an allocation of its home, before the lease' using errcode = '42501';
     end if;
   end $$`,
  ...['lock_own_allocation(uuid)', 'withdraw_own_allocation(uuid, text)'].flatMap((signature) => [
    `alter function ${signature} owner to {prefix}_system`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to {prefix}_app`,
  ]),
];
