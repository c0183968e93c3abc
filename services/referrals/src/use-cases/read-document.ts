// Reads what somebody wrote as a programme, and says each mistake at its path with what would be right.
import { below, InvalidInput, together } from '@passerelle/shared/domain/errors';
import type { z } from 'zod';
import { mistakesOfDocument } from '../domain/programmes/sound-document';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import { PROGRAMME_DOCUMENT } from './programme-document';

type Path = readonly string[];
type Issue = z.core.$ZodIssue;

/** Mistakes of one document that are told at once. */
const MOST_MISTAKES = 50;

/** The document as written, or everything that is wrong with it. */
export type ReadDocument = { readonly document: ProgrammeDocument } | { readonly mistakes: readonly InvalidInput[] };

/** Checks the shape first; what a document says is looked at once its shape is right. */
export function readDocument(written: unknown, path: Path): ReadDocument {
  const read = readShape(PROGRAMME_DOCUMENT, written, path);
  if ('mistakes' in read) return read;
  const mistakes = mistakesOfDocument(read.value).map((mistake) => below(path, mistake));
  return mistakes.length > 0 ? { mistakes: mistakes.slice(0, MOST_MISTAKES) } : { document: read.value };
}

/** As `readDocument`; throws what is wrong. */
export function requireDocument(written: unknown, path: Path): ProgrammeDocument {
  const read = readDocument(written, path);
  if ('document' in read) return read.document;
  const [first, ...others] = read.mistakes;
  throw first === undefined ? new InvalidInput('INVALID_INPUT', { path }) : together([first, ...others]);
}

/** What a schema makes of something written, or the mistakes of its shape. */
export function readShape<Value>(
  schema: z.ZodType<Value, unknown>,
  written: unknown,
  path: Path,
): { readonly value: Value } | { readonly mistakes: readonly InvalidInput[] } {
  // The input of each issue tells a property that is missing from one of another type.
  const result = schema.safeParse(written, { reportInput: true });
  if (result.success) return { value: result.data };
  return { mistakes: result.error.issues.slice(0, MOST_MISTAKES).flatMap((issue) => mistakesOfIssue(issue, path)) };
}

/** Sentences of the schema's own checks carry their code; the others are told by what kind of mistake they are. */
function mistakesOfIssue(issue: Issue, base: Path): InvalidInput[] {
  const path = [...base, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((property) => new InvalidInput('PROPERTY_UNKNOWN', { path: [...path, property], parameters: { property } }));
  }
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union') && issue.input === undefined) {
    return [new InvalidInput('PROPERTY_MISSING', { path, parameters: { property: path.at(-1) ?? '' } })];
  }
  if (issue.code === 'invalid_value') {
    return [new InvalidInput('VALUE_NOT_ONE_OF', { path, parameters: { values: issue.values.map(String).join(', ') } })];
  }
  if (issue.code === 'invalid_type') {
    return [new InvalidInput('TYPE_UNFIT', { path, parameters: { wanted: issue.expected } })];
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    return [new InvalidInput('SIZE_UNFIT', { path, parameters: { about: issue.code === 'too_small' ? 'LEAST' : 'MOST', limit } })];
  }
  return [ownMistake(issue.message, path)];
}

/** By the name that a check of the schema gave; one that is not known is a value of another kind. */
function ownMistake(message: string, path: Path): InvalidInput {
  switch (message) {
    case 'SOURCE_MISSING':
      return new InvalidInput('SOURCE_MISSING', { path });
    case 'RULE_FORM_UNKNOWN':
      return new InvalidInput('RULE_FORM_UNKNOWN', { path });
    case 'HIDDEN_CHARACTERS':
      return new InvalidInput('HIDDEN_CHARACTERS', { path });
    case 'DATE':
      return new InvalidInput('NOT_A_DATE', { path });
    case 'NOT_A_DEPARTMENT':
      return new InvalidInput('NOT_A_DEPARTMENT', { path });
    case 'NOT_A_COMMUNE':
      return new InvalidInput('NOT_A_COMMUNE', { path });
    case 'NOT_A_UNIT_TYPE':
      return new InvalidInput('NOT_A_UNIT_TYPE', { path });
    case 'ID':
      return new InvalidInput('NOT_AN_ID', { path });
    case 'CODE':
      return new InvalidInput('CODE_UNFIT', { path, parameters: { about: 'ORGANISATION' } });
    case 'CRITERION_CODE':
      return new InvalidInput('CODE_UNFIT', { path, parameters: { about: 'RULE' } });
    case 'TERM_CODE':
      return new InvalidInput('CODE_UNFIT', { path, parameters: { about: 'TERM' } });
    default:
      return new InvalidInput('VALUE_OF_NO_KIND', { path });
  }
}
