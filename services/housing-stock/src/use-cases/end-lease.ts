import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { In } from 'typeorm';
import { z } from 'zod';
import { publishEnd, saveEnd } from '../database/leases';
import { lockUnit, saveUnit, undoLease, vacate } from '../database/units';
import { END_REASONS, Lease, requireRunning } from '../domain/lease';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  leaseId: fields.id,
  endsOn: fields.date,
  reason: z.enum(END_REASONS).nullish(),
});

/**
 * Ends the lease of a household that left, and publishes it: what the lease opened to its landlord ends too. A home whose vacancy was
 * announced is then free. A lease that was entered in error ends on its first day, and its home is as if it had not been let.
 */
export const endLease = defineUseCase<z.infer<typeof inputShape>, { leaseId: Id; householdId: Id; unitId: Id }>({
  name: 'endLease',
  permission: 'lease:record',
  kind: 'write',
  input: inputShape,
  async check(tx, ids) {
    const leases = await tx.manager.findBy(Lease, { id: In([...ids]), landlordId: tx.actor.organisationId });
    return new Map(leases.map((lease) => [lease.id, refusalsOf(() => requireRunning(lease, ['leaseId']))]));
  },
  async run(tx, { leaseId, endsOn, reason }) {
    tx.recordAccess({ asked: [leaseId], categories: ['HOME'] });
    const found = await findLease(tx, leaseId, false);
    await tx.takeStreams([found.householdId]);
    const unit = await lockUnit(tx, found.unitId, ['leaseId']);
    const lease = await findLease(tx, leaseId, true);
    tx.requireVersion(lease.version);
    const today = tx.clock.today();
    const inError = reason === 'ENTERED_IN_ERROR';
    refuseAll(tx, () => (inError ? lease.neverHeld(endsOn) : lease.leaveOn(endsOn, today)));
    tx.stopIfRefused();
    if (inError) await undoLease(tx, unit, today);
    else await vacate(tx, unit, endsOn);
    await saveEnd(tx, lease);
    await saveUnit(tx, unit);
    await publishEnd(tx, lease);
    tx.recordAccess({ returned: [lease.householdId, unit.id] });
    return { leaseId, householdId: lease.householdId, unitId: unit.id };
  },
});

async function findLease(tx: Tx, leaseId: Id, locked: boolean): Promise<Lease> {
  const lease = await tx.manager.findOne(Lease, {
    where: { id: leaseId, landlordId: tx.actor.organisationId },
    ...(locked ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  if (lease === null) throw new NotFound('Lease', { path: ['leaseId'] });
  return lease;
}
