import { InvalidInput } from './errors';

/** A date without a time, as Europe/Paris counts it: "2026-11-25". */
export type LocalDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists in the calendar, between the years 1900 and 2199. */
export function isLocalDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const date = new Date(`${text}T00:00:00Z`);
  return year >= 1900 && year <= 2199 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function localDate(text: string, path: readonly string[] = []): LocalDate {
  if (!isLocalDate(text)) {
    throw new InvalidInput('NOT_A_DATE', { path });
  }
  return text;
}

const paris = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The date that it is in Paris at an instant. */
export function parisDate(instant: Date): LocalDate {
  return paris.format(instant);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day: 31 January + 1 month is 28 (or 29) February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** Completed years between a birth date and a day; somebody born on 29 February turns on 1 March in other years. */
export function ageOn(birth: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** Half-open period: `from` is inside, `to` is not; no `to` means for ever. */
export function isWithin(day: LocalDate, from: LocalDate, to: LocalDate | null): boolean {
  return day >= from && (to === null || day < to);
}
