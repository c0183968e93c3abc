import { InvalidInput } from './errors';
import { addMonths, parisDate, type LocalDate } from './local-date';
import type { Clock } from './clock';

/** An act may be recorded so many months after it happened, unless the act says otherwise. */
const MONTHS_BACK = 12;

/**
 * The day of Europe/Paris on which an act happened that a person records afterwards: today unless said, never in the future
 * (`IN_THE_FUTURE`) and at most a year back (`TOO_LONG_AGO`).
 */
export function dayOf(occurredAt: Date | null | undefined, clock: Clock): LocalDate {
  if (occurredAt === null || occurredAt === undefined) return clock.today();
  if (occurredAt.getTime() > clock.now().getTime()) {
    throw new InvalidInput('IN_THE_FUTURE', { path: ['occurredAt'] });
  }
  const day = parisDate(occurredAt);
  if (day < addMonths(clock.today(), -MONTHS_BACK)) {
    throw new InvalidInput('TOO_LONG_AGO', { path: ['occurredAt'], parameters: { months: MONTHS_BACK } });
  }
  return day;
}
