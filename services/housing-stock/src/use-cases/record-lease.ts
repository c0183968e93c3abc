import type { Id } from '@passerelle/shared/domain/ids';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { insertLease, publishStart, refuseSecondLease, refuseTakenNumber } from '../database/leases';
import { requireOpenHousehold, requireOwnHousehold } from '../database/open-household';
import { addressOf, checkUnits, lockUnit, saveUnit } from '../database/units';
import { Lease, requireHolder, requireStartDay } from '../domain/lease';
import { requireLetUntil, requireNotLetNorOffered } from '../domain/unit';
import { fields } from './fields';
import { titleOf, titleShape } from './title';

const inputShape = z.object({
  clientKey: fields.clientKey,
  id: field.newId,
  householdId: fields.id,
  unitId: fields.id,
  leaseNumber: fields.reference,
  startsOn: fields.date,
  rentCents: fields.rentCents.nullish(),
  serviceChargesCents: fields.monthlyCents.nullish(),
  energyChargesCents: fields.monthlyCents.nullish(),
  ...titleShape,
});

/**
 * Records the lease of a household that already lives in a home of the caller's organisation, and publishes that it started. Figures that
 * are left out are the home's. `REFUSED` when the household is open to the organisation but not as its landlord; `CONFLICT` when the home is let, the household already has a lease here, or the number is in use.
 */
export const recordLease = defineUseCase<z.infer<typeof inputShape>, { leaseId: Id; householdId: Id; unitId: Id }>({
  name: 'recordLease',
  permission: 'lease:record',
  kind: 'write',
  input: inputShape,
  check: (tx, ids) => checkUnits(tx, ids, (unit) => [() => requireNotLetNorOffered(unit)]),
  async run(tx, input) {
    const { householdId, unitId, leaseNumber, startsOn } = input;
    await requireOpenHousehold(tx, householdId, 'HOME');
    await requireOwnHousehold(tx, householdId);
    await tx.takeStreams([householdId]);
    const unit = await lockUnit(tx, unitId);
    tx.requireVersion(unit.version);
    const today = tx.clock.today();
    const title = titleOf(input);
    await refuseSecondLease(tx, householdId);
    refuseAll(
      tx,
      () => requireStartDay(startsOn, today),
      () => requireHolder(title),
      () => requireNotLetNorOffered(unit),
      () => requireLetUntil(unit.letUntil, startsOn),
    );
    await refuseTakenNumber(tx, leaseNumber);
    tx.stopIfRefused();
    const lease = Lease.start({
      id: input.id,
      householdId,
      unit,
      address: await addressOf(tx, unit),
      figures: {
        rentCents: input.rentCents ?? unit.rentCents,
        serviceChargesCents: input.serviceChargesCents ?? unit.serviceChargesCents,
        energyChargesCents: input.energyChargesCents ?? unit.energyChargesCents,
      },
      title,
      leaseNumber,
      startsOn,
      today,
      replacesLeaseId: null,
    });
    unit.letToSittingTenant(startsOn);
    await insertLease(tx, lease);
    await saveUnit(tx, unit);
    await publishStart(tx, lease);
    tx.recordAccess({ returned: [householdId, unitId] });
    return { leaseId: lease.id, householdId, unitId };
  },
});
