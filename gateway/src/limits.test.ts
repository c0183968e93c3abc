import fc from 'fast-check';
import { excessOf, QUERY_LIMITS } from './limits';

const nested = (depth: number): string => (depth === 0 ? 'leaf' : `tree { ${nested(depth - 1)} }`);

test.each([
  ['a query deeper than the limit', `{ ${nested(QUERY_LIMITS.depth)} }`, 'fields inside fields'],
  [
    'depth that comes through a fragment',
    `{ tree { ...a } } fragment a on Tree { ${nested(QUERY_LIMITS.depth - 1)} }`,
    'fields inside fields',
  ],
  [
    'depth that comes through inline fragments',
    `{ tree { ... on Tree { ... { ${nested(QUERY_LIMITS.depth - 1)} } } } }`,
    'fields inside fields',
  ],
  ['a fragment that spreads itself', '{ ...a } fragment a on Query { ...a }', 'fields inside fields'],
  ['aliases in a fragment that is spread often', `{ ${'...a '.repeat(16)} } fragment a on Query { x: leaf }`, 'aliases'],
  ['many fields at the root, in fragments', `{ ${'...a '.repeat(11)} } fragment a on Query { leaf }`, 'fields at the root'],
  ['many fields', `{ tree { ${'leaf '.repeat(QUERY_LIMITS.fields)} } }`, 'fields'],
  ['the second operation of a document', `query A { leaf } query B { ${nested(20)} }`, 'fields inside fields'],
  ['a subscription', 'subscription { leaf }', 'no subscriptions'],
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

test('a chain of fragments that doubles at every link is measured at once', () => {
  const links = Array.from({ length: 100 }, (_, index) => `fragment f${index} on Tree { ...f${index + 1} ...f${index + 1} }`);
  const started = performance.now();
  expect(excessOf(`{ tree { ...f0 } } ${links.join(' ')} fragment f100 on Tree { leaf }`)).toContain('too large');
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
