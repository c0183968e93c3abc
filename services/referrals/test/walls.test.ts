// One organisation that manages homes by mandate and supports households: what one side was given does not open to the other.
import type { Role } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { act, AMLI, ask, endLease, FAMILY, openWorld, PASSAGE, proposedHousehold, register, startLease, TODAY, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const of = (organisationId: Id, ...roles: readonly Role[]): AsPerson => world.service.as({ roles, organisationId, subject: newId() });

/** A household that the association was chosen for and took. */
async function supportedBy(operatorId: Id): Promise<{ householdId: Id; referralId: Id }> {
  const proposed = await proposedHousehold(world);
  await act(world.rentalManager, 'confirmReferral', { referralId: proposed.referralId, operatorId });
  const { refusals } = await act(of(operatorId, 'PROGRAMME_MANAGER'), 'acceptReferral', { referralId: proposed.referralId });
  expect(refusals).toEqual([]);
  return proposed;
}

/** What somebody sees of a household, whichever way he comes to it. */
async function seen(person: AsPerson, householdId: Id) {
  const query = `query ($id: ID!) { household(id: $id) { reference resources { monthlyCents } overview { home { department } } closedSections }
    households(first: 100) { nodes { id } } workItems(first: 100) { nodes { household { id } } } }`;
  const { household, households, workItems } = await ask(person, query, { id: householdId });
  const ids = [...households.nodes, ...workItems.nodes.map((item: { household: { id: Id } | null }) => item.household)];
  return { byId: household !== null, inLists: ids.some((each: { id: Id } | null) => each?.id === householdId) };
}

const OPEN = { byId: true, inLists: true };
const CLOSED = { byId: false, inLists: false };

test('who manages by mandate registers tenants and holds their leases; another association does not', async () => {
  const householdId = await register(of(PASSAGE, 'RENTAL_MANAGER'));
  const leaseId = await startLease(world, householdId, { landlordId: PASSAGE, organisationId: PASSAGE });
  expect(await seen(of(PASSAGE, 'RENTAL_MANAGER'), householdId)).toEqual(OPEN);
  const { refusals } = await act(of(AMLI, 'RENTAL_MANAGER'), 'registerHousehold', { members: FAMILY });
  expect(refusals.map(({ code }: { code: string }) => code)).toEqual(['NOT_A_LANDLORD']);
  await endLease(world, householdId, leaseId, { landlordId: PASSAGE, endedOn: TODAY });
});

test('while it does one of the two only, nothing stands between its roles', async () => {
  const { householdId } = await supportedBy(AMLI);
  for (const role of ['SOCIAL_WORKER', 'RENTAL_MANAGER'] as const) expect((await seen(of(AMLI, role), householdId)).byId).toBe(true);
});

describe('once it does both', () => {
  let managed: Id;
  let supported: Id;
  let both: Id;
  let referralId: Id;
  beforeAll(async () => {
    managed = await register(of(PASSAGE, 'RENTAL_MANAGER'));
    ({ householdId: supported, referralId } = await supportedBy(PASSAGE));
    ({ householdId: both } = await supportedBy(PASSAGE));
    await startLease(world, both, { landlordId: PASSAGE, organisationId: PASSAGE });
  }, 30_000);

  test.each<[Role]>([['RENTAL_MANAGER'], ['FINANCE_OFFICER'], ['ALLOCATION_OFFICER']])(
    'a %s sees whom it manages, and of whom it only supports nothing',
    async (role) => {
      expect((await seen(of(PASSAGE, role), managed)).byId).toBe(true);
      expect((await seen(of(PASSAGE, role), both)).byId).toBe(true);
      expect(await seen(of(PASSAGE, role), supported)).toEqual(CLOSED);
    },
  );

  test.each<[Role]>([['SOCIAL_WORKER'], ['PROGRAMME_MANAGER']])(
    'a %s sees whom it supports, and of whom it only manages nothing',
    async (role) => {
      expect((await seen(of(PASSAGE, role), supported)).byId).toBe(true);
      expect((await seen(of(PASSAGE, role), both)).byId).toBe(true);
      expect(await seen(of(PASSAGE, role), managed)).toEqual(CLOSED);
    },
  );

  test('the referral of whom it supports is none to its rental manager, and means cannot be written across the wall', async () => {
    const query = 'query ($id: ID!) { referral(id: $id) { id } }';
    expect((await ask(of(PASSAGE, 'RENTAL_MANAGER'), query, { id: referralId })).referral).toBeNull();
    expect((await ask(of(PASSAGE, 'PROGRAMME_MANAGER'), query, { id: referralId })).referral).not.toBeNull();
    const means = { monthlyCents: 120_000, asOf: '2026-11-01', source: 'DECLARATION' };
    for (const [role, householdId] of [
      ['RENTAL_MANAGER', supported],
      ['SOCIAL_WORKER', managed],
    ] as const) {
      const { refusals } = await act(of(PASSAGE, role), 'recordResources', { householdId, ...means });
      expect(refusals.map(({ code }: { code: string }) => code)).toEqual(['NOT_FOUND']);
    }
  });

  test('who holds a role on both sides sees both', async () => {
    const person = of(PASSAGE, 'RENTAL_MANAGER', 'SOCIAL_WORKER');
    for (const householdId of [managed, supported, both]) expect((await seen(person, householdId)).byId).toBe(true);
  });

  test('when the tenancy ends, the household is whom it supports only', async () => {
    const [lease] = await world.service.sql<{ id: Id }>(
      'select lease_id as id from household_home where household_id = $1 and landlord_id = $2',
      [both, PASSAGE],
    );
    expect(lease).toBeDefined();
    await endLease(world, both, lease?.id ?? '', { landlordId: PASSAGE });
    // The settlement of his account is the management's; nothing else of the tenancy is left.
    const rows = await world.service.sql<{ category: string }>(
      'select category from household_access where household_id = $1 and organisation_id = $2 and managed order by 1',
      [both, PASSAGE],
    );
    expect(rows.map(({ category }) => category)).toEqual(['HOME', 'IDENTITY', 'REFERRAL', 'RENT']);
  });
});
