import { fault } from '@passerelle/shared/input-faults';
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../database/reference';
import { FIELD_TYPES, type FieldName } from '../domain/eligibility-fields';
import { OPERATORS, PARTS } from '../domain/programme';
import { TERM_KINDS, type TermKind } from '../domain/programme-terms';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, fault('CODE'));
const UNREADABLE = fault('HIDDEN_CHARACTERS');
const text = z.string().min(1).max(400).refine(isReadable, UNREADABLE);
/** One line, as a screen shows it. */
const label = z.string().min(1).max(200).refine(isReadable, UNREADABLE);
const value = z.string().max(400).refine(isReadable, UNREADABLE);
const FIELDS = Object.keys(FIELD_TYPES) as [FieldName, ...FieldName[]];

const COMPARISON = {
  field: z.enum(FIELDS),
  operator: z.enum(OPERATORS),
  value: z.union([value, z.int(), z.boolean(), z.array(value).max(1_000)]),
  source: text.optional(),
  assumption: text.optional(),
};

const CRITERION = z.strictObject({
  ...COMPARISON,
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, fault('CRITERION_CODE')),
  onUnknown: z.literal('REVIEW'),
  wantedDocument: field.term,
});

const TERM = z.strictObject({ code: field.term, en: label, fr: label });
const OF_KIND = z.array(TERM).max(200);
const TERMS = z.strictObject(Object.fromEntries(TERM_KINDS.map((kind) => [kind, OF_KIND])) as Record<TermKind, typeof OF_KIND>);

const VERSION = z.strictObject({
  version: z.int().positive(),
  from: field.date,
  to: field.date.nullable(),
  source: text,
  document: z.strictObject({
    component: z.enum(['MAINTENANCE', 'ACCESS']),
    trigger: z.strictObject(COMPARISON),
    criteria: z.array(CRITERION).min(1).max(50),
  }),
  partners: z
    .array(z.strictObject({ organisation: code, part: z.enum(PARTS) }))
    .min(1)
    .max(50),
  terms: TERMS,
});

const PROGRAMME = z.strictObject({ id: field.id, code, name: text, versions: z.array(VERSION).min(1).max(50) });

/** Shape of the reference files. A key that is not known is refused, so that a misspelt rule is not lost in silence. */
export const REFERENCE_DATA = z.strictObject({
  issuer: z.url().max(255).refine(isReadable, UNREADABLE),
  organisations: z.array(z.strictObject({ id: field.id, code, kind: z.enum(ORGANISATION_KINDS), name: text })).max(1_000),
  staff: z
    .array(z.object({ id: field.id, organisation: code, displayName: z.string().min(1).max(100).refine(isReadable, UNREADABLE) }))
    .max(10_000),
  programmes: z.array(PROGRAMME).max(100),
});

export type ReferenceData = z.infer<typeof REFERENCE_DATA>;
export type ProgrammeFile = ReferenceData['programmes'][number];
