// One planted violation per rule: each is found by the rule's name, with the file, the line and the place.
import { contractOf, readContracts, SHARED_FILE } from './contract';
import { RULES, brokenRules } from './rules';

const TODAY = '2026-11-30';
const FILE = 'services/finance/schema.graphql';

const SHARED = contractOf(
  SHARED_FILE,
  `"A day." scalar LocalDate "A moment." scalar Instant "Euro cents." scalar Cents "A ratio." scalar BasisPoints
   "A place in a list." type PageInfo { "More?" hasNextPage: Boolean! }
   "How many." type ListCount { "The rows." value: Int! }
   "Why not." type MutationRefusal { "The code." code: String! }
   "What to know." type MutationWarning { "The code." code: String! }`,
);

const NARROWED = '"Which." filter: DebtFilter "In which order." orderBy: DebtOrder = DUE_ON_ASC';

/** A small contract that breaks no rule. */
const GOOD = `type Query {
  "Debts." debts(${NARROWED} "How many." first: Int = 20 "From where." after: String): DebtConnection
}
type Mutation {
  "Forgives a debt." forgiveDebt("What it takes." input: ForgiveDebtInput!): ForgiveDebtPayload!
  "Forgives debts." forgiveDebts("1 to 200 debts." items: [ForgiveDebtInput!]!): ForgiveDebtsPayload!
}
"A household." type Household @key(fields: "id") { "Id." id: ID! "Its debts, 50 at most." debts: [Debt!] }
"A debt." type Debt {
  "The amount." amountCents: Cents!
  "When it is due." dueOn: LocalDate!
  "When it was recorded." recordedAt: Instant!
  "Part of the means." shareBasisPoints: BasisPoints
  "Who owes it." household: Household
  "Its kinds." kinds: [Kind!]!
}
"Kind of a debt." enum Kind {
  "Rent."
  RENT
}
"A page of debts." type DebtConnection {
  "The rows with cursors." edges: [DebtEdge!]!
  "The rows." nodes: [Debt!]!
  "Where it stands." pageInfo: PageInfo!
  "How many there are." totalCount: ListCount!
}
"A debt in a page." type DebtEdge { "Its place." cursor: String! "The debt." node: Debt! }
"A debt to forgive." input ForgiveDebtInput { "Chosen by the client." clientKey: ID! "1 to 10 reasons." reasons: [String!]! }
"What came of it." type ForgiveDebtPayload {
  "The debt." debt: Debt
  "Why not." refusals: [MutationRefusal!]!
  "What to know." warnings: [MutationWarning!]!
}
"What came of them." type ForgiveDebtsPayload { "One for each item, 200 at most." results: [ForgiveDebtPayload!]! }
"Which debts." input DebtFilter { "Of this kind." kind: Kind }
"Order of debts." enum DebtOrder {
  "Due first first."
  DUE_ON_ASC
}`;

const broken = (sdl: string, file = FILE) =>
  brokenRules([SHARED, contractOf('services/referrals/schema.graphql', STUB), contractOf(file, sdl)], TODAY);
const STUB = 'type Query { "One household." household: Household } "A household." type Household @key(fields: "id") { "Id." id: ID! }';

test('a contract that keeps the conventions is left alone, and so are the four of this graph', () => {
  expect(broken(GOOD)).toEqual([]);
  expect(brokenRules(readContracts(), TODAY)).toEqual([]);
});

const DEPRECATED = 'kinds: [Kind!]! @deprecated(reason: ';

