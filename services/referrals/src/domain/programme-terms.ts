// What a version of a programme defines of its own. The engine knows the kinds, and a few codes to which a rule is tied (docs/decisions/0016).
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';

export const TERM_KINDS = ['STAGE', 'OUTCOME', 'CAUSE', 'DECLINE_REASON', 'CANCEL_REASON', 'DOCUMENT'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A code that a version defines; terms of one kind stand in their order. */
export interface DefinedTerm {
  readonly kind: TermKind;
  readonly code: string;
  readonly labels: TermLabels;
}

/** Through which a support case moves, in every programme: support decides by them what may be done. */
export const CASE_STAGES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'] as const;

/** What the engine gives itself, so that every programme says what it is called there. */
const GIVEN_BY_THE_ENGINE: Readonly<Partial<Record<TermKind, readonly string[]>>> = { STAGE: CASE_STAGES, CAUSE: ['ARREARS'] };

/**
 * Refuses a code twice in one kind (`TERM_TWICE`), a kind without any, as nobody could then close a case or decline a referral
 * (`TERMS_MISSING`), and a version that does not name what the engine gives (`TERM_MISSING`).
 */
export function requireSoundTerms(terms: readonly DefinedTerm[], path: readonly string[]): void {
  for (const kind of TERM_KINDS) {
    const codes = terms.filter((term) => term.kind === kind).map(({ code }) => code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined) throw new InvalidInput('TERM_TWICE', { path: [...path, kind], parameters: { code: twice } });
    if (codes.length === 0) throw new InvalidInput('TERMS_MISSING', { path: [...path, kind], parameters: { kind } });
    const missing = GIVEN_BY_THE_ENGINE[kind]?.find((code) => !codes.includes(code));
    if (missing !== undefined) throw new InvalidInput('TERM_MISSING', { path: [...path, kind], parameters: { code: missing } });
  }
}

/** Refuses a criterion that asks for a document which the version does not name (`TERM_MISSING`). */
export function requireDocuments(
  criteria: readonly { readonly wantedDocument: string }[],
  terms: readonly DefinedTerm[],
  path: readonly string[],
): void {
  const named = new Set(terms.filter(({ kind }) => kind === 'DOCUMENT').map(({ code }) => code));
  const missing = criteria.find(({ wantedDocument }) => !named.has(wantedDocument))?.wantedDocument;
  if (missing !== undefined) throw new InvalidInput('TERM_MISSING', { path: [...path, 'DOCUMENT'], parameters: { code: missing } });
}
