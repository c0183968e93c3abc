// Two programmes are the same when their canonical hashes are: written in another order they are, with anything else in them they are not.
import fc from 'fast-check';
import { canonicalHash } from '../src/domain/programmes/canonical';
import { programmeOf, publishedFiles } from './programme-table';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const files = [...publishedFiles(), 'tenth.yaml'];
const documents = files.flatMap((file) =>
  programmeOf(file).versions.map(({ version, document }) => ({ file, version, document: plain(document) })),
);

/** As JSON has it: what is left out is not there. */
function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The same with every list turned round, but for those whose order says something: the stages, and the two ends of a BETWEEN. */
function turned(value: Json, keep = false): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return keep ? value.map((part) => turned(part)) : value.map((part) => turned(part)).reverse();
  const isBetween = value['operator'] === 'BETWEEN';
  const entries = Object.entries(value).map(([name, part]) => [name, turned(part, name === 'stages' || (isBetween && name === 'value'))]);
  return Object.fromEntries(entries.reverse()) as Json;
}

/** The document with each of its values changed, one at a time. */
function changes(value: Json): readonly (() => Json)[] {
  if (value === null) return [];
  if (typeof value === 'string') return [() => `${value} too`];
  if (typeof value === 'number') return [() => value + 1];
  if (typeof value === 'boolean') return [() => !value];
  if (isList(value)) {
    const less = value.length === 0 ? [] : [() => value.slice(1)];
    return [...less, ...value.flatMap((part, at) => changes(part).map((change) => () => value.with(at, change())))];
  }
  return Object.entries(value).flatMap(([name, part]) => changes(part).map((change) => () => ({ ...value, [name]: change() })));
}

const asObject = (value: Json): object => Object(value) as object;

describe('the canonical hash of a document', () => {
  it.each(documents)('of $file, version $version, does not depend on the order of its sets and properties', ({ document }) => {
    expect(canonicalHash(asObject(turned(document)))).toBe(canonicalHash(asObject(document)));
  });

  it.each(documents.filter(({ document }) => 'stages' in asObject(document)))(
    'of $file, version $version, depends on the order of its stages',
    ({ document }) => {
      const { stages, ...rest } = document as { readonly stages: readonly Json[] };
      const other = canonicalHash({ ...rest, stages: [...stages].reverse() });
      expect(other === canonicalHash({ ...rest, stages })).toBe(stages.length < 2);
    },
  );

  it('depends on every value', () => {
    for (const { document } of documents.filter(({ file }) => file === 'tenth.yaml')) {
      const whole = canonicalHash(asObject(document));
      const others = changes(document).map((change) => canonicalHash(asObject(change())));
      expect(others.length).toBeGreaterThan(100);
      expect(others).not.toContain(whole);
      expect(new Set(others).size).toBe(others.length);
    }
  });

  it('depends on any value of any programme', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), ({ document }, place) => {
        const possible = changes(document);
        const changed = possible[place % possible.length]?.() ?? null;
        expect(canonicalHash(asObject(changed))).not.toBe(canonicalHash(asObject(document)));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the two ends of a BETWEEN apart', () => {
    const rule = (low: number, high: number) => ({ rules: [{ when: { field: 'a', operator: 'BETWEEN', value: [low, high] } }] });
    expect(canonicalHash(rule(1, 2))).not.toBe(canonicalHash(rule(2, 1)));
  });
});
