import { NotFound, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { closeLiveApplication } from '../database/applications';
import { insertLease, publishEnd, publishStart, saveEnd } from '../database/leases';
import { noSuchAllocation } from '../database/own-allocations';
import { addressOf, lockUnit, openVacancy, saveUnit, saveVacancy, vacate } from '../database/units';
import { AllocationDecision } from '../domain/allocation-decision';
import { Lease } from '../domain/lease';
import type { Unit } from '../domain/unit';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  allocationId: fields.id,
  leaseNumber: fields.reference,
  startsOn: fields.date,
  replacesLeaseId: fields.id.nullish(),
});

type Started = { leaseId: Id; householdId: Id; unitId: Id; endedLeaseId: Id | null };

/**
 * Starts the lease that follows an allocation and ends the one it replaces, on the same day. The start is published before the end: the
 * household's file stays open to its landlord all along. `REFUSED` when the household has a running lease that the input does not name.
 */
export const startLease = defineUseCase<z.infer<typeof inputShape>, Started>({
  name: 'startLease',
  permission: 'lease:record',
  kind: 'write',
  input: inputShape,
  async run(tx, { allocationId, leaseNumber, startsOn, replacesLeaseId = null }) {
    tx.recordAccess({ asked: [allocationId], categories: ['HOME', 'HOUSING_REQUEST'] });
    const found = await findDecision(tx, allocationId, false);
    await tx.takeStreams([found.householdId]);
    const decision = await findDecision(tx, allocationId, true);
    decision.requireWaiting();
    const { householdId, unitId } = decision;
    const replaced = await leaseToReplace(tx, householdId, replacesLeaseId);
    const units = await lockUnits(tx, [unitId, ...(replaced === null ? [] : [replaced.unitId])]);
    const unit = units.get(unitId);
    if (unit === undefined) throw new Error(`The allocated unit ${unitId} is gone.`);

    const lease = Lease.start({
      householdId,
      unit,
      address: await addressOf(tx, unit),
      figures: { rentCents: unit.rentCents, serviceChargesCents: unit.serviceChargesCents, energyChargesCents: unit.energyChargesCents },
      leaseNumber,
      startsOn,
      today: tx.clock.today(),
      replacesLeaseId,
    });
    decision.becomeLease(lease.id, startsOn);
    replaced?.replaceOn(startsOn);
    const left = replaced === null ? undefined : units.get(replaced.unitId);
    if (left !== undefined) await vacate(tx, left, startsOn);
    await closeVacancy(tx, unitId, startsOn);
    unit.letAfterAllocation(startsOn);

    if (replaced !== null) await saveEnd(tx, replaced);
    await insertLease(tx, lease);
    await tx.manager.update(AllocationDecision, { id: decision.id }, { state: decision.state, leaseId: decision.leaseId });
    for (const changed of units.values()) await saveUnit(tx, changed);
    await closeLiveApplication(tx, householdId, { day: startsOn, reason: 'HOUSED' });
    await publishStart(tx, lease);
    if (replaced !== null) await publishEnd(tx, replaced);
    tx.recordAccess({ returned: [householdId, ...units.keys()] });
    return { leaseId: lease.id, householdId, unitId, endedLeaseId: replacesLeaseId };
  },
});

async function findDecision(tx: Tx, allocationId: Id, locked: boolean): Promise<AllocationDecision> {
  const decision = await tx.manager.findOne(AllocationDecision, {
    where: { id: allocationId, landlordId: tx.actor.organisationId },
    ...(locked ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  if (decision === null) throw noSuchAllocation();
  return decision;
}

/** The lease that the input names, which must be the household's running one; null when it names none and there is none. */
async function leaseToReplace(tx: Tx, householdId: Id, replacesLeaseId: Id | null): Promise<Lease | null> {
  const landlordId = tx.actor.organisationId;
  if (replacesLeaseId !== null) {
    const named = await tx.manager.findOne(Lease, {
      where: { id: replacesLeaseId, householdId, landlordId },
      lock: { mode: 'pessimistic_write' },
    });
    if (named === null) {
      throw new NotFound('lease of this household', { path: ['replacesLeaseId'], remedy: "Send the id of the household's running lease." });
    }
    return named;
  }
  const running = await tx.query('select id from lease where household_id = $1 and landlord_id = $2 and ends_on is null', [
    householdId,
    landlordId,
  ]);
  if (running.length > 0) {
    throw new Refused('RUNNING_LEASE_NOT_NAMED', 'This household has a running lease with your organisation.', {
      path: ['replacesLeaseId'],
      remedy: 'Name the running lease, which then ends on the first day of the new one.',
    });
  }
  return null;
}

/** Locked in the order of their ids, so that two moves between the same homes never wait for each other. */
async function lockUnits(tx: Tx, unitIds: readonly Id[]): Promise<Map<Id, Unit>> {
  const units = new Map<Id, Unit>();
  for (const unitId of [...new Set(unitIds)].sort()) units.set(unitId, await lockUnit(tx, unitId, ['allocationId']));
  return units;
}

async function closeVacancy(tx: Tx, unitId: Id, startsOn: string): Promise<void> {
  const vacancy = await openVacancy(tx, unitId);
  if (vacancy === null) return;
  vacancy.close(startsOn);
  await saveVacancy(tx, vacancy);
}
