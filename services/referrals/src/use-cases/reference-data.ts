import { fault } from '@passerelle/shared/input-faults';
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../database/reference';
import { MOST_PROGRAMMES_OF_A_POST, MOST_WEEKLY_MINUTES, STAFF_JOBS, TEAM_KINDS } from '../domain/staff-post';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, fault('CODE'));
const UNREADABLE = fault('HIDDEN_CHARACTERS');
const text = z.string().min(1).max(1_000).refine(isReadable, UNREADABLE);
/** One line, as a screen shows it. */
const label = z.string().min(1).max(200).refine(isReadable, UNREADABLE);

/** A version as the files write it. What its document says is read for itself, so that each mistake is told at its place. */
const VERSION = z.strictObject({
  version: z.int().positive(),
  from: field.date,
  to: field.date.nullable(),
  reason: text,
  source: text.optional(),
  assumption: text.optional(),
  note: text.optional(),
  document: z.unknown(),
});

const PROGRAMME = z.strictObject({ id: field.id, code, name: text, steward: code, versions: z.array(VERSION).min(1).max(50) });

const PERIOD = { from: field.date, to: field.date.nullable() };
const TEAM = z.strictObject({ id: field.id, organisation: code, code, kind: z.enum(TEAM_KINDS), name: label });
const POST = z.strictObject({
  ...PERIOD,
  id: field.id,
  staff: field.id,
  team: code.nullable(),
  job: z.enum(STAFF_JOBS),
  weeklyMinutes: z.int().positive().max(MOST_WEEKLY_MINUTES).nullable(),
  programmes: z.array(code).max(MOST_PROGRAMMES_OF_A_POST),
});
const MANDATE = z.strictObject({ ...PERIOD, id: field.id, owner: code, manager: code, residence: field.id.nullable(), source: text });

/** Shape of the reference files. A key that is not known is refused, so that a misspelt rule is not lost in silence. */
export const REFERENCE_DATA = z.strictObject({
  issuer: z.url().max(255).refine(isReadable, UNREADABLE),
  organisations: z
    .array(z.strictObject({ id: field.id, code, kind: z.enum(ORGANISATION_KINDS), name: text, parent: code.optional() }))
    .max(1_000),
  staff: z
    .array(z.object({ id: field.id, organisation: code, displayName: z.string().min(1).max(100).refine(isReadable, UNREADABLE) }))
    .max(10_000),
  programmes: z.array(PROGRAMME).max(100),
  teams: z.array(TEAM).max(1_000).optional(),
  posts: z.array(POST).max(10_000).optional(),
  mandates: z.array(MANDATE).max(1_000).optional(),
});

export type ReferenceData = z.infer<typeof REFERENCE_DATA>;
export type ProgrammeFile = ReferenceData['programmes'][number];
