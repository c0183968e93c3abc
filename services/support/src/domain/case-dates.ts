import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

/** The period in which something that has happened may lie: both days are inside. */
export interface PossibleDays {
  readonly from: LocalDate;
  readonly today: LocalDate;
  /** What `from` is, for the text of the refusal. */
  readonly since: 'ACCEPTANCE' | 'OPENING' | 'FIRST_DIAGNOSTIC' | 'PRESENT_REFERENT' | 'PRESENT_STAGE' | 'LAST_ENTRY';
}

/** Refuses a day that has not come yet (`IN_THE_FUTURE`) or that lies before the act could happen (`DATE_TOO_EARLY`). */
export function requireHappened(day: LocalDate, path: string, possible: PossibleDays): void {
  if (day > possible.today) {
    throw new InvalidInput('IN_THE_FUTURE', { path: [path] });
  }
  if (day < possible.from) {
    throw new Refused('DATE_TOO_EARLY', { path: [path], parameters: { about: possible.since, earliest: possible.from } });
  }
}
