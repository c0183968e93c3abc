import type { Id } from '../domain/ids';
import { Poison } from './poison';

/**
 * Under the system role no policy compares organisations, so every handler does: a fact that speaks for another organisation than the
 * row's is parked, never applied.
 */
export function requireSameOrganisation(organisationId: Id, fact: { readonly organisationId: Id; readonly type: string }): void {
  if (organisationId === fact.organisationId) return;
  throw new Poison(`${fact.type} speaks for another organisation than the row it is about.`);
}
