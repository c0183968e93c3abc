import { z } from 'zod';
import { declareFact } from './declare-fact';
import { fields } from './fact-fields';
import { breaksOf, shapesOf, type Shapes } from './fact-schema-changes';

const bell = { about: 'A bell rang.', publisher: 'support', stream: 'household' } as const;
const shape = {
  bellId: fields.id.describe('The bell.'),
  tone: z.enum(['HIGH', 'LOW']).describe('Its tone.'),
  strokes: fields.count.nullable().describe('Strokes.'),
  echo: fields.count.optional().describe('Echoes.'),
  towers: z.array(z.object({ towerId: fields.id.describe('The tower.') }).nullable()).describe('Where it was heard.'),
};

function shapes(changed: z.ZodRawShape = {}, more: Partial<Parameters<typeof declareFact>[0]> = {}): Shapes {
  return shapesOf([declareFact({ ...bell, type: 'bell-rung.v1', shape: { ...shape, ...changed }, ...more })]);
}

const without = (name: keyof typeof shape): Shapes => {
  const { [name]: _gone, ...shapeLeft } = shape;
  return shapesOf([declareFact({ ...bell, type: 'bell-rung.v1', shape: shapeLeft })]);
};

const towers = (tower: z.ZodRawShape) => ({ towers: z.array(z.object(tower).nullable()).describe('Where it was heard.') });
const towerId = fields.id.describe('The tower.');

describe('inside a major a fact may', () => {
  const additions: Readonly<Record<string, Shapes>> = {
    'stay as it is': shapes(),
    'be described in other words': shapes({ bellId: fields.id.describe('That which rang.') }, { about: 'One bell rang.' }),
    'list its codes in another order': shapes({ tone: z.enum(['LOW', 'HIGH']).describe('Its tone.') }),
    'gain an optional field': shapes({ wind: fields.code.optional().describe('The wind.') }),
    'gain an optional field named like a word of JSON Schema': shapes({ description: fields.code.optional().describe('A code.') }),
    'gain an optional field inside a list': shapes(towers({ towerId, floor: fields.count.optional().describe('A floor.') })),
  };

  test.each(Object.entries(additions))('%s', (_name, now) => {
    expect(breaksOf(shapes(), now)).toEqual([]);
  });
});

describe('inside a major a fact may not', () => {
  const breaks: Readonly<Record<string, readonly [Shapes, string]>> = {
    'lose a field': [without('bellId'), 'bellId was removed or renamed'],
    'lose an optional field': [without('echo'), 'echo was removed or renamed'],
    'lose a field inside a list': [shapes(towers({})), 'towers[].towerId was removed or renamed'],
    'gain a field that old facts lack': [shapes({ wind: fields.code.describe('The wind.') }), 'wind is new and required'],
    'require what was optional': [shapes({ echo: fields.count.describe('Echoes.') }), 'echo became required'],
    'leave out what old readers require': [shapes({ bellId: fields.id.optional().describe('The bell.') }), 'bellId became optional'],
    'lose a code, since old facts hold it': [shapes({ tone: z.enum(['HIGH']).describe('Its tone.') }), 'tone changed'],
    'gain a code, since old readers refuse it': [shapes({ tone: z.enum(['HIGH', 'LOW', 'DULL']).describe('Its tone.') }), 'tone changed'],
    'become nullable': [shapes({ bellId: fields.id.nullable().describe('The bell.') }), 'bellId changed'],
    'be null no more': [shapes({ strokes: fields.count.describe('Strokes.') }), 'strokes changed'],
    'become of another kind': [shapes({ strokes: fields.cents.nullable().describe('Strokes.') }), 'strokes changed'],
    'be narrowed': [shapes({ echo: fields.count.max(3).optional().describe('Echoes.') }), 'echo changed'],
    'change its stream': [shapes({}, { stream: 'organisation' }), 'its publisher, its stream or its group changed'],
    'go to another consumer': [shapes({}, { group: 'access' }), 'its publisher, its stream or its group changed'],
    disappear: [{}, 'is declared no more'],
  };

  test.each(Object.entries(breaks))('%s', (_name, [now, sentence]) => {
    const [only, ...more] = breaksOf(shapes(), now);
    expect(more).toEqual([]);
    expect(only).toContain('bell-rung.v1');
    expect(only).toContain(sentence);
    expect(only).toMatch(/Leave bell-rung\.v1 as it was and declare bell-rung\.v2 with an upcast from it\.$/);
  });
});

test('a new type and a new major break nothing, as long as the major before is still read', () => {
  const v1 = declareFact({ ...bell, type: 'bell-rung.v1', shape });
  const before = shapesOf([v1]);
  const v2 = declareFact({
    ...bell,
    type: 'bell-rung.v2',
    shape: { bellId: shape.bellId },
    upcast: { from: v1, with: ({ bellId }) => ({ bellId }) },
  });
  expect(Object.keys(shapesOf([v2]))).toEqual(['bell-rung.v1', 'bell-rung.v2']);
  expect(breaksOf(before, shapesOf([v2]))).toEqual([]);
});
