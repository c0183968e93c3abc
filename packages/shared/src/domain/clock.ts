import { parisDate, type LocalDate } from './local-date';

/** The one source of time. Everything that asks what day it is asks this, so that a test or a fault run can move it. */
export interface Clock {
  now(): Date;
  today(): LocalDate;
}

/** The machine's clock, moved by `PASSERELLE_CLOCK_OFFSET_MS` where a fault run sets it. */
export function systemClock(offsetMs = 0): Clock {
  const now = () => new Date(Date.now() + offsetMs);
  return { now, today: () => parisDate(now()) };
}

/** A clock that stands still on a date, at noon in Paris. */
export function fixedClock(date: LocalDate): Clock {
  const instant = new Date(`${date}T11:00:00Z`);
  return { now: () => instant, today: () => date };
}
