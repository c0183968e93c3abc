// How it works: one sound text, and for each case a replacement that makes one mistake of it. The reading, and then the loading beside the
// organisations that there are, must find that mistake alone, and say the file, the line and the path.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, together } from '@passerelle/shared/domain/errors';
import { parse } from 'yaml';
import { unknownOrganisations } from '../src/domain/programmes/named-organisations';
import { inFiles, ProgrammeFileUnsound, readProgrammeFile, type FileMistake } from '../src/use-cases/programme-file';

interface Case {
  readonly reading: string;
  readonly replace: readonly [string, string];
  readonly also?: readonly [string, string];
  readonly code: string;
  /** Text of the line, and how many lines further the mistake is told. */
  readonly on: string;
  readonly plus?: number;
  readonly at?: string;
}

const { sound, cases } = parse(readFileSync(join(__dirname, 'programmes/malformed.yaml'), 'utf8')) as {
  readonly sound: string;
  readonly cases: readonly Case[];
};

/** Codes of the organisations that there are. */
const REGISTER: ReadonlySet<string> = new Set(['association-a', 'landlord-a', 'landlord-b']);

/** Reads a file, and throws what the loading would refuse of it. */
function readAndLoad(content: string): void {
  const { code, versions } = readProgrammeFile('malformed.yaml', content);
  const [first, ...others] = versions.flatMap(({ document }, index) =>
    unknownOrganisations(document, REGISTER).map((mistake) => below(['programmes', code, 'versions', String(index), 'document'], mistake)),
  );
  if (first !== undefined) throw inFiles(together([first, ...others]), [{ file: 'malformed.yaml', content, code }]);
}

function mistakesOf(content: string): readonly FileMistake[] {
  try {
    readAndLoad(content);
    return [];
  } catch (error) {
    if (error instanceof ProgrammeFileUnsound) return error.mistakes;
    throw error;
  }
}

function replaced(text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`the sound text does not have ${from}`);
  return text.replace(from, () => to);
}

function lineOf(text: string, wanted: string): number {
  return text.split('\n').findIndex((line) => line.includes(wanted)) + 1;
}

describe('a programme with one mistake', () => {
  it('is made from one that has none', () => {
    expect(mistakesOf(sound)).toEqual([]);
  });

  it.each(cases)('$code: $reading', ({ replace, also, code, on, plus = 0, at }) => {
    const content = also === undefined ? replaced(sound, replace) : replaced(replaced(sound, replace), also);
    const found = mistakesOf(content).map(({ file, line, mistake: { reason, details } }) => [file, line, reason, details.path?.join('.')]);
    expect(found).toEqual([['malformed.yaml', lineOf(content, on) + plus, code, at ?? '']]);
  });

  it('is told with all its mistakes at once, each at its line', () => {
    const content = replaced(replaced(sound, ['home.landlord', 'home.lord']), ['quorum: 1', 'quorum: 3']);
    expect(mistakesOf(content).map(({ mistake }) => mistake.reason)).toEqual(['FIELD_UNKNOWN', 'QUORUM_IMPOSSIBLE']);
    const text = new ProgrammeFileUnsound(mistakesOf(content)).message;
    expect(text).toContain(`malformed.yaml:${lineOf(content, 'home.lord')} versions.0.document.components.0.rules.0.when.field`);
  });

  it('does not let a file grow without bound by its aliases', () => {
    const rings = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, index) => ring(name, 'abcdefgh'[index] ?? ''))];
    expect(mistakesOf(rings.join('\n')).map(({ mistake }) => mistake.reason)).toEqual(['NOT_YAML']);
  });
});

function ring(name: string, before: string): string {
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
}
