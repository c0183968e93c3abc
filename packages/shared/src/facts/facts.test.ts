// What holds for the facts of Passerelle as they are declared, stored and published. The samples of facts/samples are payloads as they were
// published, of every shape that ever was: they are added to, never changed.
import Ajv2020 from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactDeclaration } from '../events/declare-fact';
import { jsonSchemaOf } from '../events/fact-schema';
import { breaksOf, shapesOf, type Shapes } from '../events/fact-schema-changes';
import { majorsOf, readAs } from '../events/upcast';
import { FACTS } from './registry';

type Payload = Readonly<Record<string, unknown>>;

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));
const samplesOf = (type: string) => readJson(`samples/${type}.json`) as readonly Payload[];

/** Every major that is read, with the newest as which its readers read it. */
const READ = FACTS.flatMap((newest) => majorsOf(newest).map((fact) => ({ type: fact.type, fact, newest })));
const SAMPLES = READ.flatMap(({ type, fact, newest }) => samplesOf(type).map((payload, index) => ({ type, index, fact, newest, payload })));

test('every fact of this folder is in the registry, each type once', async () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'registry.ts');
  const declared = await Promise.all(files.map((name) => import(join(__dirname, name)) as Promise<Record<string, FactDeclaration>>));
  expect(new Set(FACTS)).toEqual(new Set(declared.flatMap((module) => Object.values(module))));
  const types = READ.map(({ type }) => type);
  expect(types).toEqual([...new Set(types)]);
});

test('every type that is read has its samples, and every sample is of a type that is read', () => {
  const stored = readdirSync(join(__dirname, 'samples')).map((name) => name.replace(/\.json$/, ''));
  expect(stored.sort()).toEqual(READ.map(({ type }) => type).sort());
  for (const { type } of READ) expect([type, samplesOf(type).length]).not.toEqual([type, 0]);
});

describe('new readers read old facts', () => {
  test.each(SAMPLES)('$type, sample $index', ({ type, fact, newest, payload }) => {
    expect(fact.read.parse(payload)).toEqual(payload);
    expect(() => readAs(newest, type, payload)).not.toThrow();
  });
});

describe('old readers read new facts', () => {
  test.each(SAMPLES)('$type, sample $index, with fields added at every depth', ({ type, fact, payload }) => {
    expect(readAs(fact, type, withMore(payload))).toEqual(payload);
    expect(fact.published.safeParse(withMore(payload)).success).toBe(false);
  });
});

test.each(FACTS)('the last sample of $type is published as it is, and shows every field', (fact) => {
  const last = samplesOf(fact.type).at(-1);
  expect(fact.published.parse(last)).toEqual(last);
  expect(Object.keys(last ?? {})).toEqual(Object.keys(fact.published.shape));
});

describe('the JSON Schema says of the samples what the declaration says', () => {
  const ajv = new Ajv2020({ formats: { date: true } });
  test.each(READ)('$type', ({ type, fact }) => {
    const [read, published] = [ajv.compile(jsonSchemaOf(fact)), ajv.compile(jsonSchemaOf(fact, 'published'))];
    for (const payload of samplesOf(type)) {
      expect([read(payload), read(withMore(payload)), published(withMore(payload))]).toEqual([true, true, false]);
      expect(published(payload)).toBe(fact.published.safeParse(payload).success);
    }
  });
});

test('inside a major facts only gained optional fields since they were published', () => {
  expect(breaksOf(readJson('shapes.json') as Shapes, shapesOf(FACTS))).toEqual([]);
});

/** The payload as a later publisher might send it: a field more in every object. */
function withMore(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload.map(withMore);
  if (typeof payload !== 'object' || payload === null) return payload;
  return { ...Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, withMore(value)])), addedLater: 'new' };
}
