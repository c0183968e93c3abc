// How many there are, what people call them, and the orders of the landlord's lists.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  applyFor,
  ask,
  freeNextHome,
  grant,
  housingOf,
  LANDLORD,
  makeEligible,
  NEXT_HOME,
  openStock,
  PROGRAMME,
  recordProfile,
  registeredHousehold,
  type People,
} from './landlord';

type Counted = { nodes: Record<string, unknown>[]; totalCount: { value: number; exact: boolean } };
type Facet = { value: string; count: { value: number } }[];

let service: TestService;
let people: People;
const households: Id[] = [];

beforeAll(async () => {
  ({ service, people } = await openStock());
  await freeNextHome(people);
  for (let place = 0; place < 6; place += 1) {
    const householdId = await registeredHousehold(service);
    if (place < 2) await makeEligible(service, householdId, 20_000);
    else await recordProfile(service, householdId);
    await applyFor(people, householdId);
    households.push(householdId);
  }
  await applyFor(people, households[0] ?? '');
}, 60_000);
afterAll(() => service.stop());

async function list<Extra>(query: string): Promise<Counted & Extra> {
  const data = await ask(people.allocationOfficer, `{ list: ${query} }`);
  return data['list'] as Counted & Extra;
}

const valuesOf = (facet: Facet): Record<string, number> => Object.fromEntries(facet.map(({ value, count }) => [value, count.value]));

describe('homes', () => {
  const FIELDS = 'nodes { reference rentCents vacancy { freeOn } } totalCount { value exact }';

  test('are counted as the filter says, by state and size too', async () => {
    const facets = 'states { value count { value } } types { value count { value } }';
    const all = await list<{ states: Facet; types: Facet }>(`units(first: 1) { ${FIELDS} ${facets} }`);
    expect(all.totalCount).toEqual({ value: 14, exact: true });
    const sum = (facet: Facet) => facet.reduce((total, { count }) => total + count.value, 0);
    expect([sum(all.states), sum(all.types)]).toEqual([14, 14]);
    const vacant = await list<{ states: Facet; types: Facet }>(`units(filter: { state: VACANT }) { ${FIELDS} ${facets} }`);
    expect(vacant.totalCount.value).toBe(vacant.nodes.length);
    expect(valuesOf(vacant.states)).toEqual(valuesOf(all.states));
    expect(sum(vacant.types)).toBe(vacant.nodes.length);
  });

  test('are those of the own stock also in what is counted', async () => {
    const { units } = await ask(
      people.otherAllocationOfficer,
      '{ units { nodes { id } totalCount { value } states { count { value } } } }',
    );
    const { nodes, totalCount } = units as Counted;
    expect(totalCount.value).toBe(nodes.length);
    expect(nodes.length).toBeLessThan(14);
  });

  test('come by the rent from above and by the day on which they are free', async () => {
    const rents = (await list(`units(orderBy: RENT_DESC) { ${FIELDS} }`)).nodes.map(({ rentCents }) => Number(rentCents));
    expect(rents).toEqual([...rents].sort((left, right) => right - left));
    const free = (await list(`units(orderBy: FREE_ON_ASC, first: 3) { ${FIELDS} }`)).nodes.map(({ vacancy }) => vacancy);
    expect(free[0]).not.toBeNull();
  });

  test('are narrowed by reference, rent and programme', async () => {
    expect((await list(`units(filter: { reference: "TIL-002" }) { ${FIELDS} }`)).nodes).toHaveLength(1);
    expect((await list(`units(filter: { maximumRentCents: 1 }) { ${FIELDS} }`)).totalCount.value).toBe(0);
    expect((await list(`units(filter: { reservedForId: "${PROGRAMME}" }) { ${FIELDS} }`)).totalCount.value).toBe(1);
    const { errors } = await people.allocationOfficer.graphql('{ units(filter: { reservedForId: "p" }) { nodes { id } } }');
    expect(errors?.[0]?.originalError).toMatchObject({ reason: 'NOT_AN_ID' });
  });
});

