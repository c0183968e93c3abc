// The calendar by which delays run. It is the same for everybody who works here.
import { departmentCode, holidaysOf, workingDayAfter, type Holiday } from '@passerelle/shared/calendar/working-days';
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MOST_DAYS = 400;

interface OfDepartment {
  readonly department?: string | null | undefined;
}

/** The holidays of a year. Throws YEAR_OUT_OF_RANGE and NOT_A_DEPARTMENT. */
export const readHolidays = defineUseCase<OfDepartment & { readonly year: number }, readonly Holiday[]>({
  permission: 'reference:read',
  kind: 'read',
  name: 'readHolidays',
  run: async (_tx, { year, department }) => {
    if (year >= FIRST_YEAR && year <= LAST_YEAR) return holidaysOf(year, codeOf(department));
    throw new InvalidInput('YEAR_OUT_OF_RANGE', { path: ['year'], parameters: { firstYear: FIRST_YEAR, lastYear: LAST_YEAR } });
  },
});

/** The day so many working days after another. Throws DAYS_OUT_OF_RANGE and NOT_A_DEPARTMENT. */
export const readWorkingDayAfter = defineUseCase<OfDepartment & { readonly day: LocalDate; readonly days: number }, LocalDate>({
  permission: 'reference:read',
  kind: 'read',
  name: 'readWorkingDayAfter',
  run: async (_tx, { day, days, department }) => {
    if (days >= 0 && days <= MOST_DAYS) return workingDayAfter(day, days, codeOf(department));
    throw new InvalidInput('DAYS_OUT_OF_RANGE', { path: ['days'], parameters: { maximum: MOST_DAYS } });
  },
});

function codeOf(department: string | null | undefined): string | null {
  return department === null || department === undefined ? null : departmentCode(department, ['department']);
}
