import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { isWithin } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { CeilingZone, FinancingClass, UnitType } from './unit';

/** Ceilings of one zone: one amount per household category 1 to 6, and what each person beyond six adds. */
export interface ZoneCeilings {
  readonly byCategoryCents: readonly Cents[];
  readonly furtherPersonCents: Cents;
}

export interface CeilingTable {
  /** Where the figures come from, and whether they were verified. */
  readonly source: string;
  readonly zones: Readonly<Record<CeilingZone, ZoneCeilings>>;
}

/** One dated version of the figures that the law, or the landlord's policy, sets for an allocation. Figures are data, never code. */
export interface MatchingRules {
  readonly version: number;
  readonly from: LocalDate;
  /** Exclusive; null while no later version is known. */
  readonly to: LocalDate | null;
  readonly occupation: {
    readonly source: string;
    readonly maximumPersons: Readonly<Record<UnitType, number>>;
    /** Rooms beyond persons + this are under-occupation [sous-occupation], art. L.621-2 CCH. */
    readonly roomsAbovePersons: number;
    /** The law sets no size at allocation: by default under-occupation is not an exclusion. */
    readonly underOccupationExcludes: boolean;
  };
  readonly ceilings: Readonly<Partial<Record<FinancingClass, CeilingTable>>>;
  readonly effortRate: { readonly source: string; readonly capBasisPoints: number };
}

/** The version in force on a day; null when there is none. */
export function rulesOn(versions: readonly MatchingRules[], day: LocalDate): MatchingRules | null {
  return versions.find(({ from, to }) => isWithin(day, from, to)) ?? null;
}

export interface HouseholdSize {
  readonly persons: number;
  readonly adults: number;
  readonly dependentChildren: number;
}

/**
 * Category 1 to 6 of a household (arrêté of 29 July 1987, annex I): by its number of persons, one higher for a person alone with dependants.
 * A couple without dependants whose ages sum to 55 at most is in category 3; ages are not known here, so `orHigher` says that it may be.
 * A disability card, which also raises the category, is not recorded in this graph and not considered.
 */
export function householdCategory(size: HouseholdSize): { readonly category: number; readonly orHigher: boolean } {
  const alone = size.adults === 1 && size.dependentChildren > 0;
  const category = Math.min(6, Math.max(size.persons, alone ? size.dependentChildren + 2 : 1));
  return { category, orHigher: size.persons === 2 && size.adults === 2 };
}

/** Ceiling of a household's reference tax income in a zone. */
export function ceilingCents(zone: ZoneCeilings, category: number, persons: number): Cents {
  const base = zone.byCategoryCents[category - 1];
  if (base === undefined) throw new RangeError(`There is no ceiling of category ${category}.`);
  return base + Math.max(0, persons - 6) * zone.furtherPersonCents;
}
