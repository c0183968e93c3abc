import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';
import { warning, type Warning } from '@passerelle/shared/domain/warning';
import { requireWithinYears } from './recorded-days';

/** A vacancy is announced at most this long before the home is free, and recorded at most this long after. */
const MONTHS_AHEAD = 12;
const YEARS_BACK = 1;

interface VacancyFields {
  readonly id: Id;
  readonly organisationId: Id;
  readonly unitId: Id;
  /** First day on which the home can be let. */
  readonly freeOn: LocalDate;
  /** True while the tenant who gave notice still lives there. */
  readonly notice: boolean;
  readonly recordedOn: LocalDate;
  /** Day on which the next lease started, or on which it proved to have been no vacancy; null while open. */
  readonly closedOn: LocalDate | null;
}

/** The time between two leases of a home, from its announcement to the next lease. */
export class Vacancy implements VacancyFields {
  declare readonly id: Id;
  declare readonly organisationId: Id;
  declare readonly unitId: Id;
  declare freeOn: LocalDate;
  declare notice: boolean;
  declare readonly recordedOn: LocalDate;
  declare closedOn: LocalDate | null;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: VacancyFields) {
    Object.assign(this, fields);
  }

  /** Refuses a day further ahead than a year, which is a plan and not a vacancy, and one more than a year ago. */
  static declare(fields: Omit<VacancyFields, 'id' | 'closedOn'>): Vacancy {
    requireNear(fields.freeOn, fields.recordedOn);
    return new Vacancy({ ...fields, id: newId(), closedOn: null });
  }

  /** Another day is announced in place of the one before, by the same rules. */
  moveTo(freeOn: LocalDate, today: LocalDate): void {
    requireNear(freeOn, today);
    this.freeOn = freeOn;
  }

  /** The tenant who gave notice left: the home is free from that day, whatever day was announced. */
  tenantLeft(day: LocalDate): void {
    this.freeOn = day;
    this.notice = false;
  }

  /** It was announced under a lease that proved to have been entered by mistake. */
  takeBack(today: LocalDate): void {
    this.closedOn = today;
  }

  /** The next lease starts; `REFUSED` before the home is free. */
  close(startsOn: LocalDate): void {
    requireFreeBy(this.freeOn, startsOn);
    this.closedOn = startsOn;
  }
}

/** The next lease starts when the home is free at the earliest. */
export function requireFreeBy(freeOn: LocalDate, startsOn: LocalDate): void {
  if (startsOn >= freeOn) return;
  throw new Refused('UNIT_NOT_FREE_YET', { path: ['startsOn'], parameters: { freeOn } });
}

/** Beyond this a home counts as vacant for structural reasons in the landlords' yearly return [RPLS, vacance structurelle]. */
const MONTHS_OF_A_USUAL_VACANCY = 3;

/** What who declares a vacancy must know: that its day is long past, so that it is a slip of the pen or rent lost for months. */
export function longPast(freeOn: LocalDate, today: LocalDate): readonly Warning[] {
  if (freeOn >= addMonths(today, -MONTHS_OF_A_USUAL_VACANCY)) return [];
  return [warning('VACANCY_LONG_PAST', { path: ['freeOn'], parameters: { months: MONTHS_OF_A_USUAL_VACANCY, freeOn } })];
}

/** A vacancy is not declared for a day further ahead than a year, which is a plan, nor for one more than a year ago. */
export function requireNear(freeOn: LocalDate, today: LocalDate): void {
  requireWithinYears(freeOn, { years: YEARS_BACK, today, path: 'freeOn' });
  const last = addMonths(today, MONTHS_AHEAD);
  if (freeOn > last) {
    throw new InvalidInput('TOO_FAR_AHEAD', { path: ['freeOn'], parameters: { last } });
  }
}
