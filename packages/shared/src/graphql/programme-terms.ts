// Texts that a programme defines, in the language of the request. They are data of the programme, so they come with the row and not from
// words/*.json.
import type { ProgrammeTerm } from '../domain/programme-term';
import type { GraphContext } from './context';
import type { FacetCount } from './list-count';

type Reader = Pick<GraphContext, 'language'>;

/** The shared GraphQL type `ProgrammeTerm`. */
export interface ShownTerm {
  readonly code: string;
  readonly label: string;
}

/** A code with its text; with itself where no text of it is known, so that a screen always has something to show. */
export function shownTerm({ language }: Reader, { code, labels }: ProgrammeTerm): ShownTerm {
  return { code, label: labels?.[language] ?? code };
}

/** A count by what programmes define. */
export type TermCount = Pick<FacetCount, 'value' | 'count'> & Pick<ProgrammeTerm, 'labels'>;

/** Counts by what programmes define, each with its text. */
export function shownCounts(reader: Reader, counts: readonly TermCount[]): FacetCount[] {
  return counts.map(({ value, count, labels }) => ({ value, count, label: shownTerm(reader, { code: value, labels }).label }));
}
