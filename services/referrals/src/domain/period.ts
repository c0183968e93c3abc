import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';

/** Half-open: `from` is inside, `to` is not; no `to` while no end is known. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** What is told of a household goes back half a century at most: what is older is a slip of the keyboard. An assumption. */
const MONTHS_BACK = 600;

/** Refuses a day to come, or one of more than fifty years ago (`DAY_IMPOSSIBLE`). */
export function requirePastDay(day: LocalDate, today: LocalDate, path: readonly string[]): void {
  const earliest = addMonths(today, -MONTHS_BACK);
  if (day >= earliest && day <= today) return;
  throw new InvalidInput('DAY_IMPOSSIBLE', { path, parameters: { earliest, today } });
}

/** Refuses a period without a day (`PERIOD_EMPTY`). */
export function requireSomeDay({ from, to }: Period, path: readonly string[]): void {
  if (to === null || to > from) return;
  throw new InvalidInput('PERIOD_EMPTY', { path });
}

/** Refuses to end what ended already (`ALREADY_ENDED`); an end that is to come may be brought forward. */
export function requireRunning({ to }: Period, today: LocalDate): void {
  if (to === null || to > today) return;
  throw new Refused('ALREADY_ENDED', { parameters: { on: to } });
}

export function overlaps(left: Period, right: Period): boolean {
  return (right.to === null || left.from < right.to) && (left.to === null || right.from < left.to);
}
