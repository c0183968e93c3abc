import { Refused } from '@passerelle/shared/domain/errors';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { overlaps, type Period } from './period';

/** A priority status [statut prioritaire] over its period. Which codes there are is an open list. */
export interface CodedPeriod extends Period {
  readonly code: string;
}

export function statusesAt<Status extends Period>(statuses: readonly Status[], day: LocalDate): Status[] {
  return statuses.filter(({ from, to }) => isWithin(day, from, to));
}

/**
 * Day as of which the statuses of a household are known: somebody said that it has none, or proved one, of which the end is known too once
 * it came. Null when nobody ever looked, which is not the same as none.
 */
export function statusesKnownAsOf(
  told: { readonly statuses: readonly Period[]; readonly saidNone: readonly LocalDate[] },
  day: LocalDate,
): LocalDate | null {
  const proved = told.statuses.map(({ from, to }) => (to !== null && to <= day ? to : from));
  return [...proved, ...told.saidNone].filter((known) => known <= day).reduce<LocalDate | null>(laterOf, null);
}

function laterOf(left: LocalDate | null, right: LocalDate): LocalDate {
  return left === null || right > left ? right : left;
}

/** Refuses a status that the household has already on one of these days (`STATUS_OVERLAPS`). */
export function requireNoSameStatus(statuses: readonly CodedPeriod[], status: CodedPeriod): void {
  const same = statuses.find((other) => other.code === status.code && overlaps(other, status));
  if (same !== undefined) throw new Refused('STATUS_OVERLAPS', { path: ['from'], parameters: { since: same.from } });
}

/** Refuses to say that a household has no status on a day on which it has one (`STATUS_IN_FORCE`). */
export function requireNoStatus(statuses: readonly CodedPeriod[], asOf: LocalDate): void {
  const [inForce] = statusesAt(statuses, asOf);
  if (inForce !== undefined) throw new Refused('STATUS_IN_FORCE', { path: ['asOf'], parameters: { code: inForce.code } });
}
