import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { isId } from '../domain/ids';
import { isLocalDate } from '../domain/local-date';
import { leaseStarted } from '../facts/lease-started';
import { programmePublished } from '../facts/programme-published';
import { declareFact } from './declare-fact';
import { fields } from './fact-fields';
import { jsonSchemaOf } from './fact-schema';

/** A day of the calendar, as the format `date` means it. */
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const ajv = new Ajv2020({ formats: { date: isDay } });

const id = (n: number): string => `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const published = {
  programmeId: id(1),
  version: 1,
  from: '2026-01-01',
  to: null,
  partners: [{ organisationId: id(2), part: 'OPERATOR', from: '2026-01-01', to: null }],
  terms: [{ kind: 'STAGE', code: 'AIRLOCK', labels: { en: 'Airlock', fr: 'Sas' } }],
};

test('the JSON Schema of a fact says its draft, what the fact is about, and what each field is with its unit', () => {
  const schema = jsonSchemaOf(leaseStarted);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'lease-started.v2',
    description: 'A household lives in a home from a date on, under a title of its own or of an association.',
    type: 'object',
    properties: {
      rentCents: { type: 'integer', description: 'Rent a month, without charges. Whole cents of euro.' },
      energyChargesCents: {
        anyOf: [{ type: 'integer', description: 'Whole cents of euro.' }, { type: 'null' }],
        description: 'Energy [charges énergétiques] a month; null when not known.',
      },
      unitType: { enum: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] },
    },
  });
  expect(schema.required).toEqual(Object.keys(leaseStarted.published.shape));
});

describe('the JSON Schema refuses what the declaration refuses', () => {
  const read = ajv.compile(jsonSchemaOf(programmePublished));
  const publish = ajv.compile(jsonSchemaOf(programmePublished, 'published'));
  const [partner] = published.partners;
  const [term] = published.terms;
  const payloads: Readonly<Record<string, unknown>> = {
    'a payload as it is published': published,
    'a field more': { ...published, name: 'Jeanne' },
    'a field more inside a list': { ...published, partners: [{ ...partner, name: 'Jeanne' }] },
    'a label of two lines': { ...published, terms: [{ ...term, labels: { en: 'Airlock\nJeanne', fr: 'Sas' } }] },
    'a label less': { ...published, terms: [{ ...term, labels: { en: 'Airlock' } }] },
    'a field less': { ...published, version: undefined },
    'an id that is none': { ...published, programmeId: 'Jeanne' },
    'a date that is none': { ...published, from: '2026-02-29' },
    'a negative count': { ...published, version: -1 },
    'half a count': { ...published, version: 1.5 },
    'an unknown code': { ...published, partners: [{ ...partner, part: 'NEIGHBOUR' }] },
    'null where nothing is null': { ...published, from: null },
  };

  test.each(Object.entries(payloads))('%s', (_name, value) => {
    const payload: unknown = JSON.parse(JSON.stringify(value));
    expect(read(payload)).toBe(programmePublished.read.safeParse(payload).success);
    expect(publish(payload)).toBe(programmePublished.published.safeParse(payload).success);
  });

  test('the last three payloads are refused by both, the first is taken by both', () => {
    expect([read(published), publish(published)]).toEqual([true, true]);
    expect(read(payloads['an unknown code'])).toBe(false);
    expect([read(payloads['a field more inside a list']), publish(payloads['a field more inside a list'])]).toEqual([true, false]);
  });
});

describe('the patterns of the JSON Schema are the rules of the kernel', () => {
  const shape = { id: fields.id.describe('An id.'), date: fields.date.describe('A date.') };
  const valid = ajv.compile(
    jsonSchemaOf(declareFact({ type: 'bell-rung.v1', about: 'A bell rang.', publisher: 'support', stream: 'household', shape })),
  );

  test('of an id', () => {
    const hex = fc.stringMatching(/^[0-9a-g]{8}-[0-9a-f]{4}-[0-9][0-9a-f]{3}-[7-9a-c][0-9a-f]{3}-[0-9a-f]{12}$/);
    fc.assert(fc.property(hex, (text) => valid({ id: text, date: '2026-11-25' }) === isId(text)));
  });

  test('of a date', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const date = fc.tuple(fc.integer({ min: 1880, max: 2220 }), part(13), part(32)).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(date, (text) => valid({ id: id(1), date: text }) === isLocalDate(text)),
      { numRuns: 1000 },
    );
    for (const day of ['1900-02-29', '2000-02-29', '2024-02-29', '2100-02-29'])
      expect([day, valid({ id: id(1), date: day })]).toEqual([day, isLocalDate(day)]);
  });
});
