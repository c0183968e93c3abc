import { InvalidInput } from '@passerelle/shared/domain/errors';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';

/** Leases and applications that still matter began at most this long ago: an earlier day is a slip of the pen. */
export const YEARS_OF_A_FILE = 50;

/** Refuses a day more than a number of years before today. */
export function requireWithinYears(
  day: LocalDate,
  limit: { readonly years: number; readonly today: LocalDate; readonly path: string },
): void {
  const earliest = addMonths(limit.today, -12 * limit.years);
  if (day >= earliest) return;
  throw new InvalidInput('TOO_FAR_BACK', { path: [limit.path], parameters: { earliest } });
}
