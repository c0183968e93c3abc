import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { AllocationState } from '../domain/allocation-decision';
import type { StartConditions } from '../domain/lease-start';

/** An allocation with what the start of its lease hangs on. */
export interface AllocationToLease extends StartConditions {
  readonly id: Id;
  readonly state: AllocationState;
}

/**
 * Allocations of the caller's own homes with what the start of their leases hangs on, in one statement. A lease in the home whose household
 * is closed to the caller is not known here: the unique index of running leases knows it.
 */
export async function allocationsToLease(tx: Tx, allocationIds: readonly Id[]): Promise<readonly AllocationToLease[]> {
  return tx.query<AllocationToLease>(
    `select d.id, d.state, d.decided_on as "decidedOn", v.free_on as "freeOn", u.let_until as "letUntil", s.id as "sittingLeaseId",
       case when r.id is not null then jsonb_build_object('id', r.id, 'startsOn', r.starts_on) end as running
     from allocation_decision d
     join unit u on u.id = d.unit_id
     join vacancy v on v.id = d.vacancy_id
     left join lease s on s.unit_id = d.unit_id and s.ends_on is null
     left join lease r on r.household_id = d.household_id and r.landlord_id = d.landlord_id and r.ends_on is null
     where d.landlord_id = $1 and d.id = any($2::uuid[])`,
    [tx.actor.organisationId, allocationIds],
  );
}
