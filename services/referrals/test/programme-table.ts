// Reads the table of households that fit the programmes, and the files that it names. What stands in it is data: no programme is named here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ageOn, isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { completeMonths } from '@passerelle/shared/domain/rules/next-change';
import type { Answers, FieldAnswer, KnownAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { parse } from 'yaml';
import type { ProgrammeDocument } from '../src/domain/programmes/programme-document';
import { readProgrammeFile, type WrittenProgramme } from '../src/use-cases/programme-file';

type WrittenAnswer =
  | KnownAnswer['value']
  | { readonly value: KnownAnswer['value']; readonly asOf: LocalDate }
  | { readonly born: LocalDate }
  | { readonly started: LocalDate }
  | { readonly notApplicable: string };

export type WrittenAnswers = Readonly<Record<string, WrittenAnswer>>;

interface Judged {
  readonly file: string;
  readonly at: LocalDate;
  readonly answers: WrittenAnswers;
}

export interface Fit extends Judged {
  readonly component: string;
  readonly reading: string;
  readonly variants: readonly { readonly rule: string; readonly changed: WrittenAnswers; readonly reading: string }[];
}

export interface WholeHousehold extends Judged {
  readonly reading: string;
  readonly verdict: Verdict;
  /** Null where time alone changes nothing any more; left out where the line does not say. */
  readonly nextChangeOn?: LocalDate | null;
  readonly components: Readonly<
    Record<string, { readonly failing?: readonly string[]; readonly unknown?: readonly string[]; readonly byPolicy?: readonly string[] }>
  >;
}

export interface HomePair extends Judged {
  readonly rule: string;
  readonly verdict: Verdict;
}

interface ProgrammeTable {
  readonly fits: readonly Fit[];
  readonly households: readonly WholeHousehold[];
  readonly homes: readonly HomePair[];
}

const TABLES = join(__dirname, 'programmes');
const PUBLISHED = join(__dirname, '../../../programmes');

/** The table, as it is written. */
export function programmeTable(): ProgrammeTable {
  return parse(readFileSync(join(TABLES, 'fits.yaml'), 'utf8'), { merge: true }) as ProgrammeTable;
}

/** Names of the files of the repository's programmes. */
export function publishedFiles(): readonly string[] {
  return readdirSync(PUBLISHED).filter((file) => file.endsWith('.yaml') && file !== 'organisations.yaml');
}

/** Text of a file of the repository, or of one that only tests have. */
export function programmeText(file: string): string {
  const published = join(PUBLISHED, file);
  return readFileSync(existsSync(published) ? published : join(TABLES, file), 'utf8');
}

const read = new Map<string, WrittenProgramme>();

export function programmeOf(file: string): WrittenProgramme {
  const programme = read.get(file) ?? readProgrammeFile(file, programmeText(file));
  read.set(file, programme);
  return programme;
}

/** The version that holds on a day. */
export function documentOf({ file, at }: Pick<Judged, 'file' | 'at'>): ProgrammeDocument {
  const version = programmeOf(file).versions.find(({ from, to }) => isWithin(at, from, to));
  if (version === undefined) throw new Error(`${file} has no version on ${at}`);
  return version.document;
}

/** The answers as they are on a day; those counted from a date are counted to it. */
export function answersOn(at: LocalDate, written: WrittenAnswers): Answers {
  return Object.fromEntries(Object.entries(written).map(([field, answer]) => [field, answerOn(at, answer)]));
}

function answerOn(at: LocalDate, written: WrittenAnswer): FieldAnswer {
  const told = { asOf: at, from: 'table' };
  if (typeof written !== 'object' || Array.isArray(written)) return { ...told, value: written as KnownAnswer['value'] };
  if ('born' in written) return { ...told, value: ageOn(written.born, at), since: written.born };
  if ('started' in written) return { ...told, value: completeMonths(written.started, at), since: written.started };
  return { ...told, ...(written as { value: boolean } | { notApplicable: string }) };
}
