import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';

/** A vacancy is announced at most this long before the home is free. */
const MONTHS_AHEAD = 12;

interface VacancyFields {
  readonly id: Id;
  readonly organisationId: Id;
  readonly unitId: Id;
  /** First day on which the home can be let. */
  readonly freeOn: LocalDate;
  readonly notice: boolean;
  readonly recordedOn: LocalDate;
  /** Day on which the next lease started; null while open. */
  readonly closedOn: LocalDate | null;
}

/** The time between two leases of a home, from its announcement to the next lease. */
export class Vacancy implements VacancyFields {
  declare readonly id: Id;
  declare readonly organisationId: Id;
  declare readonly unitId: Id;
  declare readonly freeOn: LocalDate;
  declare readonly notice: boolean;
  declare readonly recordedOn: LocalDate;
  declare closedOn: LocalDate | null;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: VacancyFields) {
    Object.assign(this, fields);
  }

  /** Refuses a day further ahead than a year: that is a plan, not a vacancy. */
  static declare(fields: Omit<VacancyFields, 'id' | 'closedOn'>): Vacancy {
    const last = addMonths(fields.recordedOn, MONTHS_AHEAD);
    if (fields.freeOn > last) {
      throw new InvalidInput('TOO_FAR_AHEAD', 'A vacancy is declared at most a year ahead.', {
        path: ['freeOn'],
        remedy: `Send ${last} or earlier.`,
      });
    }
    return new Vacancy({ ...fields, id: newId(), closedOn: null });
  }

  /** The next lease starts; `REFUSED` before the home is free. */
  close(startsOn: LocalDate): void {
    if (startsOn < this.freeOn) {
      throw new Refused('UNIT_NOT_FREE_YET', 'The home is not free on that day.', {
        path: ['startsOn'],
        remedy: `Start the lease on ${this.freeOn} at the earliest.`,
      });
    }
    this.closedOn = startsOn;
  }
}
