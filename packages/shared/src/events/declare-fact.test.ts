import { z } from 'zod';
import { declareFact, requireNewest, type FactDeclaration } from './declare-fact';
import { fields } from './fact-fields';

const bell = { about: 'A bell rang.', publisher: 'support', stream: 'household' } as const;

function holding(field: z.ZodType, stream: FactDeclaration['stream'] = 'household'): () => FactDeclaration {
  return () => declareFact({ ...bell, type: 'bell-rung.v1', stream, shape: { field: field.describe('What it holds.') } });
}

describe('a type of fact is refused when it could hold a name or a free text', () => {
  const text = z.string().describe('A text.');
  const named: Readonly<Record<string, z.ZodType>> = {
    'a string': z.string(),
    'a short string': z.string().max(5),
    'a string of a pattern of its own': z.string().regex(/^[A-Z]+$/),
    'an e-mail address': z.email(),
    'a nullable string': z.string().nullable(),
    'an optional string': z.string().optional(),
    'a string that is both': z.string().nullish(),
    'a list of strings': z.array(z.string()),
    'a list of lists of strings': z.array(z.array(z.string())),
    'an object with a string': z.object({ text }),
    'a list of objects with a string': z.array(z.object({ deep: z.object({ text }).describe('Deep.') })),
    'an object of any further fields': z.looseObject({ id: fields.id.describe('An id.') }),
    'an object of further texts': z.object({ id: fields.id.describe('An id.') }).catchall(z.string()),
    'a record of strings': z.record(fields.code, z.string()),
    'a record whose keys are texts': z.record(z.string(), fields.count),
    'a map': z.map(z.string(), fields.count),
    'a tuple': z.tuple([z.string()]),
    'a union': z.union([fields.id, z.string()]),
    'a text in another form': z.templateLiteral(['Mrs ', z.string()]),
    'an enumeration of names': z.enum(['Jeanne Martin', 'Paul Petit']),
    'a literal': z.literal('Jeanne Martin'),
    'a default': fields.code.default('A'),
    'a code made into something else': fields.code.transform((code) => `${code} Martin`),
    'a code read from a text': z.preprocess(String, fields.code),
    anything: z.any(),
    'something unknown': z.unknown(),
    'a lazy string': z.lazy(() => z.string()),
  };

  test.each(Object.entries(named))('%s', (_name, field) => {
    expect(holding(field)).toThrow(/^bell-rung\.v1\.field\S* could hold a name or a free text/);
  });

  test('the message names the place', () => {
    expect(holding(z.array(z.object({ deep: z.object({ text }).describe('Deep.') })))).toThrow(
      'bell-rung.v1.field[].deep.text could hold a name or a free text, as it is declared (string)',
    );
  });

  test('a label, unless the fact is of a programme', () => {
    expect(holding(fields.label)).toThrow('only facts of the stream programme');
    expect(holding(z.array(fields.label.nullable()), 'organisation')).toThrow('only facts of the stream programme');
    expect(holding(fields.label, 'programme')().published.safeParse({ field: 'Loger et accompagner, été 2026' }).success).toBe(true);
    expect(holding(z.string(), 'programme')).toThrow('could hold a name');
  });
});

describe('a type of fact may hold', () => {
  const allowed: Readonly<Record<string, z.ZodType>> = {
    'an id': fields.id,
    'a described and narrowed count': fields.count.max(12).describe('Months.'),
    'a nullable date': fields.date.nullable(),
    'an optional amount': fields.cents.optional(),
    'an enumeration of codes': z.enum(['OPEN', 'CLOSED']),
    'a boolean': z.boolean(),
    'a list of objects': z.array(z.object({ id: fields.id.describe('An id.') })),
  };

  test.each(Object.entries(allowed))('%s', (_name, field) => {
    expect(holding(field)).not.toThrow();
  });
});

