import { InvalidInput, NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';

/** A time during which an organisation takes part in a programme. */
export interface Membership {
  readonly programmeId: Id;
  readonly from: LocalDate;
  /** First day on which it no longer takes part; null while it does. */
  readonly to: LocalDate | null;
}

/** `NOT_FOUND` unless one of these memberships, of the programme that is meant or of any, holds today. */
export function requireMember(memberships: readonly Membership[], today: LocalDate): void {
  if (memberships.some(({ from, to }) => isWithin(today, from, to))) return;
  throw new NotFound('Programme', { path: ['programmeId'] });
}

/** Nothing is kept for a programme before the organisation took part in it. */
export function requireMemberThen(memberships: readonly Membership[], day: LocalDate): void {
  if (memberships.some(({ from, to }) => isWithin(day, from, to))) return;
  throw new InvalidInput('NOT_IN_PROGRAMME_THEN', { path: ['occurredAt'], parameters: { day } });
}
