// What the shape of an input says no to. A schema names a fault where it asks for something of its own, `z.string().refine(isId, fault('ID'))`;
// the plain bounds of lists, texts and numbers need no name. The sentences stand in words/*.json, as INVALID_INPUT.ID and so on.
import type { z } from 'zod';
import { InvalidInput, together } from './domain/errors';

const PLAIN_FAULTS = ['ID', 'DATE', 'NOT_WHOLE', 'HIDDEN_CHARACTERS', 'REFERENCE', 'CODE', 'CRITERION_CODE', 'TERM_CODE', 'OTHER'] as const;
const LIMIT_FAULTS = [
  'TEXT_TOO_SHORT',
  'TEXT_TOO_LONG',
  'LIST_TOO_SHORT',
  'LIST_TOO_LONG',
  'NUMBER_TOO_SMALL',
  'NUMBER_TOO_LARGE',
  'AMOUNT_TOO_SMALL',
  'AMOUNT_TOO_LARGE',
] as const;

type PlainFault = (typeof PLAIN_FAULTS)[number];
type LimitFault = (typeof LIMIT_FAULTS)[number];
type Issue = z.core.$ZodIssue;

/** Most mistakes of one input that are told at once. */
const MOST_ISSUES = 50;

/** The fault of a check of a schema, as the message that zod carries. */
export function fault(name: PlainFault | LimitFault): string {
  return name;
}

/** The input as its schema reads it; throws all that is wrong with it, each with its path. */
export function parseInput<Input>(schema: z.ZodType<Input> | undefined, input: Input): Input {
  if (schema === undefined) return input;
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [first, ...others] = result.error.issues.slice(0, MOST_ISSUES).map(faultOf);
  throw first === undefined ? new InvalidInput('INVALID_INPUT') : together([first, ...others]);
}

function faultOf(issue: Issue): InvalidInput {
  const path = issue.path.map(String);
  const limit = limitOf(issue);
  if (limit !== null) return new InvalidInput('INVALID_INPUT', { path, parameters: { about: limit.about, limit: limit.value } });
  const about = PLAIN_FAULTS.find((name) => name === issue.message) ?? 'OTHER';
  return new InvalidInput('INVALID_INPUT', { path, parameters: { about } });
}

function limitOf(issue: Issue): { readonly about: LimitFault; readonly value: number } | null {
  const named = LIMIT_FAULTS.find((name) => name === issue.message);
  if (issue.code === 'too_small') return { about: named ?? boundOf(issue.origin).least, value: Number(issue.minimum) };
  if (issue.code === 'too_big') return { about: named ?? boundOf(issue.origin).most, value: Number(issue.maximum) };
  return null;
}

function boundOf(origin: string): { readonly least: LimitFault; readonly most: LimitFault } {
  if (origin === 'string') return { least: 'TEXT_TOO_SHORT', most: 'TEXT_TOO_LONG' };
  return origin === 'array' ? { least: 'LIST_TOO_SHORT', most: 'LIST_TOO_LONG' } : { least: 'NUMBER_TOO_SMALL', most: 'NUMBER_TOO_LARGE' };
}
