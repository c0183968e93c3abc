import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { Unit } from '../domain/unit';
import type { DescribedUnit } from './unit-facts';

/**
 * Writes what a home, which must be locked, is known to be. Its reservation and the lease that runs keep copies for who does not see the home, and
 * follow: an ended lease and an allocation keep what they were made on, and so does a lease whose household is closed to the caller.
 */
export async function saveDescription(tx: Tx, unit: Unit): Promise<void> {
  const { id, kind, commune, department, ceilingZone, ownerId, altAgreement, describedOn } = unit;
  await tx.manager.update(Unit, { id }, { kind, commune, department, ceilingZone, ownerId, altAgreement, describedOn });
  await tx.query('update reservation set department = $2 where unit_id = $1 and department <> $2', [id, department]);
  const tenants = await tx.query<{ householdId: Id }>(
    `update lease set unit_kind = $2, commune = $3, department = $4, owner_id = $5
     where unit_id = $1 and ends_on is null and (unit_kind, commune, department, owner_id) is distinct from ($2, $3, $4, $5::uuid)
     returning household_id as "householdId"`,
    [id, kind, commune, department, ownerId],
  );
  if (tenants.length > 0) tx.recordAccess({ returned: tenants.map(({ householdId }) => householdId), categories: ['HOME'] });
}

/** Homes of all landlords that were never told, locked until the end; one that an act holds just now is left for later. */
export async function unitsToTell(tx: Tx, most: number): Promise<readonly DescribedUnit[]> {
  return tx.query<DescribedUnit>(
    `select id, organisation_id as "organisationId", residence_id as "residenceId", owner_id as "ownerId", kind from unit
     where described_on is null order by id limit $1 for update skip locked`,
    [most],
  );
}

export async function saveTold(tx: Tx, unitIds: readonly Id[]): Promise<void> {
  await tx.query('update unit set described_on = $2 where id = any($1::uuid[])', [unitIds, tx.clock.today()]);
}
