// What a programme calls its stages, outcomes and reasons: codes with texts, as data. The engine knows the kinds and never the list.
import { InvalidInput, Refused } from './errors';

/** A code of a programme, as facts carry it too. */
export const TERM_CODE = /^[A-Z0-9][A-Z0-9_]{0,63}$/;

/** The text of a code, in each language of the graph. */
export interface TermLabels {
  readonly en: string;
  readonly fr: string;
}

/** A code as it is shown. Its texts are null where the programme that defines it is not known yet. */
export interface ProgrammeTerm {
  readonly code: string;
  readonly labels: TermLabels | null;
}

/**
 * Refuses a code that the programme does not define (`UNKNOWN_TERM`, which names those that it does). While nothing of the programme is known
 * no code can be told from another (`TERMS_NOT_KNOWN`).
 */
export function requireTerm(code: string, defined: readonly string[], path: readonly string[]): void {
  requireTermsKnown(defined.length > 0, path);
  if (defined.includes(code)) return;
  throw new InvalidInput('UNKNOWN_TERM', { path, parameters: { code, defined: defined.join(', ') } });
}

/** Refuses an act that takes a code of a programme of which nothing was told yet (`TERMS_NOT_KNOWN`). */
export function requireTermsKnown(known: boolean, path: readonly string[]): void {
  if (!known) throw new Refused('TERMS_NOT_KNOWN', { path });
}

/** As `requireTerm` for what a list is narrowed by: where nothing is defined nothing is in the list either. */
export function requireFilterTerm(code: string | null | undefined, defined: readonly string[], path: readonly string[]): void {
  if (code !== null && code !== undefined && defined.length > 0) requireTerm(code, defined, path);
}
