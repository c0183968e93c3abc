import { Conflict, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { UnitKind } from '@passerelle/shared/domain/unit-kind';

/** Size of a home [typologie]; the figure is its number of rooms, kitchen not counted. */
export const UNIT_TYPES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export const FINANCING_CLASSES = ['PLAI', 'PLUS', 'PLS', 'PLI'] as const;
export type FinancingClass = (typeof FINANCING_CLASSES)[number];

export const CEILING_ZONES = ['PARIS_AND_NEIGHBOURS', 'ILE_DE_FRANCE', 'OTHER_REGIONS'] as const;
export type CeilingZone = (typeof CEILING_ZONES)[number];

/** Where a home stands between two leases. NOT_LET: no lease, and nobody declared it free yet. */
export const UNIT_STATES = ['NOT_LET', 'OCCUPIED', 'NOTICE', 'VACANT', 'ALLOCATED'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

export function roomsOf(type: UnitType): number {
  return Number(type.slice(1));
}

interface UnitFields {
  readonly id: Id;
  readonly organisationId: Id;
  readonly residenceId: Id;
  /** The landlord's own reference. */
  readonly reference: string;
  readonly type: UnitType;
  /** Null when nobody recorded it. */
  readonly kind: UnitKind | null;
  /** INSEE code; null when nobody recorded it. */
  readonly commune: string | null;
  /** For whom the organisation manages it by mandate [mandat de gestion]; null when it owns it. */
  readonly ownerId: Id | null;
  /** An association holds an agreement for the temporary housing allowance [convention ALT] for it; null when nobody recorded it. */
  readonly altAgreement: boolean | null;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly ceilingZone: CeilingZone | null;
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  readonly energyChargesCents: Cents | null;
  readonly state: UnitState;
  readonly reservedProgrammeId: Id | null;
  /** First day after the last lease that ended; null while there was none. */
  readonly letUntil: LocalDate | null;
  /** Day on which the other services were last told what it is; null for a home registered before, until they are. */
  readonly describedOn: LocalDate | null;
}

/** What a home is, beside its size and its figures. */
export type UnitDescription = Pick<UnitFields, 'kind' | 'commune' | 'department' | 'ceilingZone' | 'ownerId' | 'altAgreement'>;

/** A home of a landlord's stock. Its state changes only through these methods, always under a lock on its row. */
export class Unit implements UnitFields {
  declare readonly id: Id;
  declare readonly organisationId: Id;
  declare readonly residenceId: Id;
  declare readonly reference: string;
  declare readonly type: UnitType;
  declare kind: UnitKind | null;
  declare commune: string | null;
  declare ownerId: Id | null;
  declare altAgreement: boolean | null;
  declare readonly financingClass: FinancingClass;
  declare department: string;
  declare ceilingZone: CeilingZone | null;
  declare readonly rentCents: Cents;
  declare readonly serviceChargesCents: Cents;
  declare readonly energyChargesCents: Cents | null;
  declare state: UnitState;
  declare reservedProgrammeId: Id | null;
  declare letUntil: LocalDate | null;
  declare describedOn: LocalDate | null;
  /** Of the row as it was read: the database raises it. */
  declare readonly version: number;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: UnitFields) {
    Object.assign(this, fields);
  }

  /** What it is was completed or corrected, whatever its state. */
  describe({ kind, commune, department, ceilingZone, ownerId, altAgreement }: UnitDescription): void {
    Object.assign(this, { kind, commune, department, ceilingZone, ownerId, altAgreement });
  }

  /**
   * The home is or will be free, or its day is moved. A let home needs the tenant's notice [préavis]; `CONFLICT` when a household was chosen
   * for it.
   */
  declareVacancy({ notice }: { readonly notice: boolean }): void {
    requireNobodyChosen(this);
    requireNotice(this, notice);
    if (this.state === 'OCCUPIED') this.state = 'NOTICE';
    if (this.state === 'NOT_LET') this.state = 'VACANT';
  }

  /** The home is kept for a programme; `CONFLICT` when it already is, `REFUSED` after an allocation, which followed other rules. */
  reserveFor(programmeId: Id): void {
    for (const guard of reservationGuards(this)) guard();
    this.reservedProgrammeId = programmeId;
  }

  /** A household was chosen; `CONFLICT` when one already was, `REFUSED` when the home was not declared free. */
  allocate(): void {
    requireOffered(this);
    this.state = 'ALLOCATED';
  }

  /** The allocation was withdrawn: the home is where it stood before, under notice while the tenant who gave it still lives there. */
  releaseAllocation(vacancy: { readonly notice: boolean }): void {
    this.requireAllocated();
    this.state = vacancy.notice ? 'NOTICE' : 'VACANT';
  }

  /** A lease of a household that already lives there starts: the home must be neither let nor promised to anybody else. */
  letToSittingTenant(startsOn: LocalDate): void {
    requireNotLetNorOffered(this);
    this.let(startsOn);
  }

  /** The lease of the allocated household starts. */
  letAfterAllocation(startsOn: LocalDate): void {
    this.requireAllocated();
    this.let(startsOn);
  }

  /** Its lease ended: without an announced vacancy it is simply not let, with one it is now free. */
  vacate(endsOn: LocalDate): void {
    this.letUntil = endsOn;
    if (this.state === 'OCCUPIED') this.state = 'NOT_LET';
    if (this.state === 'NOTICE') this.state = 'VACANT';
  }

  /** Its lease was entered by mistake: nobody lived there under it, so nobody gave notice either. An allocation stays. */
  neverLet(): void {
    if (this.state === 'OCCUPIED' || this.state === 'NOTICE') this.state = 'NOT_LET';
  }

  private requireAllocated(): void {
    if (this.state === 'ALLOCATED') return;
    throw new Conflict('UNIT_NOT_ALLOCATED', { path: ['allocationId'] });
  }

  private let(startsOn: LocalDate): void {
    requireLetUntil(this.letUntil, startsOn);
    this.state = 'OCCUPIED';
  }
}

// What stands in the way of an act on a home. The acts ask it, and so does who wants to know beforehand.

type Standing = Pick<UnitFields, 'state'>;

/** Nothing of a home is declared anew once a household was chosen for it. */
export function requireNobodyChosen({ state }: Standing): void {
  if (state !== 'ALLOCATED') return;
  throw new Conflict('UNIT_ALREADY_ALLOCATED', { path: ['unitId'] });
}

function requireNotice({ state }: Standing, notice: boolean): void {
  if (state === 'OCCUPIED' && !notice) {
    throw new Refused('UNIT_OCCUPIED', { path: ['unitId'] });
  }
  if ((state === 'NOT_LET' || state === 'VACANT') && notice) {
    throw new Refused('NOBODY_TO_GIVE_NOTICE', { path: ['notice'] });
  }
}

/** One by one what keeps a home from being kept for a programme. */
export function reservationGuards({ state, reservedProgrammeId }: Pick<UnitFields, 'state' | 'reservedProgrammeId'>): (() => void)[] {
  return [
    () => {
      if (reservedProgrammeId === null) return;
      throw new Conflict('UNIT_ALREADY_RESERVED', { path: ['unitId'] });
    },
    () => {
      if (state !== 'ALLOCATED') return;
      throw new Refused('UNIT_ALLOCATED', { path: ['unitId'] });
    },
  ];
}

/** Only a home that was declared free is allocated, and once. */
export function requireOffered({ state }: Standing): void {
  if (state === 'ALLOCATED') {
    throw new Conflict('UNIT_ALREADY_ALLOCATED', { path: ['unitId'] });
  }
  if (state !== 'VACANT' && state !== 'NOTICE') {
    throw new Refused('UNIT_NOT_VACANT', { path: ['unitId'] });
  }
}

/** Who lives in a home already gets a lease of it only while it is neither let nor promised to anybody else. */
export function requireNotLetNorOffered({ state }: Standing): void {
  if (state === 'OCCUPIED' || state === 'NOTICE') {
    throw new Conflict('UNIT_ALREADY_LET', { path: ['unitId'] });
  }
  if (state !== 'NOT_LET') {
    throw new Refused('UNIT_AWAITS_ALLOCATION', { path: ['unitId'] });
  }
}

/** A lease starts when the one before has ended at the earliest. */
export function requireLetUntil(letUntil: LocalDate | null, startsOn: LocalDate): void {
  if (letUntil === null || startsOn >= letUntil) return;
  throw new Refused('UNIT_STILL_LET', { path: ['startsOn'], parameters: { letUntil } });
}
