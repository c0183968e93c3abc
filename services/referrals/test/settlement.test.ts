import { type Id } from '@passerelle/shared/domain/ids';
import { act, ask, endLease, LANDLORD, openWorld, OTHER_LANDLORD, register, startLease, TODAY, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

/** Categories that an organisation may see of a household today. */
async function openTo(organisationId: Id, householdId: Id): Promise<string[]> {
  const rows = await world.service.sql<{ category: string; own: boolean }>(
    `select category, own_rows_only as own from household_access
     where household_id = $1 and organisation_id = $2 and from_on <= $3 and (to_on is null or to_on > $3) order by category`,
    [householdId, organisationId, TODAY],
  );
  expect(rows.every(({ own }) => own)).toBe(true);
  return rows.map(({ category }) => category);
}

async function factsOf(householdId: Id): Promise<unknown[]> {
  const facts = (await world.service.published()).filter(({ key }) => key === householdId);
  return facts.map(({ type, payload }) => [type, payload.purpose ?? payload.reason ?? null]);
}

const FILE = 'query ($id: ID!) { household(id: $id) { composition { persons } resources { monthlyCents } referrals { nodes { id } } } }';
const SETTLEMENT = ['HOME', 'IDENTITY', 'REFERRAL', 'RENT'];

async function tenantLeft({ endedOn = TODAY, startsOn = '2021-01-01' } = {}): Promise<Id> {
  const householdId = await register(world.rentalManager);
  const means = { householdId, monthlyCents: 154_000, asOf: '2026-11-01', source: 'DECLARATION' };
  await act(world.rentalManager, 'recordResources', means);
  const leaseId = await startLease(world, householdId, { startsOn });
  await endLease(world, householdId, leaseId, { endedOn });
  return householdId;
}

test('a tenant who left stays open to the landlord for the account to be settled: not his means, nor his support', async () => {
  const householdId = await tenantLeft();
  expect(await openTo(LANDLORD, householdId)).toEqual(SETTLEMENT);
  expect((await ask(world.rentalManager, FILE, { id: householdId })).household).toEqual({
    composition: { persons: 3 },
    resources: null,
    referrals: { nodes: [] },
  });
});

test('another landlord sees nothing of a tenant who left', async () => {
  const householdId = await tenantLeft();
  expect(await openTo(OTHER_LANDLORD, householdId)).toEqual([]);
  expect(await ask(world.otherRentalManager, FILE, { id: householdId })).toEqual({ household: null });
});

test('the settlement is told before the tenancy ends, and begins on the day of the end', async () => {
  const householdId = await tenantLeft({ endedOn: '2026-10-31' });
  expect((await factsOf(householdId)).slice(-2)).toEqual([
    ['access-granted.v1', 'SETTLEMENT'],
    ['access-ended.v1', 'LEASE_ENDED'],
  ]);
  const grants = await world.service.sql(
    `select purpose, basis_kind, from_on, to_on from access_grant where household_id = $1 and basis_kind = 'LEASE' order by purpose desc`,
    [householdId],
  );
  expect(grants).toEqual([
    { purpose: 'TENANCY', basis_kind: 'LEASE', from_on: '2021-01-01', to_on: '2026-10-31' },
    { purpose: 'SETTLEMENT', basis_kind: 'LEASE', from_on: '2026-10-31', to_on: null },
  ]);
});

test('a household that keeps another lease of the landlord has nothing to settle', async () => {
  const householdId = await register(world.rentalManager);
  const first = await startLease(world, householdId);
  await startLease(world, householdId, { startsOn: TODAY });
  await endLease(world, householdId, first, { reason: 'REPLACED' });
  expect(await openTo(LANDLORD, householdId)).toContain('RESOURCES');
  expect((await factsOf(householdId)).flat()).not.toContain('SETTLEMENT');
});

test("one landlord's settlement does not wait for the lease of another", async () => {
  const householdId = await register(world.rentalManager);
  const leaseId = await startLease(world, householdId);
  await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
  await endLease(world, householdId, leaseId);
  expect(await openTo(LANDLORD, householdId)).toEqual(SETTLEMENT);
});

test('a new lease of the same landlord ends the settlement', async () => {
  const householdId = await tenantLeft();
  await startLease(world, householdId, { startsOn: TODAY });
  expect(await openTo(LANDLORD, householdId)).toContain('SUPPORT_STATUS');
  expect((await factsOf(householdId)).slice(-2)).toEqual([
    ['access-granted.v1', 'TENANCY'],
    ['access-ended.v1', 'LEASE_STARTED'],
  ]);
});

test('a lease that ended on its first day, entered by mistake, leaves no home, and its tenancy opens no day', async () => {
  const householdId = await tenantLeft({ startsOn: '2026-11-20', endedOn: '2026-11-20' });
  const home = 'select from household_home where household_id = $1 and (ended_on is null or ended_on > starts_on)';
  expect(await world.service.sql(home, [householdId])).toEqual([]);
  const tenancy = `select from access_grant where household_id = $1 and purpose = 'TENANCY' and (to_on is null or to_on > from_on)`;
  expect(await world.service.sql(tenancy, [householdId])).toEqual([]);
  expect(await openTo(LANDLORD, householdId)).toEqual(SETTLEMENT);
});
