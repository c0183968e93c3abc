import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';

/** An owner confides its homes, or those of one residence, to a manager [mandat de gestion] over a half-open period. */
export interface Mandate {
  readonly ownerId: Id;
  readonly managerId: Id;
  /** The one residence that it is about; null for all homes of the owner. */
  readonly residenceId: Id | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Whose homes are asked about; null for a home whose residence is not known. */
export interface OwnedPlace {
  readonly ownerId: Id;
  readonly residenceId: Id | null;
  readonly on: LocalDate;
}

/**
 * Who manages homes on a day [gestionnaire]: by the mandate of their residence, else by the owner's for all homes, else the owner himself.
 * Null where it cannot be said: the residence is not known, and one of the owner's is managed by somebody else than the rest.
 */
export function managerOf(mandates: readonly Mandate[], { ownerId, residenceId, on }: OwnedPlace): Id | null {
  const running = mandates.filter((mandate) => mandate.ownerId === ownerId && isWithin(on, mandate.from, mandate.to));
  const general = running.find((mandate) => mandate.residenceId === null)?.managerId ?? ownerId;
  if (residenceId !== null) return running.find((mandate) => mandate.residenceId === residenceId)?.managerId ?? general;
  return running.every(({ managerId }) => managerId === general) ? general : null;
}

/** Refuses a mandate to oneself (`MANDATE_TO_ONESELF`), and a period that has no day (`PERIOD_WITHOUT_DAY`). */
export function requireSoundMandate({ ownerId, managerId, from, to }: Mandate, path: readonly string[] = []): void {
  requireAll(
    () => {
      if (ownerId === managerId) throw new InvalidInput('MANDATE_TO_ONESELF', { path: [...path, 'managerId'] });
    },
    () => requireDay({ from, to }, path),
  );
}

/** Refuses a period that ends on its first day or before it. */
export function requireDay({ from, to }: { readonly from: LocalDate; readonly to: LocalDate | null }, path: readonly string[] = []): void {
  if (to !== null && to <= from) throw new InvalidInput('PERIOD_WITHOUT_DAY', { path: [...path, 'to'] });
}

/** The end that a running period is given: refused when it has one (`ENDED_ALREADY`). */
export function requireRunning({ to }: { readonly to: LocalDate | null }): void {
  if (to !== null) throw new Refused('ENDED_ALREADY', { parameters: { to } });
}
