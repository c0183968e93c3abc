// Working days [jours ouvrés]: Monday to Friday without the holidays of the department. Which days are holidays comes from a library; local
// custom adds to them, and the library takes the whole department: in Alsace and Moselle Good Friday is one only where the commune has a
// Protestant church (article L3134-13 of the labour code).
import Holidays from 'date-holidays';
import { InvalidInput } from '../domain/errors';
import { addDays, localDate, type LocalDate } from '../domain/local-date';

export interface Holiday {
  readonly on: LocalDate;
  /** In French, and in English where the library knows it. */
  readonly name: string;
  readonly nameInEnglish: string;
}

/** As communes are numbered: 01 to 95 without 20, 2A, 2B, and 971 to 978 overseas. */
const DEPARTMENT = /^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-46-8])$/;
/** Where the law or a custom with the force of law adds to the holidays of the labour code: the library's own codes. */
const WITH_MORE_HOLIDAYS: Readonly<Record<string, string>> = {
  '57': '57',
  '67': '67',
  '68': '68',
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
};
/** A few years of a few departments are asked again and again. */
const known = new Map<string, readonly Holiday[]>();

/** Checks a code of a department. Throws NOT_A_DEPARTMENT. */
export function departmentCode(text: string, path: readonly string[]): string {
  if (DEPARTMENT.test(text)) return text;
  throw new InvalidInput('NOT_A_DEPARTMENT', { path });
}

/** The holidays [jours fériés] of a year in a department, in order; `null` asks for those of the whole country. */
export function holidaysOf(year: number, department: string | null): readonly Holiday[] {
  const area = department === null ? '' : (WITH_MORE_HOLIDAYS[department] ?? '');
  const key = `${year} ${area}`;
  const found = known.get(key) ?? readHolidays(year, area);
  known.set(key, found);
  return found;
}

function readHolidays(year: number, area: string): readonly Holiday[] {
  const calendar = area === '' ? new Holidays('FR') : new Holidays('FR', area);
  const inEnglish = new Map(calendar.getHolidays(year, 'en').map(({ date, name }) => [date, name]));
  return calendar
    .getHolidays(year, 'fr')
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ on: date.slice(0, 10), name, nameInEnglish: inEnglish.get(date) ?? name }));
}

export function isWorkingDay(day: LocalDate, department: string | null): boolean {
  const weekday = new Date(`${localDate(day)}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return holidaysOf(Number(day.slice(0, 4)), department).every(({ on }) => on !== day);
}

/**
 * The day that so many working days after a day: one after a Friday is the Monday. None after a day is that day, or the next working one
 * where it is none, as a legal delay that ends on a Sunday goes on to the Monday (article 642 of the code of civil procedure).
 */
export function workingDayAfter(day: LocalDate, days: number, department: string | null): LocalDate {
  let reached = day;
  for (let left = days; left > 0; left -= 1) reached = nextWorkingDay(addDays(reached, 1), department);
  return nextWorkingDay(reached, department);
}

function nextWorkingDay(from: LocalDate, department: string | null): LocalDate {
  let day = from;
  while (!isWorkingDay(day, department)) day = addDays(day, 1);
  return day;
}
