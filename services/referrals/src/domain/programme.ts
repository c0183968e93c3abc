import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import { FIELD_TYPES, isFieldName, type FieldName, type FieldType } from './eligibility-fields';
import type { ProgrammeComponent } from './referral';

export const OPERATORS = ['EQ', 'IN', 'GTE', 'LTE', 'GT', 'LT'] as const;
export type Operator = (typeof OPERATORS)[number];

export const PARTS = ['LANDLORD', 'OPERATOR', 'FUNDER'] as const;
export type Part = (typeof PARTS)[number];

export type CriterionValue = string | number | boolean | readonly string[];

/** A comparison with a field of the catalogue. Its figure has a source, or says why it is assumed; one with neither is refused. */
export interface Comparison {
  readonly field: FieldName;
  readonly operator: Operator;
  readonly value: CriterionValue;
  readonly source?: string | undefined;
  readonly assumption?: string | undefined;
}

/** A rule of eligibility. An unknown field asks for the wanted document; nothing is decided from not knowing. */
export interface Criterion extends Comparison {
  readonly code: string;
  readonly onUnknown: 'REVIEW';
  /** Code of the document, a term of the version. */
  readonly wantedDocument: string;
}

/** A criterion with the text of its document; null where the version was published before it had one. */
export interface ShownCriterion extends Criterion {
  readonly labels: TermLabels | null;
}

/** What a version of a programme says, as data: no rule of a programme is written in code. */
export interface ProgrammeDocument {
  readonly component: ProgrammeComponent;
  readonly trigger: Comparison;
  readonly criteria: readonly Criterion[];
}

/** A version of a programme over a half-open period. */
export interface ProgrammeVersion {
  readonly programmeId: Id;
  readonly version: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Where the period comes from; an assumption says so. */
  readonly source: string;
  readonly document: ProgrammeDocument;
  /** Texts of the documents that its criteria ask for, by code. */
  readonly documentLabels?: Readonly<Record<string, TermLabels>> | null;
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

/** What is stated of the origin of a figure. */
export function provenance({ source, assumption }: Pick<Comparison, 'source' | 'assumption'>): string {
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

type Period = Pick<ProgrammeVersion, 'version' | 'from' | 'to'>;

/** Refuses a version that holds on no day (`PERIOD_IMPOSSIBLE`), and two that hold on one day (`VERSIONS_OVERLAP`). */
export function requireSoundPeriods(versions: readonly Period[], path: readonly string[]): void {
  const inOrder = [...versions].sort((left, right) => (left.from < right.from ? -1 : 1));
  inOrder.forEach(({ version, from, to }, index) => {
    const earlier = inOrder[index - 1];
    if (to !== null && to <= from) {
      throw new InvalidInput('PERIOD_IMPOSSIBLE', { path: [...path, String(version), 'to'] });
    }
    if (earlier !== undefined && (earlier.to === null || earlier.to > from)) {
      throw new InvalidInput('VERSIONS_OVERLAP', {
        path: [...path, String(version), 'from'],
        parameters: { earlier: earlier.version, later: version },
      });
    }
  });
}

/** Refuses a document with an unknown field, a comparison that makes no sense for its type, a figure without source, or a code twice. */
export function requireSoundDocument(document: ProgrammeDocument, path: readonly string[]): void {
  requireSoundComparison(document.trigger, [...path, 'trigger']);
  document.criteria.forEach((criterion, index) => requireSoundComparison(criterion, [...path, 'criteria', String(index)]));
  const codes = document.criteria.map(({ code }) => code);
  if (new Set(codes).size !== codes.length) {
    throw new InvalidInput('CRITERION_TWICE', { path: [...path, 'criteria'] });
  }
}

function requireSoundComparison(comparison: Comparison, path: readonly string[]): void {
  const { field, operator, value, source, assumption } = comparison;
  if (!isFieldName(field)) {
    throw new InvalidInput('FIELD_UNKNOWN', {
      path: [...path, 'field'],
      parameters: { field: String(field), known: Object.keys(FIELD_TYPES).join(', ') },
    });
  }
  if ((source ?? '').trim() === '' && (assumption ?? '').trim() === '') {
    throw new InvalidInput('SOURCE_MISSING', { path: [...path, 'source'] });
  }
  if (!fits(FIELD_TYPES[field], operator, value)) {
    throw new InvalidInput('COMPARISON_IMPOSSIBLE', { path: [...path, 'value'], parameters: { operator, field } });
  }
}

function fits(type: FieldType, operator: Operator, value: CriterionValue): boolean {
  switch (type) {
    case 'CODE':
      return operator === 'IN' ? Array.isArray(value) && value.length > 0 : operator === 'EQ' && typeof value === 'string';
    case 'BOOLEAN':
      return operator === 'EQ' && typeof value === 'boolean';
    case 'COUNT':
    case 'CENTS':
      return operator !== 'IN' && Number.isSafeInteger(value);
  }
}
