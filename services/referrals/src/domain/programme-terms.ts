// What a version of a programme defines of its own. The engine knows the kinds, and a few codes to which a rule is tied (docs/decisions/0016).
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Named, ProgrammeDocument } from './programmes/programme-document';

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

/** What the engine gives itself is called so where a programme does not say otherwise. */
const PHASES: readonly DefinedTerm[] = [
  { kind: 'STAGE', code: 'DIAGNOSTIC', labels: { en: 'Diagnostic', fr: 'Diagnostic' } },
  { kind: 'STAGE', code: 'SUPPORT', labels: { en: 'Support under contract', fr: 'Accompagnement contractualisé' } },
  { kind: 'STAGE', code: 'CLOSED', labels: { en: 'Closed', fr: 'Sortie' } },
];
const ARREARS: DefinedTerm = { kind: 'CAUSE', code: 'ARREARS', labels: { en: 'Rent arrears', fr: 'Impayés de loyer' } };

/** The sections of a document that hold terms. */
const SECTIONS = {
  STAGE: 'stages',
  OUTCOME: 'outcomes',
  CAUSE: 'causes',
  DECLINE_REASON: 'declineReasons',
  CANCEL_REASON: 'cancelReasons',
  DOCUMENT: 'documents',
} as const satisfies Record<TermKind, keyof ProgrammeDocument>;

/** Terms of a document, with those that the engine gives where it names them not itself. */
export function termsOf(document: ProgrammeDocument): readonly DefinedTerm[] {
  const written = TERM_KINDS.flatMap((kind) => document[SECTIONS[kind]].map((term: Named) => termOf(kind, term)));
  const given = [...(document.kind === 'SUPPORT' ? PHASES : []), ...(document.triggers.length > 0 ? [ARREARS] : [])];
  const missing = given.filter(({ kind, code }) => !written.some((term) => term.kind === kind && term.code === code));
  return [...written, ...missing];
}

function termOf(kind: TermKind, { code, en, fr }: Named): DefinedTerm {
  return { kind, code, labels: { en, fr } };
}

/** Kinds without which nobody could close a case, decline a referral or withdraw one. */
const NEEDED = ['outcomes', 'causes', 'declineReasons', 'cancelReasons'] as const;

/** Refuses a programme of support that defines none of a kind (`TERMS_MISSING`), and one that calls a stage what it has no stages for (`STAGE_RESERVED`). */
export function mistakesOfTerms(document: ProgrammeDocument): readonly InvalidInput[] {
  if (document.kind === 'FUNDING') return [];
  const missing = NEEDED.filter((section) => section !== 'causes' || document.triggers.length === 0).filter(
    (section) => document[section].length === 0,
  );
  const reserved = document.stages.findIndex(({ code }) => code === 'NONE');
  return [
    ...missing.map((section) => new InvalidInput('TERMS_MISSING', { path: [section], parameters: { kind: section } })),
    ...(reserved < 0 ? [] : [new InvalidInput('STAGE_RESERVED', { path: ['stages', String(reserved), 'code'] })]),
  ];
}
