import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';

/** A period over which a code of the official geographical code [code officiel géographique] named a commune. */
export interface CommunePeriod {
  readonly code: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Code of the commune that it went into when it ended; null while it lasts, and where it was shared out between several. */
  readonly intoCode: string | null;
}

/** Nothing merges so often; a history that goes round in a ring must not either. */
const MOST_MERGERS = 20;

/**
 * The code under which the territory of a commune stands on a day: its own while it lasts, else that of the commune it went into, and so on.
 * Null for a code that nobody knows, before it was given, and after it was shared out.
 */
export function communeAt(history: readonly CommunePeriod[], code: string, on: LocalDate): string | null {
  let asked = code;
  for (let step = 0; step <= MOST_MERGERS; step += 1) {
    const periods = history.filter((period) => period.code === asked);
    if (periods.some(({ from, to }) => isWithin(on, from, to))) return asked;
    const ended = periods.filter(({ to }) => to !== null && to <= on).sort((left, right) => (left.from < right.from ? 1 : -1))[0];
    if (ended === undefined || ended.intoCode === null) return null;
    asked = ended.intoCode;
  }
  return null;
}

/** The department that a code begins with: two characters, or three overseas. */
export function departmentOfCommune(code: string): string {
  return code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);
}

/** Five characters: digits, with A or B in the second place for Corsica. */
export const COMMUNE_CODE = /^(?:\d{5}|2[AB]\d{3})$/;
