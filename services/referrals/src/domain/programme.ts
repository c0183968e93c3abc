import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Origin, Part, ProgrammeDocument } from './programmes/programme-document';

/** A version of a programme over a half-open period. */
export interface ProgrammeVersion extends Origin {
  readonly programmeId: Id;
  readonly version: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Why there is this version. */
  readonly reason: string;
  /** SHA-256 of the canonical form; null of a version from before programmes were documents. */
  readonly contentHash: string | null;
  readonly document: ProgrammeDocument;
}

/** An organisation's part in a programme over a half-open period. */
export interface ProgrammeMembership {
  readonly programmeId: Id;
  readonly version: number;
  readonly organisationId: Id;
  readonly part: Part;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** What is stated of the origin of a value. */
export function provenance({ source, assumption }: Origin): string {
  return source ?? `Assumption: ${assumption ?? ''}`;
}

/** True when the organisation has this part in the programme on that day. */
export function takesPart(memberships: readonly ProgrammeMembership[], wanted: { organisationId: Id; part: Part; on: LocalDate }): boolean {
  return memberships.some(
    (membership) =>
      membership.organisationId === wanted.organisationId &&
      membership.part === wanted.part &&
      isWithin(wanted.on, membership.from, membership.to),
  );
}

/** The text of a document that a version names; null where it names none by this code. */
export function documentLabels({ documents }: ProgrammeDocument, code: string): TermLabels | null {
  const found = documents.find((wanted) => wanted.code === code);
  return found === undefined ? null : { en: found.en, fr: found.fr };
}
