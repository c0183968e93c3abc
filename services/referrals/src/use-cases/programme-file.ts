// A programme as a file: YAML in which every mistake is told with the file, the line, the path and what would be right.
import { allOf, DomainError, InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { periodMistakes } from '../domain/programmes/periods';
import type { Origin, ProgrammeDocument } from '../domain/programmes/programme-document';
import { field } from './inputs';
import { readDocument, readShape } from './read-document';

/** A dated version of a programme, as written. */
export interface WrittenVersion extends Origin {
  readonly version: number;
  readonly from: LocalDate;
  /** Day after the last; null while no end is known. */
  readonly to: LocalDate | null;
  /** Why there is this version. */
  readonly reason: string;
  readonly document: ProgrammeDocument;
}

/** A programme with all its versions, as written. */
export interface WrittenProgramme {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  /** Code of the organisation that keeps it: its programme managers write its versions. */
  readonly steward: string;
  readonly versions: readonly WrittenVersion[];
}

/** A mistake in a file. */
export interface FileMistake {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly mistake: DomainError;
}

/** A file that was read as a programme. */
export interface ProgrammeSource {
  readonly file: string;
  readonly content: string;
  /** Code of the programme. */
  readonly code: string;
}

/** Everything that is wrong with a file; nothing of it is stored. */
export class ProgrammeFileUnsound extends Error {
  readonly mistakes: readonly FileMistake[];

  constructor(mistakes: readonly FileMistake[]) {
    super(
      mistakes.map(({ file, line, mistake }) => `${file}:${line} ${(mistake.details.path ?? []).join('.')}: ${mistake.message}`).join('\n'),
    );
    this.name = 'ProgrammeFileUnsound';
    this.mistakes = mistakes;
  }
}

const text = z.string().min(1).max(1_000);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'CODE');

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
const FILE = z.strictObject({ id: field.id, code, name: text, steward: code, versions: z.array(VERSION).min(1).max(50) });

/** Aliases that a file may come to when each is written out: a few of a few lines, never a file that grows a thousandfold. */
const MOST_ALIASES = 2_000;

/** Reads a file; throws `ProgrammeFileUnsound` with every mistake. */
export function readProgrammeFile(file: string, content: string): WrittenProgramme {
  const lines = new LineCounter();
  const yaml = parseDocument(content, { lineCounter: lines });
  const [broken] = yaml.errors;
  if (broken !== undefined) {
    const mistake = new InvalidInput('NOT_YAML', { path: [], parameters: { why: broken.code } });
    throw new ProgrammeFileUnsound([{ file, line: broken.linePos?.[0].line ?? 1, mistake }]);
  }
  const read = readWritten(valueOf(file, yaml, lines));
  if ('programme' in read) return read.programme;
  throw new ProgrammeFileUnsound(
    read.mistakes.map((mistake) => ({ file, line: lineOf(yaml, lines, mistake.details.path ?? []), mistake })),
  );
}

/**
 * What the loading of programmes was refused for (paths begin with `programmes` and a code), each at its line of the file; the error itself where
 * it is not about these files alone.
 */
export function inFiles(error: DomainError, sources: readonly ProgrammeSource[]): Error {
  const all = allOf(error);
  const mistakes = all.flatMap(({ kind, reason, details }): FileMistake[] => {
    const [section, code, ...path] = details.path ?? [];
    const source = section === 'programmes' ? sources.find((one) => one.code === code) : undefined;
    if (source === undefined) return [];
    const lines = new LineCounter();
    const yaml = parseDocument(source.content, { lineCounter: lines });
    const mistake = new DomainError(kind, reason, { ...details, path });
    return [{ file: source.file, line: lineOf(yaml, lines, path), mistake }];
  });
  return mistakes.length === all.length ? new ProgrammeFileUnsound(mistakes) : error;
}

/** What the file says; an alias of nothing, or aliases that grow without bound, are found only when they are written out. */
function valueOf(file: string, yaml: Document.Parsed, lines: LineCounter): unknown {
  try {
    return yaml.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    const unresolved: number[] = [];
    visit(yaml, {
      Alias(_key, alias) {
        if (alias.resolve(yaml) === undefined) unresolved.push(offsetOf(alias) ?? 0);
      },
    });
    const mistake = new InvalidInput('NOT_YAML', { path: [], parameters: { why: 'UNRESOLVED_ALIAS' } });
    throw new ProgrammeFileUnsound([{ file, line: lines.linePos(unresolved[0] ?? 0).line, mistake }]);
  }
}

type ReadProgramme = { readonly programme: WrittenProgramme } | { readonly mistakes: readonly InvalidInput[] };

function readWritten(written: unknown): ReadProgramme {
  const shape = readShape(FILE, written, []);
  if ('mistakes' in shape) return shape;
  const { versions, ...programme } = shape.value;
  const mistakes: InvalidInput[] = [];
  const read = versions.flatMap((version, index): WrittenVersion[] => {
    const path = ['versions', String(index)];
    if (version.source === undefined && version.assumption === undefined) {
      mistakes.push(new InvalidInput('SOURCE_MISSING', { path: [...path, 'source'] }));
    }
    const found = readDocument(version.document, [...path, 'document']);
    if ('mistakes' in found) mistakes.push(...found.mistakes);
    return 'document' in found ? [{ ...version, document: found.document }] : [];
  });
  mistakes.push(...periodMistakes(versions, ['versions']));
  return mistakes.length > 0 ? { mistakes } : { programme: { ...programme, versions: read } };
}

/** Line of the deepest node on a path that is there: a property that is missing is told at what it is missing from. */
function lineOf(yaml: Document.Parsed, lines: LineCounter, path: readonly string[]): number {
  let node: unknown = yaml.contents;
  let offset = offsetOf(node);
  for (const name of path) {
    if (isAlias(node)) node = node.resolve(yaml);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name);
      if (pair === undefined) break;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(name)];
      offset = offsetOf(node) ?? offset;
    } else break;
  }
  return lines.linePos(offset ?? 0).line;
}

function offsetOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) ? Number(range[0]) : undefined;
}
