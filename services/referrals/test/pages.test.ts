import { countStatements } from '@passerelle/shared/testing/count-sql';
import { ask, fallInArrears, openWorld, PROGRAMME, register, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (let count = 0; count < 101; count += 1) await fallInArrears(world, await register(world.rentalManager));
}, 120_000);
afterAll(() => world?.service.stop());

const HOUSEHOLDS = `query ($first: Int, $after: String) { households(first: $first, after: $after) { nodes { id registeredOn resources { asOf }
  composition { persons members { person { familyName } } } referrals(first: 2) { nodes { state } } } pageInfo { hasNextPage endCursor } } }`;
const REFERRALS = `query ($first: Int, $after: String, $orderBy: ReferralOrder, $filter: ReferralFilter) {
  referrals(first: $first, after: $after, orderBy: $orderBy, filter: $filter) { nodes { id
  household { composition { persons } } landlord { name } programme { name versions { version } } eligibility { verdict } }
  pageInfo { hasNextPage endCursor } } }`;

const OF_VERSION = { programmeId: PROGRAMME, programmeVersion: 2 };

test.each([
  ['households', HOUSEHOLDS, {}],
  ['referrals', REFERRALS, {}],
  ['referrals', REFERRALS, { filter: OF_VERSION }],
])('a page of %s takes the same statements for 1, 20 and 100', async (name, query, variables) => {
  const counts: number[] = [];
  for (const first of [1, 20, 100]) {
    counts.push(
      await countStatements(world.service.door.app, async () => {
        expect((await ask(world.rentalManager, query, { ...variables, first }))[name].nodes).toHaveLength(first);
      }),
    );
  }
  expect(counts[0]).toBeGreaterThan(3);
  expect(new Set(counts).size).toBe(1);
});

test.each([
  ['households', HOUSEHOLDS, {}],
  ['referrals', REFERRALS, { orderBy: 'PROPOSED_ON_ASC' }],
  ['referrals', REFERRALS, { filter: OF_VERSION }],
  ['referrals', REFERRALS, {}],
])('the pages of %s hold each row once', async (name, query, variables) => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
      await ask(world.rentalManager, query, { ...variables, first: 40, after })
    )[name];
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toHaveLength(101);
  expect(new Set(seen).size).toBe(101);
});

test.each([
  ['more than a hundred rows', { first: 101 }, 'FIRST_OUT_OF_RANGE'],
  ['no row', { first: 0 }, 'FIRST_OUT_OF_RANGE'],
  ['a cursor that somebody made up', { after: 'bm90IGEgY3Vyc29y' }, 'CURSOR_INVALID'],
  [
    'a cursor with a key that is no day',
    {
      after: Buffer.from(JSON.stringify(['referrals:PROPOSED_ON_DESC', "' or 1", '0b000000-0000-4000-8000-000000000001'])).toString(
        'base64url',
      ),
    },
    'CURSOR_INVALID',
  ],
])('a list asked for %s is refused by name', async (_, variables, reason) => {
  const { errors } = await world.rentalManager.graphql(REFERRALS, variables);
  expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason });
});

test('a list with a filter that is no id is refused by name', async () => {
  const { errors } = await world.rentalManager.graphql('{ referrals(filter: { householdId: "all" }) { nodes { id } } }');
  expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', details: { path: ['filter', 'householdId'] } });
});

test('a search of one letter is refused', async () => {
  const { errors } = await world.rentalManager.graphql('{ households(filter: { search: "B" }) { nodes { id } } }');
  expect(errors?.[0]?.originalError).toMatchObject({ reason: 'SEARCH_OUT_OF_RANGE' });
});
