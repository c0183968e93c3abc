import { InvalidInput } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { isDepartment } from './department';
import { requireWithinYears, YEARS_OF_A_FILE } from './recorded-days';
import type { UnitType } from './unit';

/** Where an application stands: it waits, its household got a home, or a newer one took its place. */
export const APPLICATION_STATES = ['LIVE', 'HOUSED', 'REPLACED'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

interface ApplicationFields {
  readonly id: Id;
  readonly householdId: Id;
  readonly wantedTypes: readonly UnitType[];
  readonly departments: readonly string[];
  /** Waiting counts from here. */
  readonly recordedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly closedReason: 'HOUSED' | 'REPLACED' | null;
  /** Goes on from the household's application before: who saw that one has not seen this one. */
  readonly version: number;
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
  declare readonly version: number;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: ApplicationFields) {
    Object.assign(this, fields);
  }

  /** Keeps each size and department once; refuses an application of tomorrow or of 50 years ago, and a code that no department has. */
  static record(
    wish: Wish & Pick<ApplicationFields, 'householdId' | 'version'> & { readonly id?: Id | null | undefined },
    today: LocalDate,
  ): HousingApplication {
    for (const guard of wishGuards(wish, today)) guard();
    const wantedTypes = [...new Set(wish.wantedTypes)].sort();
    const departments = [...new Set(wish.departments)].sort();
    return new HousingApplication({ ...wish, id: wish.id ?? newId(), wantedTypes, departments, closedOn: null, closedReason: null });
  }

  close(day: LocalDate, reason: 'HOUSED' | 'REPLACED'): void {
    this.closedOn = day;
    this.closedReason = reason;
  }
}

/** What a household asks for, and since when. */
type Wish = Pick<ApplicationFields, 'wantedTypes' | 'departments' | 'recordedOn'>;

/** One by one what can be wrong with an application. */
export function wishGuards({ recordedOn, departments }: Wish, today: LocalDate): (() => void)[] {
  return [() => requireRecordedDay(recordedOn, today), ...departments.map((code, index) => () => requireDepartment(code, index))];
}

function requireRecordedDay(recordedOn: LocalDate, today: LocalDate): void {
  if (recordedOn > today) {
    throw new InvalidInput('IN_THE_FUTURE', { path: ['recordedOn'], parameters: { about: 'APPLICATION', today } });
  }
  requireWithinYears(recordedOn, { years: YEARS_OF_A_FILE, today, path: 'recordedOn' });
}

function requireDepartment(code: string, index: number): void {
  if (isDepartment(code)) return;
  throw new InvalidInput('NOT_A_DEPARTMENT', { path: ['departments', String(index)] });
}
