import { InvalidInput } from '@passerelle/shared/domain/errors';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';

/** Years back that an act may be recorded for: older than any living claim for rent. */
const MAXIMUM_YEARS_BACK = 10;

/** Refuses a day for something that has happened when it lies in the future (`IN_THE_FUTURE`) or more than ten years back (`TOO_LONG_AGO`). */
export function requireHappened(day: LocalDate, path: string, today: LocalDate): void {
  if (day > today) {
    throw new InvalidInput('IN_THE_FUTURE', { path: [path] });
  }
  if (day < earliestDay(today)) {
    throw new InvalidInput('TOO_LONG_AGO', { path: [path], parameters: { months: 12 * MAXIMUM_YEARS_BACK } });
  }
}

/** Whether an act of today may bear this day for something that has happened. */
export function hasHappened(day: LocalDate, today: LocalDate): boolean {
  return day <= today && day >= earliestDay(today);
}

/** The earliest day that an act of today may bear. */
export function earliestDay(today: LocalDate): LocalDate {
  return addMonths(today, -12 * MAXIMUM_YEARS_BACK);
}
