import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { normalisedStreet, streetNumbers } from './street-name';

export const PARITIES = ['ALL', 'EVEN', 'ODD'] as const;
export type Parity = (typeof PARITIES)[number];

/** A list of priority neighbourhoods [quartiers prioritaires de la politique de la ville] over the half-open period of its decree. */
export interface NeighbourhoodList {
  readonly code: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Addresses of a neighbourhood: a street, or numbers of it. */
export interface NeighbourhoodAddress {
  readonly list: string;
  readonly commune: string;
  readonly code: string;
  readonly name: string;
  /** As `normalisedStreet` writes it. */
  readonly street: string;
  /** Both null for the whole street. */
  readonly first: number | null;
  readonly last: number | null;
  readonly parity: Parity;
}

/** What is loaded of the lists. The communes are those of the day that is asked about. */
export interface NeighbourhoodRows {
  readonly lists: readonly NeighbourhoodList[];
  /** Communes of which all addresses of a list are loaded, also where there are none. */
  readonly loaded: readonly { readonly list: string; readonly commune: string }[];
  readonly addresses: readonly NeighbourhoodAddress[];
}

export interface Address {
  readonly commune: string;
  readonly street: string;
  /** As written, "12 bis"; null where the address has none. */
  readonly number: string | null;
}

export interface Neighbourhood {
  readonly code: string;
  readonly name: string;
}

export type NeighbourhoodAnswer = Neighbourhood | 'OUTSIDE' | null;

/**
 * In which neighbourhood of the list in force on a day an address lies: by its street and number, never by its commune. Null where it is not
 * known: no list is in force, nobody loaded the addresses of the commune, or the number does not say on which side it lies.
 */
export function neighbourhoodAt(address: Address, on: LocalDate, rows: NeighbourhoodRows): NeighbourhoodAnswer {
  const list = rows.lists.find(({ from, to }) => isWithin(on, from, to))?.code;
  const street = normalisedStreet(address.street);
  if (list === undefined || street === '') return null;
  const ofStreet = rows.addresses.filter((row) => row.list === list && row.commune === address.commune && row.street === street);
  if (ofStreet.length > 0) return amongNumbers(ofStreet, address.number);
  return rows.loaded.some((known) => known.list === list && known.commune === address.commune) ? 'OUTSIDE' : null;
}

function amongNumbers(rows: readonly NeighbourhoodAddress[], written: string | null): NeighbourhoodAnswer {
  const whole = rows.filter(({ first, last, parity }) => first === null && last === null && parity === 'ALL');
  if (whole.length > 0) return agreed(whole.map(neighbourhoodOf));
  const numbers = streetNumbers(written ?? '');
  return agreed(numbers.map((number) => atNumber(rows, number)));
}

function atNumber(rows: readonly NeighbourhoodAddress[], number: number): NeighbourhoodAnswer {
  const found = rows.filter(
    ({ first, last, parity }) =>
      number >= (first ?? 0) && number <= (last ?? Infinity) && (parity === 'ALL' || (number % 2 === 0) === (parity === 'EVEN')),
  );
  return found.length === 0 ? 'OUTSIDE' : agreed(found.map(neighbourhoodOf));
}

function neighbourhoodOf({ code, name }: NeighbourhoodAddress): Neighbourhood {
  return { code, name };
}

/** The one answer of all; not known where there is none, or where they differ. */
function agreed(answers: readonly NeighbourhoodAnswer[]): NeighbourhoodAnswer {
  const [first = null, ...others] = answers;
  return others.every((other) => keyOf(other) === keyOf(first)) ? first : null;
}

function keyOf(answer: NeighbourhoodAnswer): string | null {
  return answer === null || answer === 'OUTSIDE' ? answer : answer.code;
}
