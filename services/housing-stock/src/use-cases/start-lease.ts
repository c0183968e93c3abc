import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { closeApplication, lockLiveApplication } from '../database/applications';
import { insertLease, publishEnd, publishStart, refuseTakenNumber, saveEnd } from '../database/leases';
import { noSuchAllocation } from '../database/own-allocations';
import { allocationsToLease } from '../database/start-conditions';
import { addressOf, lockUnit, openVacancy, saveUnit, saveVacancy, vacate } from '../database/units';
import { AllocationDecision, requireWaiting } from '../domain/allocation-decision';
import { Lease, requireHolder, requireRunning } from '../domain/lease';
import { bestStart, startGuards } from '../domain/lease-start';
import type { Unit } from '../domain/unit';
import { fields } from './fields';
import { titleOf, titleShape } from './title';

const inputShape = z.object({
  clientKey: fields.clientKey,
  id: field.newId,
  allocationId: fields.id,
  leaseNumber: fields.reference,
  startsOn: fields.date,
  replacesLeaseId: fields.id.nullish(),
  ...titleShape,
});

type Started = { leaseId: Id; allocationId: Id; householdId: Id; unitId: Id; endedLeaseId: Id | null };

/**
 * Starts the lease that follows an allocation and ends the one it replaces, on the same day. The start is published before the end: the
 * household's file stays open to its landlord all along. `REFUSED` when the household has a running lease that the input does not name.
 */
export const startLease = defineUseCase<z.infer<typeof inputShape>, Started>({
  name: 'startLease',
  permission: 'lease:record',
  kind: 'write',
  input: inputShape,
  async check(tx, ids) {
    const today = tx.clock.today();
    return new Map(
      (await allocationsToLease(tx, ids)).map((allocation) => {
        const settled = refusalsOf(() => requireWaiting(allocation.state));
        const best = bestStart(allocation, today);
        return [allocation.id, settled.length > 0 ? settled : refusalsOf(...startGuards(allocation, best, today))];
      }),
    );
  },
  async run(tx, { id, allocationId, leaseNumber, startsOn, ...named }) {
    const replacesLeaseId = named.replacesLeaseId ?? null;
    tx.recordAccess({ asked: [allocationId], categories: ['HOME', 'HOUSING_REQUEST'] });
    const found = await findDecision(tx, allocationId, false);
    await tx.takeStreams([found.householdId]);
    const decision = await findDecision(tx, allocationId, true);
    tx.requireVersion(decision.version);
    refuseAll(tx, () => requireWaiting(decision.state));
    tx.stopIfRefused();
    const { householdId, unitId } = decision;
    const replaced = replacesLeaseId === null ? null : await lockLease(tx, householdId, replacesLeaseId);
    const units = await lockUnits(tx, [unitId, ...(replaced === null ? [] : [replaced.unitId])]);
    const unit = units.get(unitId);
    if (unit === undefined) throw new Error(`The allocated unit ${unitId} is gone.`);
    const today = tx.clock.today();
    const title = titleOf(named);
    const conditions = await allocationsToLease(tx, [allocationId]);
    refuseAll(
      tx,
      () => requireHolder(title),
      () => (replaced === null ? undefined : requireRunning(replaced, ['replacesLeaseId'])),
      ...conditions.flatMap((allocation) => startGuards(allocation, { startsOn, replacesLeaseId }, today)),
    );
    await refuseTakenNumber(tx, leaseNumber);
    tx.stopIfRefused();

    const lease = Lease.start({
      id,
      householdId,
      unit,
      address: await addressOf(tx, unit),
      figures: { rentCents: unit.rentCents, serviceChargesCents: unit.serviceChargesCents, energyChargesCents: unit.energyChargesCents },
      title,
      leaseNumber,
      startsOn,
      today,
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
    const application = await lockLiveApplication(tx, householdId);
    if (application !== null) await closeApplication(tx, application, { day: startsOn, reason: 'HOUSED' });
    await publishStart(tx, lease);
    if (replaced !== null) await publishEnd(tx, replaced);
    tx.recordAccess({ returned: [householdId, ...units.keys()] });
    return { leaseId: lease.id, allocationId, householdId, unitId, endedLeaseId: replacesLeaseId };
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

/** The lease that the input names, which must be one of the household with the caller's organisation. */
async function lockLease(tx: Tx, householdId: Id, leaseId: Id): Promise<Lease> {
  const named = await tx.manager.findOne(Lease, {
    where: { id: leaseId, householdId, landlordId: tx.actor.organisationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (named === null) {
    throw new NotFound('RunningLease', { path: ['replacesLeaseId'] });
  }
  return named;
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
