import { buildSchema } from 'graphql';
import { changelogPage } from './changelog';
import { changesBetween, idleAcceptances, parseAccepted, unacceptedBreaks, type Accepted } from './changes';

const RELEASED = '2026-11-30';
const BEFORE = `
  type Query {
    debts(first: Int, order: Order @deprecated(reason: "Sorted by age; served until 2027-03-31.")): [Debt]
    oldest: Debt
    plan: Plan @deprecated(reason: "Use Debt.plan; served until 2027-03-31.")
    sum: Int
  }
  type Debt { id: ID! cents: Int! }
  type Plan { id: ID! parts: [PlanPart] }
  type PlanPart { plan: Plan }
  enum Order { AGE AMOUNT @deprecated(reason: "Sort yourself; served until 2027-03-31.") }
  input Forgive { debt: ID! note: String @deprecated(reason: "Not kept; served until 2027-03-31.") }
  type Mutation { forgive(input: Forgive!): Debt }`;

async function breaks(change: (before: string) => string, { on = '2027-04-01', accepted = [] as Accepted[] } = {}): Promise<string[]> {
  const after = change(BEFORE);
  expect(after).not.toBe(BEFORE);
  return unacceptedBreaks(await changesBetween(buildSchema(BEFORE), buildSchema(after), on), { since: RELEASED, accepted });
}

const without = (text: string) => (before: string) => before.replace(text, '');

test.each([
  ['a field that goes without a word', without('sum: Int'), "Field 'sum' was removed from object type 'Query'"],
  ['an argument that goes without a word', without('first: Int, '), "Argument 'first: Int' was removed from field 'Query.debts'"],
  ['a value that goes without a word', without('AGE '), "Enum value 'AGE' was removed from enum 'Order'"],
  ['a field that may be null now', (before: string) => before.replace('cents: Int!', 'cents: Int'), "Field 'Debt.cents' changed type"],
  [
    'an argument that is asked for now',
    (before: string) => before.replace('sum: Int', 'sum(year: Int!): Int'),
    "Argument 'year: Int!' added",
  ],
  [
    'a field of an input that is asked for now',
    (before: string) => before.replace('debt: ID!', 'debt: ID! why: String!'),
    "Input field 'why'",
  ],
])('breaks clients: %s', async (_name, change, sentence) => {
  expect(await breaks(change)).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  ['a new field', (before: string) => before.replace('sum: Int', 'sum: Int total: Int')],
  ['a field that is never null now', (before: string) => before.replace('sum: Int', 'sum: Int!')],
  ['a deprecation', (before: string) => before.replace('sum: Int', 'sum: Int @deprecated(reason: "Add up; served until 2027-12-31.")')],
])('breaks nobody: %s', async (_name, change) => {
  expect(await breaks(change)).toEqual([]);
});

const ANNOUNCED: [string, (before: string) => string][] = [
  ['a field, with the types that only it led to', (before) => before.replace(/plan: Plan @.*\n/, '').replace(/type Plan.*\n.*\n/, '')],
  ['an argument', (before) => before.replace(/, order: Order @deprecated\(reason: "[^"]*"\)/, '')],
  ['a value', (before) => before.replace(/AMOUNT @deprecated\(reason: "[^"]*"\)/, '')],
  ['a field of an input', (before) => before.replace(/note: String @deprecated\(reason: "[^"]*"\)/, '')],
];

test.each(ANNOUNCED)('what was announced goes after its last day and not before: %s', async (_name, change) => {
  expect(await breaks(change, { on: '2027-03-31' })).not.toEqual([]);
  expect(await breaks(change, { on: '2027-04-01' })).toEqual([]);
});

test('a deprecation that was never released announces nothing', async () => {
  const before = buildSchema(BEFORE.replace(/@deprecated\(reason: "[^"]*"\)/g, ''));
  const after = buildSchema(BEFORE.replace(/plan: Plan @.*\n/, ''));
  const found = unacceptedBreaks(await changesBetween(before, after, '2027-04-01'), { since: RELEASED, accepted: [] });
  expect(found).toEqual(["Field 'plan' was removed from object type 'Query'"]);
});

test('a type that something else still led to breaks clients when it goes', async () => {
  const change = (before: string) =>
    before.replace('oldest: Debt', '').replace('type Debt', 'type Due').replaceAll('[Debt]', '[Due]').replace('): Debt }', '): Due }');
  expect(await breaks(change)).toContain("Type 'Debt' was removed");
});

describe('accepted.json', () => {
  const change = "Field 'sum' was removed from object type 'Query'";
  const line = (date: string): Accepted => ({ change, reason: 'No client has read it yet.', date });

  test('a line with a reason lets one break pass until the next release', async () => {
    expect(await breaks(without('sum: Int'), { accepted: [line('2026-12-01')] })).toEqual([]);
    expect(await breaks(without('sum: Int'), { accepted: [line('2026-11-29')] })).toEqual([change]);
  });

  test('a line for what did not come is named', async () => {
    const changes = await changesBetween(buildSchema(BEFORE), buildSchema(BEFORE), '2026-12-02');
    expect(idleAcceptances(changes, { since: RELEASED, accepted: [line('2026-12-01')] })).toEqual([change]);
    expect(idleAcceptances(changes, { since: RELEASED, accepted: [line('2026-11-01')] })).toEqual([]);
  });

  test.each([
    ['a line without a reason', [{ change, date: '2026-12-01' }]],
    ['a reason that says nothing', [{ change, reason: 'ok', date: '2026-12-01' }]],
    ['a day that is none', [{ change, reason: 'No client has read it yet.', date: '2026-02-30' }]],
  ])('refused: %s', (_name, lines) => {
    expect(() => parseAccepted(JSON.stringify(lines))).toThrow();
  });
});

test('the page of changes tells the versions, the latest first, with the reasons and without wording', async () => {
  const after = BEFORE.replace('sum: Int', '"The sum." total(year: Int): Int')
    .replace(/plan: Plan @.*\n/, '')
    .replace('oldest: Debt', 'oldest: Debt @deprecated(reason: "Use debts; served until 2027-12-31.")');
  const accepted = [
    { change: "Field 'sum' was removed from object type 'Query'", reason: 'No client has read it yet.', date: '2026-12-01' },
  ];
  const versions = [BEFORE, BEFORE.replace('type Debt {', 'type Debt { year: Year').concat('type Year { from: Int }'), after];
  const names = [RELEASED, '2027-06-01', 'Unreleased'];
  const page = await changelogPage(
    versions.map((sdl, index) => ({ name: names[index] ?? '', schema: buildSchema(sdl) })),
    accepted,
  );
  expect(page.slice(page.indexOf('## '))).toBe(`## Unreleased

**Breaking**

- Field 'sum' was removed from object type 'Query' (No client has read it yet.)
- Field 'year' was removed from object type 'Debt'
- Type 'Year' was removed

**Deprecated**

- Field 'Query.oldest' is deprecated

**Removed as announced**

- Field 'plan' (deprecated) was removed from object type 'Query'

**Added**

- Field 'total' was added to object type 'Query'

## 2027-06-01

**Added**

- Field 'year' was added to object type 'Debt'
- Type 'Year' was added

## 2026-11-30

The first release.
`);
});
