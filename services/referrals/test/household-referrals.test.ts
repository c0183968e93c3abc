import { newId, type Id } from '@passerelle/shared/domain/ids';
import { act, ask, fallInArrears, PROGRAMME, openWorld, proposedHousehold, type World } from './world';

let world: World;
let householdId: Id;
beforeAll(async () => {
  world = await openWorld();
  const proposed = await proposedHousehold(world);
  householdId = proposed.householdId;
  await act(world.rentalManager, 'cancelReferral', { referralId: proposed.referralId, reason: 'ENTERED_IN_ERROR' });
  world.service.setToday('2026-11-26');
  await fallInArrears(world, householdId, { accountId: newId() });
}, 30_000);
afterAll(() => world?.service.stop());

const QUERY = `query ($id: ID!, $filter: HouseholdReferralFilter, $orderBy: ReferralOrder, $after: String) { household(id: $id) {
  referrals(filter: $filter, orderBy: $orderBy, first: 1, after: $after) { nodes { state proposedOn } totalCount { value } states { value count { value } }
    pageInfo { endCursor } } } }`;

interface Page {
  readonly nodes: readonly { readonly state: string; readonly proposedOn: string }[];
  readonly totalCount: { readonly value: number };
  readonly states: readonly { readonly value: string; readonly count: { readonly value: number } }[];
  readonly pageInfo: { readonly endCursor: string };
}

async function referrals(variables: object = {}): Promise<Page> {
  const { household } = await ask(world.rentalManager, QUERY, { id: householdId, ...variables });
  return household.referrals as Page;
}

const seen = ({ states }: Page) =>
  Object.fromEntries(states.filter(({ count }) => count.value > 0).map(({ value, count }) => [value, count.value]));

test('the referrals of a household come in either order, page by page', async () => {
  for (const [orderBy, days] of [
    ['PROPOSED_ON_DESC', ['2026-11-26', '2026-11-25']],
    ['PROPOSED_ON_ASC', ['2026-11-25', '2026-11-26']],
  ] as const) {
    const first = await referrals({ orderBy });
    const second = await referrals({ orderBy, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ proposedOn }) => proposedOn)).toEqual(days);
  }
});

test('they are narrowed to a state or a programme, in their count too; the states show the others as well', async () => {
  const open = await referrals({ filter: { state: 'PROPOSED' } });
  expect(open).toMatchObject({ nodes: [{ state: 'PROPOSED', proposedOn: '2026-11-26' }], totalCount: { value: 1 } });
  expect(seen(open)).toEqual({ PROPOSED: 1, CANCELLED: 1 });
  expect(await referrals({ filter: { programmeId: PROGRAMME } })).toMatchObject({ totalCount: { value: 2 } });
  const elsewhere = await referrals({ filter: { programmeId: newId() } });
  expect([elsewhere.nodes, elsewhere.totalCount.value, seen(elsewhere)]).toEqual([[], 0, {}]);
});

test('a programme that is no id is refused, with its place', async () => {
  const { errors } = await world.rentalManager.graphql(QUERY, { id: householdId, filter: { programmeId: 'Hestia' } });
  expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', details: { path: ['filter', 'programmeId'] } });
});
