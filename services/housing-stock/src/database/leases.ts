import { Conflict } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import type { Tx } from '@passerelle/shared/use-case-types';
import { Lease } from '../domain/lease';
import { unlessTaken } from './taken';

/** Notes that the household already has a running lease with the caller's organisation, if it has. */
export async function refuseSecondLease(tx: Tx, householdId: Id): Promise<void> {
  const running = await tx.query('select id from lease where household_id = $1 and landlord_id = $2 and ends_on is null', [
    householdId,
    tx.actor.organisationId,
  ]);
  if (running.length > 0) tx.refuse(alreadyHoused());
}

/** Notes that another lease of the caller's organisation has this number, if one has. */
export async function refuseTakenNumber(tx: Tx, leaseNumber: string): Promise<void> {
  const taken = await tx.query('select id from lease where landlord_id = $1 and lease_number = $2', [tx.actor.organisationId, leaseNumber]);
  if (taken.length > 0) tx.refuse(numberTaken());
}

function alreadyHoused(): Conflict {
  return new Conflict('HOUSEHOLD_ALREADY_HOUSED', { path: ['householdId'] });
}

function numberTaken(): Conflict {
  return new Conflict('LEASE_NUMBER_TAKEN', { path: ['leaseNumber'] });
}

/** Inserts a lease. What was taken in the same moment, or by a lease that is closed to the caller, is told by the database. Its number is compared with the same landlord's only, so that a refusal says nothing of others. */
export async function insertLease(tx: Tx, lease: Lease): Promise<void> {
  await unlessTaken(tx.manager.insert(Lease, lease), {
    lease_number: numberTaken,
    lease_running_household: alreadyHoused,
    lease_running_unit: () => new Conflict('UNIT_ALREADY_LET', { path: ['unitId'] }),
  });
}

/** Says to the other services that the household holds a title to the home. */
export async function publishStart(tx: Tx, lease: Lease): Promise<void> {
  await tx.publish(leaseStarted, {
    key: lease.householdId,
    subject: lease.id,
    payload: {
      leaseId: lease.id,
      leaseNumber: lease.leaseNumber,
      householdId: lease.householdId,
      landlordId: lease.landlordId,
      unitId: lease.unitId,
      department: lease.department,
      unitType: lease.unitType,
      rentCents: lease.rentCents,
      serviceChargesCents: lease.serviceChargesCents,
      energyChargesCents: lease.energyChargesCents,
      startsOn: lease.startsOn,
      replacesLeaseId: lease.replacesLeaseId,
      ownerId: lease.ownerId ?? lease.landlordId,
      unitKind: lease.unitKind,
      commune: lease.commune,
      titleHolder: lease.titleHolder,
      holderId: lease.holderId,
    },
  });
}

/** Writes that a lease ended. */
export async function saveEnd(tx: Tx, { id, endsOn, endReason }: Lease): Promise<void> {
  await tx.manager.update(Lease, { id }, { endsOn, endReason });
}

/** Says to the other services that the household no longer holds the title. */
export async function publishEnd(tx: Tx, lease: Lease): Promise<void> {
  const { id, householdId, landlordId, endsOn, endReason } = lease;
  if (endsOn === null || endReason === null) throw new Error(`The lease ${id} has not ended.`);
  await tx.publish(leaseEnded, {
    key: householdId,
    subject: id,
    payload: { leaseId: id, householdId, landlordId, endedOn: endsOn, reason: endReason },
  });
}
