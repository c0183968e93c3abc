import { buildSchema } from 'graphql';
import { API_FILE, readScreens, readText } from './files';
import { readSchema } from './public-schema';
import { faultsOfScreens, sizeOfScreen, type ScreenSize } from './screens';

const SCHEMA = buildSchema(
  'type Query { list(first: Int): Rows } type Rows { nodes: [Row!]! } type Row { id: ID! rows(first: Int): Rows }',
);
const LIST = {
  name: 'list',
  text: 'query List($first: Int = 10) { mine: list(first: $first) { nodes { id rows(first: 3) { nodes { id } } } } }',
};
const LIMITS: ScreenSize = { depth: 16, aliases: 2, rootFields: 2, fields: 300, objects: 200, page: 20 };

test('the screens of this graph fit its schema and its limits', () => {
  expect(faultsOfScreens(readScreens(), readSchema(readText(API_FILE)))).toEqual([]);
});

test('the size of a screen is that of its operation and of its longest page, also when that is the default of a variable', () => {
  expect(sizeOfScreen(LIST)).toEqual({ depth: 5, aliases: 1, rootFields: 1, fields: 6, objects: 80, page: 10 });
});

test('a file with two operations is no screen', () => {
  expect(() => sizeOfScreen({ name: 'two', text: 'query A { list { nodes { id } } } query B { list { nodes { id } } }' })).toThrow(
    'two.graphql',
  );
});

describe('named', () => {
  const faults = (change: Partial<ScreenSize>, text = LIST.text) =>
    faultsOfScreens([{ name: 'list', text }], SCHEMA, { ...LIMITS, ...change }).filter(
      (fault) => !fault.startsWith('limitsAreNeeded: fields'),
    );

  test('nothing, when screens and limits go together', () => {
    expect(faults({})).toEqual([]);
  });

  test('a screen that asks for what the schema does not have', () => {
    expect(faults({}, LIST.text.replace('{ id }', '{ name }'))).toEqual([
      expect.stringMatching(/^screensAreValid: gateway\/screens\/list.graphql: Cannot query field "name"/),
    ]);
  });

  test.each(['depth', 'aliases', 'rootFields', 'fields', 'objects', 'page'] as const)('a screen that leaves no margin in %s', (unit) => {
    const size = sizeOfScreen(LIST)[unit];
    expect(faults({ [unit]: size })).toContainEqual(
      expect.stringContaining(`screensFitWithMargin: gateway/screens/list.graphql has ${unit} ${size}`),
    );
  });

  test('a limit that no screen needs', () => {
    expect(faults({ objects: 30_000 })).toEqual(['limitsAreNeeded: objects 30000 is more than 4 times what the largest screen needs, 80.']);
  });

  test('a limit that the standard introspection does not fit into', () => {
    expect(faults({ depth: 14 })).toEqual(['introspectionFits: the standard introspection query has depth 15, the limit is 14.']);
  });
});