/** Rule, what is replaced, by what, and what is found. */
const PLANTED: [rule: string, good: string, bad: string, found: string][] = [
  [
    'sectionsSayHowFresh',
    '"Its debts, 50 at most." debts: [Debt!] }',
    '"Its debts." finance: HouseholdDebts } "Its debts." type HouseholdDebts { "The debts, 50 at most." debts: [Debt!] }',
    ":8 Household.finance is a section of another service's household: HouseholdDebts needs `asOf`.",
  ],
  [
    'mutationsTakeOneKeyedInput',
    'clientKey: ID!',
    'debtId: ID!',
    ':5 Mutation.forgiveDebt takes an input object with `clientKey: ID!`; ForgiveDebtInput has none.',
  ],
  [
    'mutationsTakeOneKeyedInput',
    'input: ForgiveDebtInput!)',
    'input: ForgiveDebtInput)',
    ':5 Mutation.forgiveDebt takes one argument: `input: XInput!`',
  ],
  [
    'mutationsTakeOneKeyedInput',
    'input: ForgiveDebtInput!)',
    'debtId: ID!)',
    ':5 Mutation.forgiveDebt takes one argument: `input: XInput!`',
  ],
  ['mutationsTakeOneKeyedInput', 'items: [ForgiveDebtInput!]!', 'items: [ForgiveDebtInput]', ':6 Mutation.forgiveDebts takes one argument'],
  ['payloadsSayRefusals', 'results: [ForgiveDebtPayload!]!', 'results: [ForgiveDebtPayload]', ':6 Mutation.forgiveDebts answers a payload'],
  ['payloadsSayRefusals', 'refusals: [MutationRefusal!]!', 'refusals: [MutationRefusal!]', ':5 Mutation.forgiveDebt answers a payload'],
  ['payloadsSayRefusals', '): ForgiveDebtPayload!', '): ForgiveDebtPayload', ':5 Mutation.forgiveDebt answers a payload'],
  ['resultsOfMutationsAreNullable', 'debt: Debt\n', 'debt: Debt!\n', ':30 ForgiveDebtPayload.debt is nullable'],
  ['listsAreBounded', 'Its debts, 50 at most.', 'Its debts.', ':8 Household.debts is a list without an end: answer a connection, or say'],
  ['listsAreBounded', '1 to 10 reasons.', 'The reasons.', ':28 ForgiveDebtInput.reasons is a list without an end'],
  ['connectionsAreWhole', '"The rows." nodes: [Debt!]!', '', ':21 DebtConnection has `nodes: [Debt!]!`.'],
  ['connectionsAreWhole', 'edges: [DebtEdge!]!', 'edges: [DebtEdge]', ':22 DebtConnection has `edges: [DebtEdge!]!`.'],
  ['connectionsAreWhole', 'pageInfo: PageInfo!', 'pageInfo: PageInfo', ':24 DebtConnection has `pageInfo: PageInfo!`.'],
  ['connectionsAreWhole', '"How many there are." totalCount: ListCount!', '', ':21 DebtConnection has `totalCount: ListCount!`.'],
  ['connectionsAreWhole', 'totalCount: ListCount!', 'totalCount: Int!', ':25 DebtConnection has `totalCount: ListCount!`.'],
  ['listsAreNarrowed', '"Which." filter: DebtFilter ', '', ':2 Query.debts is a list: it takes `filter`, an input object,'],
  ['listsAreNarrowed', 'filter: DebtFilter', 'filter: String', ':2 Query.debts is a list: it takes `filter`'],
  ['listsAreNarrowed', 'orderBy: DebtOrder = DUE_ON_ASC', 'orderBy: DebtOrder', ':2 Query.debts is a list: it takes `filter`'],
  [
    'listsAreNarrowed',
    '"Its kinds." kinds: [Kind!]!',
    '"Its parts." parts("How many." first: Int = 20 "From where." after: String): DebtConnection',
    ':15 Debt.parts is a list: it takes `filter`',
  ],
  ['listsAreNarrowed', 'orderBy: DebtOrder =', 'sortedBy: DebtOrder =', ':2 Query.debts is a list: it takes `filter`'],
  ['connectionsAreWhole', 'cursor: String!', 'cursor: ID!', ':27 DebtEdge has `cursor: String!`.'],
  ['connectionsArePaged', 'first: Int = 20', 'first: Int', ':2 Query.debts is a page of a list: it takes `first: Int = 20`'],
  ['connectionsArePaged', 'first: Int = 20', 'first: Int = 1000', ':2 Query.debts is a page of a list'],
  ['connectionsArePaged', '"From where." after: String', '', ':2 Query.debts is a page of a list'],
  [
    'namesSayTheScalar',
    'amountCents: Cents!',
    'amountCents: Int!',
    ':10 Debt.amountCents has the scalar Cents, as its name says; it has Int.',
  ],
  ['namesSayTheScalar', 'amountCents: Cents!', 'amount: Cents!', ':10 Debt.amount has the scalar Cents: its name ends in Cents.'],
  ['namesSayTheScalar', 'dueOn: LocalDate!', 'dueOn: String!', ':11 Debt.dueOn has the scalar LocalDate, as its name says'],
  ['namesSayTheScalar', 'recordedAt: Instant!', 'recordedAt: LocalDate!', ':12 Debt.recordedAt has the scalar Instant, as its name says'],
  ['namesSayTheScalar', 'shareBasisPoints: BasisPoints', 'shareBasisPoints: Float', ':13 Debt.shareBasisPoints has the scalar BasisPoints'],
  [
    'scalarsAreShared',
    '"A debt." type Debt {',
    '"A day." scalar Date "A debt." type Debt {',
    ':9 Date is a scalar: scalars are declared in',
  ],
  [
    'commonTypesAreShared',
    '"A debt." type Debt {',
    '"Page." type PageInfo { "More?" more: Boolean } "A debt." type Debt {',
    ':9 PageInfo is declared in packages/shared',
  ],
  [
    'fieldsOfEntitiesAreNullable',
    'debts: [Debt!] }',
    'debts: [Debt!]! }',
    ':8 Household.debts is a field of an entity and must be nullable.',
  ],
  [
    'referencesToEntitiesAreNullable',
    'household: Household',
    'household: Household!',
    ':14 Debt.household refers to an entity and must be nullable.',
  ],
  ['nothingIsRequired', 'debts: [Debt!] }', 'debts: [Debt!] @requires(fields: "id") }', ':8 Household.debts uses @requires'],
  ['everythingIsDescribed', '"A debt." type', 'type', ':9 Debt has a description'],
  ['everythingIsDescribed', '"The amount." ', '', ':10 Debt.amountCents has a description'],
  ['everythingIsDescribed', '"From where." ', '', ':2 Query.debts(after) has a description'],
  ['everythingIsDescribed', '  "Rent."\n', '', ':18 Kind.RENT has a description'],
  [
    'deprecationsSayWhyAndUntilWhen',
    'kinds: [Kind!]!',
    `${DEPRECATED}"Use kind instead.")`,
    ':15 Debt.kinds is deprecated with a reason and an end',
  ],
  ['deprecationsSayWhyAndUntilWhen', 'kinds: [Kind!]!', `${DEPRECATED}"until 2027-06-30")`, ':15 Debt.kinds is deprecated with a reason'],
  [
    'deprecationsSayWhyAndUntilWhen',
    'kinds: [Kind!]!',
    `${DEPRECATED}"Use kind until 2027-02-30.")`,
    ':15 Debt.kinds is deprecated with a reason',
  ],
  ['deprecationsSayWhyAndUntilWhen', '  RENT', '  RENT @deprecated', ':19 Kind.RENT is deprecated with a reason and an end'],
  [
    'endedDeprecationsAreRemoved',
    'kinds: [Kind!]!',
    `${DEPRECATED}"Use kind, served until 2026-11-29.")`,
    ':15 Debt.kinds was announced to be served until 2026-11-29',
  ],
];

test.each(PLANTED)('%s: not %j but %j is found', (rule, good, bad, found) => {
  expect(GOOD.split(good)).toHaveLength(2);
  const sentences = broken(GOOD.replace(good, bad));
  expect(sentences).toContainEqual(expect.stringContaining(`${rule}: ${FILE}${found}`));
  expect(sentences.filter((sentence) => !sentence.startsWith(`${rule}: `))).toEqual([]);
});

test('every rule has its planted violation', () => {
  expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual([...Object.keys(RULES), 'endedDeprecationsAreRemoved'].sort());
});

test('a deprecation with a reason and a day to come is in order, on its last day too', () => {
  expect(broken(GOOD.replace('kinds: [Kind!]!', `${DEPRECATED}"Use kind instead; served until ${TODAY}.")`))).toEqual([]);
});
