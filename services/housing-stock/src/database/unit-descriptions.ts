import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { Unit } from '../domain/unit';

/**
 * Writes what a home, which must be locked, is known to be. Its reservation and the lease that runs keep copies for who does not see the home, and
 * follow: an ended lease and an allocation keep what they were made on, and so does a lease whose household is closed to the caller.
 */
export async function saveDescription(tx: Tx, unit: Unit): Promise<void> {
  const { id, kind, commune, department, ceilingZone, ownerId, altAgreement } = unit;
  await tx.manager.update(Unit, { id }, { kind, commune, department, ceilingZone, ownerId, altAgreement });
  await tx.query('update reservation set department = $2 where unit_id = $1 and department <> $2', [id, department]);
  const tenants = await tx.query<{ householdId: Id }>(
    `update lease set unit_kind = $2, commune = $3, department = $4, owner_id = $5
     where unit_id = $1 and ends_on is null and (unit_kind, commune, department, owner_id) is distinct from ($2, $3, $4, $5::uuid)
     returning household_id as "householdId"`,
    [id, kind, commune, department, ownerId],
  );
  if (tenants.length > 0) tx.recordAccess({ returned: tenants.map(({ householdId }) => householdId), categories: ['HOME'] });
}
