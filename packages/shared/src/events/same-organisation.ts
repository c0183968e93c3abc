import type { OrganisationId } from '../domain/ids';
import { Poison } from './poison';

/**
 * Requires that a row belongs to the organisation on whose behalf a fact was published. Handlers run as the system role, which row
 * security does not filter: without this check a landlord's fact could change another landlord's row. Throws `Poison`: the fact is parked.
 */
export function requireSameOrganisation(
  owner: OrganisationId | null,
  fact: { readonly type: string; readonly organisationId: OrganisationId },
): void {
  if (owner === fact.organisationId) return;
  throw new Poison(`The row that ${fact.type} is about does not belong to the organisation that published it.`);
}
