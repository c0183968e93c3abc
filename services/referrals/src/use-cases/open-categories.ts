import type { Category } from '@passerelle/shared/access/categories';
import { liveOn } from '@passerelle/shared/access/protect';
import { holds, type Permission } from '@passerelle/shared/auth/permissions';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ValueCategory } from '../domain/programmes/field-entry';
import type { IsOpen } from '../domain/programmes/reserved';

/** By which permission a role reads a category at all. */
const PERMISSION_OF: Readonly<Record<ValueCategory, Permission>> = {
  IDENTITY: 'household:read',
  RESOURCES: 'household-resources:read',
  REFERRAL: 'referral:read',
  HOME: 'home:read',
  HOUSING_REQUEST: 'housing-application:read',
  RENT: 'rent-account:read',
  SUPPORT_STATUS: 'support-case:read',
  SUPPORT_FILE: 'support-file:read',
  HEALTH: 'household-health:read',
};

/** For each household the categories that a live grant of the caller's organisation opens and his role may read; none of one that is closed. */
export async function openCategories(tx: Tx, householdIds: readonly Id[]): Promise<ReadonlyMap<Id, IsOpen>> {
  const rows = await tx.query<{ id: Id; open: readonly Category[]; whole: readonly Category[] }>(
    `select x.household_id as id, array_agg(x.category) as open,
       coalesce(array_agg(x.category) filter (where not x.own_rows_only), '{}') as whole from household_access x
     where x.household_id = any($1::uuid[]) and x.organisation_id = $2 and ${liveOn('x')} group by x.household_id`,
    [householdIds, tx.actor.organisationId],
  );
  const readable = (category: ValueCategory) => tx.actor.kind === 'system' || holds(tx.actor.roles, PERMISSION_OF[category]);
  // A landlord sees what is his own of a household that others let homes to as well.
  const isOthers = (landlordId: Id | undefined) => landlordId !== undefined && landlordId !== tx.actor.organisationId;
  return new Map(
    rows.map(({ id, open, whole }): [Id, IsOpen] => [
      id,
      (category, landlordId) => (isOthers(landlordId) ? whole : open).includes(category) && readable(category),
    ]),
  );
}

/** The same of one household, of which nothing is open where no grant is live. */
export async function openOf(tx: Tx, householdId: Id): Promise<IsOpen> {
  return (await openCategories(tx, [householdId])).get(householdId) ?? (() => false);
}
