import { Refused } from '@passerelle/shared/domain/errors';
import { addDays, isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { overlaps, type Period } from './period';

/** Where a household lives that has no title of its own [situation de logement]. */
export const ACCOMMODATION_KINDS = [
  'STREET',
  'MAKESHIFT',
  'HOTEL',
  'EMERGENCY_ACCOMMODATION',
  'CHRS',
  'ASYLUM_ACCOMMODATION',
  'SOCIAL_RESIDENCE',
  'TEMPORARY_HOUSING',
  'HOSTED_BY_FAMILY',
  'HOSTED_BY_FRIENDS',
  'INSTITUTION',
  'OTHER',
] as const;
export type AccommodationKind = (typeof ACCOMMODATION_KINDS)[number];

export const ACCOMMODATION_SOURCES = ['DECLARATION', 'STRUCTURE_STATEMENT', 'HOST_STATEMENT', 'SIAO_STATEMENT'] as const;
export type AccommodationSource = (typeof ACCOMMODATION_SOURCES)[number];

/** As much of an accommodation as its place in time asks for. */
export interface Stay extends Period {
  /** The residence is that of the association that runs the programme: living there is a step of the programme, not where one comes from. */
  readonly operatorsOwn: boolean;
}

/** Where a household lives on a day; null when nothing was told of that day. */
export function accommodationAt<Told extends Stay>(stays: readonly Told[], day: LocalDate): Told | null {
  return stays.find(({ from, to }) => isWithin(day, from, to)) ?? null;
}

/**
 * Where a household comes from on a day: what it held the day before it entered the operator's own residence, else where it lives. It comes
 * from there also after it left the residence, until it lives in another accommodation. Null when nothing was told of that day.
 */
export function originAt<Told extends Stay>(stays: readonly Told[], day: LocalDate): Told | null {
  const begun = stays.filter(({ from }) => from <= day).sort((left, right) => right.from.localeCompare(left.from));
  const [last] = begun;
  if (last?.operatorsOwn !== true) return accommodationAt(stays, day);
  let before: Told | null = last;
  // From one residence of the operator to the next is no coming from anywhere.
  while (before?.operatorsOwn === true) before = accommodationAt(stays, addDays(before.from, -1));
  return before;
}

/**
 * The stay that ends because the household moves into a new one of which no end is known. Every other overlap is refused
 * (`ACCOMMODATION_OVERLAPS`): a household lives in one place at a time.
 */
export function stayLeftFor<Told extends Stay>(stays: readonly Told[], entered: Period): Told | null {
  const met = stays.filter((stay) => overlaps(stay, entered));
  const [left, ...others] = met;
  if (left === undefined) return null;
  if (others.length === 0 && entered.to === null && left.from < entered.from) return left;
  throw new Refused('ACCOMMODATION_OVERLAPS', { path: ['from'], parameters: { since: left.from } });
}

/** INSEE code of a commune: the department and three more digits, or two overseas. */
const COMMUNE = /^(\d{2}|2[AB])\d{3}$/;

export function isCommuneCode(text: string): boolean {
  return COMMUNE.test(text);
}

/** The department in which a commune lies, as its code says. */
export function departmentOf(commune: string): string {
  return commune.startsWith('97') ? commune.slice(0, 3) : commune.slice(0, 2);
}
