import { newId, type Id } from '@passerelle/shared/domain/ids';
import { AMLI, ask, endLease, LANDLORD, openWorld, OTHER_LANDLORD, register, startLease, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

async function grantsOf(householdId: Id): Promise<unknown[]> {
  return world.service.sql(
    'select basis_kind as basis, from_on as from, to_on as to from access_grant where household_id = $1 order by basis_kind desc, from_on',
    [householdId],
  );
}

async function tenanciesOf(householdId: Id): Promise<number> {
  const running = `select from access_grant where household_id = $1 and purpose = 'TENANCY' and to_on is null`;
  return (await world.service.sql(running, [householdId])).length;
}

const isOpen = async (householdId: Id) => {
  const { household } = await ask(world.rentalManager, 'query ($id: ID!) { household(id: $id) { id } }', { id: householdId });
  return household !== null;
};

test('a lease that another landlord tells of, or ends, changes nothing', async () => {
  const householdId = await register(world.rentalManager);
  const leaseId = await startLease(world, householdId);
  await expect(startLease(world, householdId, { organisationId: OTHER_LANDLORD })).rejects.toThrow(/does not belong/);
  await expect(endLease(world, householdId, leaseId, { landlordId: OTHER_LANDLORD })).rejects.toThrow(/does not belong/);
  expect(await isOpen(householdId)).toBe(true);
});

test('a lease that an association tells of gives it no tenancy', async () => {
  const householdId = await register(world.rentalManager);
  const lease = { landlordId: AMLI, organisationId: AMLI };
  await expect(startLease(world, householdId, lease)).rejects.toMatchObject({ kind: 'REFUSED', reason: 'NOT_A_LANDLORD' });
  expect(await grantsOf(householdId)).toEqual([{ basis: 'REGISTRATION', from: '2026-11-25', to: null }]);
  await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
  expect(await grantsOf(householdId)).toHaveLength(2);
});

test('the access by registration ends when the first lease makes its own, and the new one is told before the old one ends', async () => {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  expect(await grantsOf(householdId)).toEqual([
    { basis: 'REGISTRATION', from: '2026-11-25', to: '2026-11-25' },
    { basis: 'LEASE', from: '2021-01-01', to: null },
  ]);
  const facts = (await world.service.published()).filter(({ key }) => key === householdId);
  expect(facts.map(({ type }) => type)).toEqual([
    'access-granted.v1',
    'household-profile-recorded.v1',
    'access-granted.v1',
    'access-ended.v1',
  ]);
  expect(facts.at(-1)?.payload).toMatchObject({ reason: 'LEASE_STARTED', organisationId: LANDLORD });
  expect(await isOpen(householdId)).toBe(true);
});

test("a move keeps the landlord's tenancy, which ends with the last lease", async () => {
  const householdId = await register(world.rentalManager);
  const first = await startLease(world, householdId);
  const second = await startLease(world, householdId, { startsOn: '2026-11-25' });
  await endLease(world, householdId, first);
  expect(await isOpen(householdId)).toBe(true);
  expect(await tenanciesOf(householdId)).toBe(1);
  await endLease(world, householdId, second);
  expect(await tenanciesOf(householdId)).toBe(0);
});

test('a lease told again grants nothing twice', async () => {
  const householdId = await register(world.rentalManager);
  const leaseId = await startLease(world, householdId, { version: 4 });
  await startLease(world, householdId, { leaseId, version: 4 });
  expect(await grantsOf(householdId)).toHaveLength(2);
});

test('facts about a household that was never heard of are kept for when it is', async () => {
  const unknown = newId();
  const leaseId = await startLease(world, unknown);
  await endLease(world, unknown, leaseId);
  await endLease(world, unknown, newId());
  expect(await world.service.sql('select ended_on from household_home where household_id = $1', [unknown])).toEqual([
    { ended_on: '2026-11-25' },
  ]);
});
