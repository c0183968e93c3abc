import type { Category } from '@passerelle/shared/access/categories';
import { liveOn } from '@passerelle/shared/access/protect';
import { NotFound, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';

/** Those of the households that a category opens to the caller's organisation today. */
export async function openHouseholds(tx: Tx, householdIds: readonly Id[], category: Category): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ id: Id }>(
    `select a.household_id as id from household_access a
     where a.organisation_id = $1 and a.category = $2 and a.household_id = any($3::uuid[]) and ${liveOn('a')}`,
    [tx.actor.organisationId, category, householdIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Refuses an act on a household that the category does not open to the caller, as if there were none. */
export async function requireOpenHousehold(tx: Tx, householdId: Id, category: Category): Promise<void> {
  tx.recordAccess({ asked: [householdId], categories: [category] });
  const open = await openHouseholds(tx, [householdId], category);
  if (!open.has(householdId)) {
    throw new NotFound('Household', { path: ['householdId'] });
  }
}

/** Refuses an act of the landlord on a household that is open to the caller for another purpose only, such as its support. */
export async function requireOwnHousehold(tx: Tx, householdId: Id): Promise<void> {
  const [own] = await tx.query<{ landlord: boolean }>('select is_landlord_of($1) as landlord', [householdId]);
  if (own?.landlord === true) return;
  throw new Refused('NOT_THE_LANDLORD', { path: ['householdId'] });
}
