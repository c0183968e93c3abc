import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

/** The period in which something that has happened may lie: both days are inside. */
export interface PossibleDays {
  readonly from: LocalDate;
  readonly today: LocalDate;
  /** What `from` is, for the message: "the opening of the case". */
  readonly since: string;
}

/** Refuses a day that has not come yet (`IN_THE_FUTURE`) or that lies before the act could happen (`DATE_TOO_EARLY`). */
export function requireHappened(day: LocalDate, path: string, possible: PossibleDays): void {
  if (day > possible.today) {
    throw new InvalidInput('IN_THE_FUTURE', 'This day has not come yet.', {
      path: [path],
      remedy: 'Record the act on the day it happens, or later.',
    });
  }
  if (day < possible.from) {
    throw new Refused('DATE_TOO_EARLY', `This day is before ${possible.since}.`, {
      path: [path],
      parameters: { earliest: possible.from },
      remedy: `Give a day from ${possible.from} on.`,
    });
  }
}
