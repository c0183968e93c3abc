import fc from 'fast-check';
import { QUERY_LIMITS, refusalOf, type Asked } from './limits';

const excessOf = (query: string, more: Partial<Asked> = {}): string | null =>
  String(refusalOf({ query, operationName: null, pages: {}, ...more })?.parameters['about'] ?? '') || null;

const paged = (first: number | string, inner: string): string => `list(first: ${first}) { nodes { ${inner} } }`;
const nested = (depth: number): string => (depth === 0 ? 'leaf' : `tree { ${nested(depth - 1)} }`);

test.each([
  ['a query deeper than the limit', `{ ${nested(QUERY_LIMITS.depth)} }`, 'depth'],
  ['depth that comes through a fragment', `{ tree { ...a } } fragment a on Tree { ${nested(QUERY_LIMITS.depth - 1)} }`, 'depth'],
  ['depth that comes through inline fragments', `{ tree { ... on Tree { ... { ${nested(QUERY_LIMITS.depth - 1)} } } } }`, 'depth'],
  ['a fragment that spreads itself', '{ ...a } fragment a on Query { ...a }', 'depth'],
  ['aliases in a fragment that is spread often', `{ ${'...a '.repeat(16)} } fragment a on Query { x: leaf }`, 'aliases'],
  ['many fields at the root, in fragments', `{ ${'...a '.repeat(11)} } fragment a on Query { leaf }`, 'rootFields'],
  ['many fields', `{ tree { ${'leaf '.repeat(QUERY_LIMITS.fields)} } }`, 'fields'],
  ['a subscription', 'subscription { leaf }', 'subscription'],
  ['three full pages inside one another', `{ ${paged(100, paged(100, paged(100, 'leaf')))} }`, 'objects'],
  ['pages of the default length, four deep', '{ a { nodes { b { nodes { c { nodes { d { nodes { leaf } } } } } } } } }', 'objects'],
  [
    'three full pages whose length is the default of a variable',
    `query ($n: Int = 100) { ${paged('$n', paged('$n', paged('$n', 'leaf')))} }`,
    'objects',
  ],
  [
    'a page of a negative length, which would pay for the others',
    `{ ${paged(-100, paged(100, paged(100, 'leaf')))} ${paged(100, paged(100, paged(100, 'leaf')))} }`,
    'objects',
  ],
  [
    'pages of the default length, four deep, each in a fragment',
    `{ a { ...one } } fragment one on A { nodes { b { ...two } } } fragment two on B { nodes { c { ...three } } }
     fragment three on C { nodes { d { ... on D { edges { node { leaf } } } } } }`,
    'objects',
  ],
  ['two operations and no name', 'query A { leaf } query B { leaf }', 'NO_NAME'],
])('refused: %s', (_name, query, why) => {
  expect(excessOf(query)).toContain(why);
});

test.each([
  ['a query at the depth limit', `{ ${nested(QUERY_LIMITS.depth - 1)} }`],
  ['a spread of a fragment that does not exist, which validation tells', '{ ...nothing }'],
  ['what cannot be parsed, which the parser tells', '{ leaf'],
  ['no query at all', ''],
])('passed on: %s', (_name, query) => {
  expect(excessOf(query)).toBeNull();
});

test('every operation of a document is measured, also the one that is not run', () => {
  expect(excessOf(`query A { leaf } query B { ${nested(20)} }`, { operationName: 'A' })).toContain('depth');
});

test("a name that no operation has is the client's mistake", () => {
  expect(refusalOf({ query: 'query A { leaf }', operationName: 'B', pages: {} })?.code).toBe('OPERATION_RESOLUTION_FAILURE');
});

test('the length of a page may come from a variable', () => {
  const query = `query($n: Int) { ${paged('$n', paged('$n', paged('$n', 'leaf')))} }`;
  expect(excessOf(query, { pages: { n: 5 } })).toBeNull();
  expect(excessOf(query, { pages: { n: 100 } })).toContain('objects');
});

test('a hundred households with a page of rents each are no excess, with a hundred rents each they are', () => {
  const rents = (rows: number) => `{ ${paged(100, `finance { accounts { ${paged(rows, 'month')} } }`)} }`;
  expect(excessOf(rents(20))).toBeNull();
  expect(excessOf(rents(100))).toContain('objects');
});

test('a chain of fragments that doubles at every link is measured at once', () => {
  const links = Array.from({ length: 100 }, (_, index) => `fragment f${index} on Tree { ...f${index + 1} ...f${index + 1} }`);
  const started = performance.now();
  expect(excessOf(`{ tree { ...f0 } } ${links.join(' ')} fragment f100 on Tree { leaf }`)).toContain('fields');
  expect(performance.now() - started).toBeLessThan(250);
});

test('whatever text is sent, it is measured without an exception', () => {
  const words = fc.constantFrom(
    '{',
    '}',
    '...',
    'on',
    'fragment',
    'query',
    'a',
    'b',
    ':',
    '(',
    ')',
    '@',
    '"',
    '$x',
    '!',
    '#',
    '\n',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (tokens) => {
      excessOf(tokens.join(' '));
    }),
  );
});
