import { InvalidInput } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { isDepartment } from './department';
import { requireWithinYears, YEARS_OF_A_FILE } from './recorded-days';
import type { UnitType } from './unit';

interface ApplicationFields {
  readonly id: Id;
  readonly householdId: Id;
  readonly wantedTypes: readonly UnitType[];
  readonly departments: readonly string[];
  /** Waiting counts from here. */
  readonly recordedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly closedReason: 'HOUSED' | 'REPLACED' | null;
}

/** What a household asks for [demande de logement social]; a household has one live application. */
export class HousingApplication implements ApplicationFields {
  declare readonly id: Id;
  declare readonly householdId: Id;
  declare readonly wantedTypes: readonly UnitType[];
  declare readonly departments: readonly string[];
  declare readonly recordedOn: LocalDate;
  declare closedOn: LocalDate | null;
  declare closedReason: 'HOUSED' | 'REPLACED' | null;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: ApplicationFields) {
    Object.assign(this, fields);
  }

  /** Keeps each size and department once; refuses an application of tomorrow or of 50 years ago, and a code that no department has. */
  static record(
    wish: Pick<ApplicationFields, 'householdId' | 'wantedTypes' | 'departments' | 'recordedOn'>,
    today: LocalDate,
  ): HousingApplication {
    if (wish.recordedOn > today) {
      throw new InvalidInput('IN_THE_FUTURE', 'An application is recorded once it was made.', {
        path: ['recordedOn'],
        remedy: `Send ${today} or earlier.`,
      });
    }
    requireWithinYears(wish.recordedOn, { years: YEARS_OF_A_FILE, today, path: 'recordedOn' });
    const unknown = wish.departments.findIndex((code) => !isDepartment(code));
    if (unknown >= 0) {
      throw new InvalidInput('NOT_A_DEPARTMENT', 'No French department has this code.', {
        path: ['departments', String(unknown)],
        remedy: 'Send codes as "93", "2A" or "974".',
      });
    }
    const wantedTypes = [...new Set(wish.wantedTypes)].sort();
    const departments = [...new Set(wish.departments)].sort();
    return new HousingApplication({ ...wish, id: newId(), wantedTypes, departments, closedOn: null, closedReason: null });
  }

  close(day: LocalDate, reason: 'HOUSED' | 'REPLACED'): void {
    this.closedOn = day;
    this.closedReason = reason;
  }
}