test('each kind of value takes what it is for, and no name and no sentence', () => {
  const [name, sentence] = ['Jeanne Martin', 'She cannot pay this month.'];
  const examples = {
    id: '10000000-0000-4000-8000-000000000001',
    date: '2026-11-25',
    cents: -45_000,
    count: 3,
    code: 'TENANT_LEFT',
    reference: 'GH-2024/0042',
    identity: 'https://id.example.org/realms/one',
  } as const;
  for (const [kind, example] of Object.entries(examples)) {
    const schema = fields[kind as keyof typeof examples];
    expect([kind, schema.safeParse(example).success]).toEqual([kind, true]);
    for (const text of [name, sentence, 'été', '']) expect([kind, schema.safeParse(text).success]).toEqual([kind, false]);
  }
  expect(fields.code.safeParse('Martin').success).toBe(false);
  expect(fields.label.safeParse('two\nlines').success).toBe(false);
});

test('every field is described, at every depth', () => {
  const shape = { list: z.array(z.object({ id: fields.id })).describe('A list.') };
  expect(() => declareFact({ ...bell, type: 'bell-rung.v1', shape })).toThrow('bell-rung.v1.list[].id needs a description');
});

test('publishing refuses a field that is not declared, at every depth, and reading passes it over', () => {
  const fact = declareFact({
    ...bell,
    type: 'bells-rung.v1',
    shape: { bells: z.array(z.object({ bellId: fields.id.describe('A bell.') }).nullable()).describe('The bells.') },
  });
  const bells = [{ bellId: '10000000-0000-4000-8000-000000000001' }, null];
  expect(fact.published.parse({ bells })).toEqual({ bells });
  const more = { bells: [{ ...bells[0], name: 'Jeanne' }], name: 'Jeanne' };
  expect(fact.published.safeParse({ bells, name: 'Jeanne' }).success).toBe(false);
  expect(fact.published.safeParse({ bells: more.bells }).success).toBe(false);
  expect(fact.read.parse(more)).toEqual({ bells: [bells[0]] });
});

describe('a later major', () => {
  const shape = { bellId: fields.id.describe('The bell.') };
  const declare = (type: string, from?: FactDeclaration, more: object = {}) =>
    declareFact({ ...bell, type, shape, ...(from === undefined ? {} : { upcast: { from, with: () => ({ bellId: '' }) } }), ...more });

  test('says how facts of the major before are read, since the log keeps them', () => {
    expect(() => declare('bell-rung.v2')).toThrow('bell-rung.v2 needs an upcast from bell-rung.v1');
    const v1 = declare('bell-rung.v1');
    expect(() => declare('bell-rung.v3', v1)).toThrow('is upcast from bell-rung.v2, not from bell-rung.v1');
    expect(() => declare('door-shut.v2', v1)).toThrow('is upcast from door-shut.v1');
    expect(() => declare('bell-rung.v1', v1)).toThrow('is upcast from bell-rung.v0');
  });

  test('keeps the publisher, the stream and the group', () => {
    const v1 = declare('bell-rung.v1');
    for (const other of [{ publisher: 'finance' }, { stream: 'organisation' }, { group: 'access' }])
      expect(() => declare('bell-rung.v2', v1, other)).toThrow('keeps the publisher, the stream and the group');
  });

  test('is the one that is published, and the only one after its major', () => {
    const v1 = declare('bell-rung.v1');
    expect(() => requireNewest(v1)).not.toThrow();
    const v2 = declare('bell-rung.v2', v1);
    expect(() => requireNewest(v2)).not.toThrow();
    expect(() => requireNewest(v1)).toThrow('bell-rung.v1 has a later major: publish that.');
    expect(() => declare('bell-rung.v2', v1)).toThrow('bell-rung.v1 has a later major already');
  });

  test.each(['bell.v1', 'bell-rung', 'bell-rung.v0', 'BellRung.v1', 'bell-rung.v1.2'])('%s is no name of a fact', (type) => {
    expect(() => declare(type)).toThrow('is not the name of a fact');
  });
});
