// `--today`: a system that lives on another day, so that a demonstration tells the same dates whenever it is given.
import { isLocalDate, parisDate, type LocalDate } from '@passerelle/shared/domain/local-date';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The day that options ask for: `--today 2026-03-16` or `--today=2026-03-16`; null when they ask for none. */
export function todayWanted(options: readonly string[]): LocalDate | null {
  const at = options.findIndex((option) => option === '--today' || option.startsWith('--today='));
  if (at === -1) return null;
  const text = options[at]?.split('=')[1] ?? options[at + 1] ?? '';
  if (isLocalDate(text)) return text;
  throw new Error(`--today ${text} is no day of the calendar: write it as 2026-03-16.`);
}

/** By how much clocks are moved, in milliseconds, so that it is that day in Paris, at the time of day that it is now. */
export function offsetTo(today: LocalDate, now: Date): number {
  const days = (Date.parse(today) - Date.parse(parisDate(now))) / DAY_MS;
  const moved = days * DAY_MS;
  // Summer time may lie between the two, and midnight within its hour.
  const right = [moved, moved - HOUR_MS, moved + HOUR_MS].find((offset) => parisDate(new Date(now.getTime() + offset)) === today);
  return right ?? moved;
}