describe('applications', () => {
  const FIELDS = 'nodes { id reference state closedOn household { id } } totalCount { value exact }';

  test('are the live ones unless the filter says otherwise, and each state has its number', async () => {
    const live = await list<{ states: Facet }>(`housingApplications { ${FIELDS} states { value count { value } } }`);
    expect(live.totalCount).toEqual({ value: 6, exact: true });
    expect(valuesOf(live.states)).toEqual({ LIVE: 6, HOUSED: 0, REPLACED: 1 });
    const replaced = await list(`housingApplications(filter: { state: REPLACED }) { ${FIELDS} }`);
    expect(replaced.nodes).toMatchObject([{ state: 'REPLACED', closedOn: '2026-11-25', household: { id: households[0] } }]);
  });

  test('come in either order, page by page', async () => {
    const seen: unknown[] = [];
    for (let after: string | null = null; ;) {
      const cursor: string = after === null ? '' : `, after: "${after}"`;
      const page: Counted & { pageInfo: { hasNextPage: boolean; endCursor: string } } = await list(
        `housingApplications(orderBy: RECORDED_ON_DESC, first: 2${cursor}) { ${FIELDS} pageInfo { hasNextPage endCursor } }`,
      );
      seen.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const oldestFirst = (await list(`housingApplications { ${FIELDS} }`)).nodes.map(({ id }) => id);
    expect(seen).toEqual([...oldestFirst].reverse());
  });

  test('are found by what they are called on the phone, by those only to whom they are open', async () => {
    const [first] = (await list(`housingApplications { ${FIELDS} }`)).nodes;
    expect(first?.['reference']).toMatch(/^DDL-2026-\d{6}$/);
    const query = `{ list: housingApplications(filter: { reference: "${String(first?.['reference']).toLowerCase()}" }) { ${FIELDS} } }`;
    expect((await ask(people.allocationOfficer, query))['list']).toMatchObject({ nodes: [{ id: first?.['id'] }] });
    const closed = { nodes: [], totalCount: { value: 0, exact: true } };
    expect((await ask(people.otherAllocationOfficer, query))['list']).toEqual(closed);
  });
});

test('candidates are counted by verdict, and come by the time they have waited', async () => {
  const fields = 'nodes { verdict appliedOn } totalCount { value } verdicts { value count { value } }';
  const all = await list<{ verdicts: Facet }>(`candidates(unitId: "${NEXT_HOME}", orderBy: APPLIED_ON_ASC) { ${fields} }`);
  expect(all.totalCount.value).toBe(6);
  const days = all.nodes.map(({ appliedOn }) => String(appliedOn));
  expect(days).toEqual([...days].sort());
  const passing = await list<{ verdicts: Facet }>(`candidates(unitId: "${NEXT_HOME}", filter: { verdict: PASS }) { ${fields} }`);
  expect(passing.totalCount.value).toBe(2);
  expect(valuesOf(passing.verdicts)).toEqual(valuesOf(all.verdicts));
});

test.each(['totalCount { value }', 'totalCount { value } states { count { value } }'])(
  'asking for %s takes as many statements for a page of 1 and of 20',
  async (counts) => {
    const statements: number[] = [];
    for (const first of [1, 20]) {
      const query = `{ units(first: ${first}) { nodes { id } ${counts} } housingApplications(first: ${first}) { nodes { id } ${counts} } }`;
      statements.push(await countStatements(service.door.app, () => ask(people.allocationOfficer, query)));
    }
    expect(new Set(statements).size).toBe(1);
  },
);

test('a household that is open and asks for no home has no candidacies; null is what the role or the grants leave closed', async () => {
  const fields = 'candidacies { nodes { verdict } totalCount { value exact } }';
  const householdId = await registeredHousehold(service);
  expect(await housingOf(people.allocationOfficer, householdId, fields)).toEqual({
    candidacies: { nodes: [], totalCount: { value: 0, exact: true } },
  });
  expect(await housingOf(people.rentalManager, householdId, fields)).toEqual({ candidacies: null });
  const left = newId();
  await grant(service, left, LANDLORD, 'SETTLEMENT');
  expect(await housingOf(people.allocationOfficer, left, fields)).toEqual({ candidacies: null });
});

test('a household that is closed to the caller counts for nothing', async () => {
  const query = `query H($of: [_Any!]!) { _entities(representations: $of) { ... on Household { housing {
    leases { totalCount { value } } candidacies { totalCount { value } } } } } }`;
  const of = [{ __typename: 'Household', id: newId() }];
  expect(await ask(people.allocationOfficer, query, { of })).toEqual({ _entities: [{ housing: null }] });
});
