/**
 * The functions of `own-allocation-functions.ts` in their next form: the version that a client must have seen, and the day on which the
 * allocation was taken back, which lies between the decision and today.
 */
export const WITHDRAWAL_OF_ITS_DAY: readonly string[] = [
  'drop function lock_own_allocation(uuid), withdraw_own_allocation(uuid, text)',
  `create function lock_own_allocation(allocation uuid)
     returns table (household_id uuid, unit_id uuid, state text, decided_on date, version int)
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     return query select d.household_id, d.unit_id, d.state, d.decided_on, d.version from allocation_decision d
       where d.id = allocation and d.landlord_id = app_org() for update;
   end $$`,
  `create function withdraw_own_allocation(allocation uuid, reason text, day date) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     update allocation_decision d set state = 'WITHDRAWN', withdrawn_on = day, withdrawal_reason = reason
     where d.id = allocation and d.landlord_id = app_org() and d.state = 'DECIDED' and day between d.decided_on and app_today();
     if not found then
       raise exception 'only a landlord withdraws an allocation of its home, after the decision and before the lease' using errcode = '42501';
     end if;
   end $$`,
  ...['lock_own_allocation(uuid)', 'withdraw_own_allocation(uuid, text, date)'].flatMap((signature) => [
    `alter function ${signature} owner to {prefix}_system`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to {prefix}_app`,
  ]),
];
