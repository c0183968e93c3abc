import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  applyFor,
  ask,
  freeNextHome,
  makeEligible,
  NEXT_HOME,
  openStock,
  recordProfile,
  registeredHousehold,
  type People,
} from './landlord';

const HOUSEHOLDS = 101;
let service: TestService;
let people: People;
const households: Id[] = [];

beforeAll(async () => {
  ({ service, people } = await openStock());
  await freeNextHome(people);
  for (let place = 0; place < HOUSEHOLDS; place += 1) {
    const householdId = await registeredHousehold(service);
    if (place % 3 === 0) await makeEligible(service, householdId, 20_000 + (place % 7) * 1_000);
    if (place % 3 === 1) await recordProfile(service, householdId);
    await applyFor(people, householdId);
    households.push(householdId);
  }
}, 60_000);
afterAll(() => service.stop());

type Nodes = {
  nodes: { household: { id: Id }; verdict: string; effortRate: { basisPoints: number | null } }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
};

const CANDIDATES = `query C($unitId: ID!, $first: Int, $after: String, $filter: CandidateFilter) {
  candidates(unitId: $unitId, first: $first, after: $after, filter: $filter) {
    nodes { household { id housing { asOf application { id } currentHome { leaseId } } } verdict effortRate { basisPoints } }
    pageInfo { endCursor hasNextPage } } }`;

async function page(variables: Record<string, unknown>): Promise<Nodes> {
  return (await ask(people.allocationOfficer, CANDIDATES, { unitId: NEXT_HOME, ...variables }))['candidates'] as Nodes;
}

test('the pages of candidates hold each household once, in the order of verdict, effort rate and id', async () => {
  const seen: Nodes['nodes'] = [];
  let after: string | null = null;
  do {
    const next: Nodes = await page({ first: 17, after });
    seen.push(...next.nodes);
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen.map(({ household }) => household.id))).toEqual(new Set(households));
  expect(seen).toHaveLength(HOUSEHOLDS);
  const rank = { PASS: 0, UNKNOWN: 1, FAIL: 2 } as Record<string, number>;
  const keys = seen.map(({ verdict, effortRate, household }) => [rank[verdict], effortRate.basisPoints ?? Infinity, household.id] as const);
  const sorted = [...keys].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] === b[1] ? 0 : a[1] - b[1]) || (a[2] < b[2] ? -1 : 1));
  expect(keys).toEqual(sorted);
});

test('the filter shows one verdict only', async () => {
  const { nodes } = await page({ first: 100, filter: { verdict: 'PASS' } });
  expect(nodes.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 34 }, () => 'PASS'));
});

test.each([
  ['candidates', CANDIDATES],
  [
    'applications',
    '{ a: housingApplications(first: $n) { nodes { id household { id housing { currentHome { leaseId } application { id } } } } } }',
  ],
  ['homes', '{ units(first: $n) { nodes { id residence { name } vacancy { id } reservedFor { id } } } }'],
])('a page of 1, 20 or 100 %s takes the same number of statements', async (_name, query) => {
  const counts: number[] = [];
  for (const first of [1, 20, 100]) {
    const text = query.replace('$n', String(first));
    counts.push(await countStatements(service.door.app, () => ask(people.allocationOfficer, text, { unitId: NEXT_HOME, first })));
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(new Set(counts).size).toBe(1);
});

test('the files of 1, 20 or 100 households take the same number of statements', async () => {
  const query = `query H($of: [_Any!]!) { _entities(representations: $of) { ... on Household { housing {
    currentHome { leaseId } leases { nodes { id reference } totalCount { value } } application { id } allocation { id } candidacies(first: 1) { totalCount { value } nodes { verdict unit { id } } } } } } }`;
  const counts: number[] = [];
  for (const size of [1, 20, 100]) {
    const of = households.slice(0, size).map((id) => ({ __typename: 'Household', id }));
    counts.push(await countStatements(service.door.app, () => ask(people.allocationOfficer, query, { of })));
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(new Set(counts).size).toBe(1);
});

describe('the list of homes', () => {
  async function references(arguments_: string): Promise<string[]> {
    const { units } = await ask(people.allocationOfficer, `{ units(${arguments_}) { nodes { reference } } }`);
    return (units as { nodes: { reference: string }[] }).nodes.map(({ reference }) => reference);
  }

  test('holds the own stock only, in either order, page by page', async () => {
    const all = await references('first: 100');
    expect(all).toHaveLength(14);
    expect(all).toEqual([...all].sort());
    const query =
      'query U($after: String) { units(orderBy: RENT, first: 5, after: $after) { nodes { rentCents } pageInfo { endCursor } } }';
    const rents: number[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn += 1) {
      const { units } = (await ask(people.allocationOfficer, query, { after })) as {
        units: { nodes: { rentCents: number }[]; pageInfo: { endCursor: string } };
      };
      rents.push(...units.nodes.map(({ rentCents }) => rentCents));
      after = units.pageInfo.endCursor;
    }
    expect(rents).toHaveLength(14);
    expect(rents).toEqual([...rents].sort((left, right) => left - right));
  });

  test('is filtered by size, financing, department and state', async () => {
    expect(await references('filter: { type: T3, financingClass: PLAI, department: "93", state: VACANT }')).toEqual(['TIL-002']);
    expect(await references('filter: { department: "75" }')).toEqual(['CAN-007', 'CAN-008', 'CAN-009']);
    expect(await references('filter: { state: OCCUPIED }')).toEqual([]);
  });
});

describe('bad arguments of a query', () => {
  test.each([
    ['a page of 101', '{ units(first: 101) { nodes { id } } }', 'FIRST_OUT_OF_RANGE'],
    [
      'a cursor of another list',
      `{ units(after: "${Buffer.from('["other","a","b"]').toString('base64url')}") { nodes { id } } }`,
      'CURSOR_INVALID',
    ],
    [
      'a forged cursor',
      `{ units(orderBy: RENT, after: "${Buffer.from(JSON.stringify(['units-RENT', 'x', newId()])).toString('base64url')}") { nodes { id } } }`,
      'CURSOR_INVALID',
    ],
    [
      'a cursor with a nul',
      `{ units(after: "${Buffer.from(JSON.stringify(['units-REFERENCE', '\u0000', newId()])).toString('base64url')}") { nodes { id } } }`,
      'CURSOR_INVALID',
    ],
    ['an id that is none', '{ unit(id: "1") { id } }', 'NOT_AN_ID'],
    ['a department that is none', '{ units(filter: { department: "\\u0000" }) { nodes { id } } }', 'NOT_A_DEPARTMENT'],
  ])('%s is refused', async (_what, query, reason) => {
    const { errors } = await people.allocationOfficer.graphql(query);
    expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason });
  });
});
