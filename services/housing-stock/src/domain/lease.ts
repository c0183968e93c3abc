import { Conflict, InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { UnitKind } from '@passerelle/shared/domain/unit-kind';
import { requireWithinYears, YEARS_OF_A_FILE } from './recorded-days';
import type { FinancingClass, Unit, UnitType } from './unit';

/** Where a home is. A lease keeps a copy: an association sees the lease, never the landlord's stock. */
export interface HomeAddress {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

/** Monthly figures of a home. */
export interface MonthlyFigures {
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  /** Null when not known, which is not 0. */
  readonly energyChargesCents: Cents | null;
}

/** Why a landlord ends a lease: the household left, or the lease was entered by mistake and never held. */
export const END_REASONS = ['TENANT_LEFT', 'ENTERED_IN_ERROR'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** Why a lease ended; REPLACED: by another home of the same landlord. */
export type LeaseEndReason = EndReason | 'REPLACED';

/** Whose title a household lives in a home under: its own, or that of an association that lets it live there [sous-location, hébergement]. */
export const TITLE_HOLDERS = ['HOUSEHOLD', 'ASSOCIATION'] as const;
export type TitleHolder = (typeof TITLE_HOLDERS)[number];

export interface Title {
  readonly titleHolder: TitleHolder;
  /** The association; null when the household holds the title, or when it is not known. */
  readonly holderId: Id | null;
}

interface LeaseFields extends Title, HomeAddress, MonthlyFigures {
  readonly id: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
  /** The landlord's own number. */
  readonly leaseNumber: string;
  readonly unitId: Id;
  readonly unitType: UnitType;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly unitKind: UnitKind | null;
  readonly commune: string | null;
  /** Null when the landlord owns the home. */
  readonly ownerId: Id | null;
  readonly startsOn: LocalDate;
  /** First day on which it no longer holds; null while it runs. */
  readonly endsOn: LocalDate | null;
  readonly endReason: LeaseEndReason | null;
  readonly replacesLeaseId: Id | null;
}

/** A title to live in a home [bail]. */
export class Lease implements LeaseFields {
  declare readonly id: Id;
  declare readonly householdId: Id;
  declare readonly landlordId: Id;
  declare readonly leaseNumber: string;
  declare readonly unitId: Id;
  declare readonly unitType: UnitType;
  declare readonly financingClass: FinancingClass;
  declare readonly department: string;
  declare readonly unitKind: UnitKind | null;
  declare readonly commune: string | null;
  declare readonly ownerId: Id | null;
  declare readonly titleHolder: TitleHolder;
  declare readonly holderId: Id | null;
  declare readonly street: string;
  declare readonly postcode: string;
  declare readonly city: string;
  declare readonly rentCents: Cents;
  declare readonly serviceChargesCents: Cents;
  declare readonly energyChargesCents: Cents | null;
  declare readonly startsOn: LocalDate;
  declare endsOn: LocalDate | null;
  declare endReason: LeaseEndReason | null;
  declare readonly replacesLeaseId: Id | null;
  /** Of the row as it was read: the database raises it. */
  declare readonly version: number;

  /** TypeORM makes the object empty and fills it. */
  constructor(fields?: LeaseFields) {
    Object.assign(this, fields);
  }

  /**
   * A lease on a unit, whose facts it copies. It starts today or before: what it opens (the account, the landlord's access) never starts
   * in the future.
   */
  static start(terms: LeaseTerms): Lease {
    const { id, unit, address, today, startsOn, figures, title, ...own } = terms;
    requireStartDay(startsOn, today);
    requireHolder(title);
    return new Lease({
      ...own,
      ...figures,
      ...title,
      id: id ?? newId(),
      landlordId: unit.organisationId,
      unitId: unit.id,
      unitType: unit.type,
      financingClass: unit.financingClass,
      department: unit.department,
      unitKind: unit.kind,
      commune: unit.commune,
      ownerId: unit.ownerId,
      street: address.street,
      postcode: address.postcode,
      city: address.city,
      startsOn,
      endsOn: null,
      endReason: null,
    });
  }

  /** Another lease of the same household replaces it on that day. */
  replaceOn(day: LocalDate): void {
    requireRunning(this, ['replacesLeaseId']);
    requireRanADay(this, day);
    this.endsOn = day;
    this.endReason = 'REPLACED';
  }

  /** The household left [congé]: from that day on, today at the latest, the lease no longer holds. */
  leaveOn(day: LocalDate, today: LocalDate): void {
    requireRunning(this, ['leaseId']);
    if (day > today) {
      throw new InvalidInput('IN_THE_FUTURE', { path: ['endsOn'], parameters: { about: 'LEASE_END', today } });
    }
    if (day <= this.startsOn) {
      throw new Refused('BEFORE_START', { path: ['endsOn'], parameters: { startsOn: this.startsOn } });
    }
    this.endsOn = day;
    this.endReason = 'TENANT_LEFT';
  }

  /** It was entered by mistake: it ends on its first day and held on none. */
  neverHeld(day: LocalDate): void {
    requireRunning(this, ['leaseId']);
    if (day !== this.startsOn) {
      throw new Refused('NEVER_HELD', { path: ['endsOn'], parameters: { startsOn: this.startsOn } });
    }
    this.endsOn = day;
    this.endReason = 'ENTERED_IN_ERROR';
  }
}

// What stands in the way of an act on a lease. The acts ask it, and so does who wants to know beforehand.

/** What a lease opens never starts in the future, and a file goes back 50 years at most. */
export function requireStartDay(startsOn: LocalDate, today: LocalDate): void {
  if (startsOn > today) {
    throw new InvalidInput('IN_THE_FUTURE', { path: ['startsOn'], parameters: { about: 'LEASE_START', today } });
  }
  requireWithinYears(startsOn, { years: YEARS_OF_A_FILE, today, path: 'startsOn' });
}

/** Only an association is named as the holder: the household is who the lease is about. */
export function requireHolder({ titleHolder, holderId }: Title): void {
  if (holderId === null || titleHolder === 'ASSOCIATION') return;
  throw new InvalidInput('HOLDER_NOT_EXPECTED', { path: ['holderId'] });
}

/** `CONFLICT` when the lease has ended. */
export function requireRunning({ endsOn }: Pick<LeaseFields, 'endsOn'>, path: readonly string[]): void {
  if (endsOn === null) return;
  throw new Conflict('LEASE_ALREADY_ENDED', { path });
}

/** A lease that is replaced has run a day at least. */
export function requireRanADay({ startsOn }: Pick<LeaseFields, 'startsOn'>, replacedOn: LocalDate): void {
  if (replacedOn > startsOn) return;
  throw new Refused('BEFORE_REPLACED_LEASE', { path: ['startsOn'], parameters: { startsOn } });
}

export interface LeaseTerms {
  /** Made by the client, or by this service unless given. */
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly unit: Unit;
  readonly address: HomeAddress;
  readonly figures: MonthlyFigures;
  readonly title: Title;
  readonly leaseNumber: string;
  readonly startsOn: LocalDate;
  readonly today: LocalDate;
  readonly replacesLeaseId: Id | null;
}
