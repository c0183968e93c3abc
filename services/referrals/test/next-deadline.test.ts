// The next deadline of a household is that of the reader's own inbox: it tells no role of work that the inbox keeps from it.
import { ROLES } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { caseStands, REFERENT } from './support-says';
import { acceptedHousehold, AMLI, ask, fallInArrears, LANDLORD, openWorld, proposedHousehold, register, type World } from './world';

let world: World;
let referent: AsPerson;
/** A referral to confirm and an instalment missed; a referral to confirm; nothing; a case of the referent. */
let missed: Id, proposed: Id, quiet: Id, supported: Id;

const landlord = (role: (typeof ROLES)[number]) => world.service.as({ roles: [role], organisationId: LANDLORD });

beforeAll(async () => {
  world = await openWorld();
  const [staff] = await world.service.sql<{ subject: string }>('select subject from staff_member where id = $1', [REFERENT]);
  referent = world.service.as({ roles: ['SOCIAL_WORKER'], organisationId: AMLI, subject: staff?.subject ?? '' });
  ({ householdId: missed } = await proposedHousehold(world));
  await missInstalment(missed);
  ({ householdId: proposed } = await proposedHousehold(world));
  quiet = await register(world.rentalManager);
  const accepted = await acceptedHousehold(world);
  supported = accepted.householdId;
  await caseStands(world, supported, { referralId: accepted.referralId });
}, 60_000);
afterAll(() => world?.service.stop());

async function missInstalment(householdId: Id): Promise<void> {
  const accountId = newId();
  const schedule = [{ dueOn: '2026-10-05', amountCents: 102_400 }];
  const plan = {
    planId: newId(),
    accountId,
    householdId,
    landlordId: LANDLORD,
    signedOn: '2026-09-20',
    debtCents: 102_400,
    instalments: 1,
  };
  await world.service.deliver(repaymentPlanSigned, { key: householdId, organisationId: LANDLORD, payload: { ...plan, schedule } });
  await fallInArrears(world, householdId, { accountId, missedTerms: 2 });
}

type Deadlines = Readonly<Record<Id, string | null>>;

/** The next deadlines in the order of a list. */
async function listed(person: AsPerson, list: string): Promise<[Id, string | null][]> {
  const { households } = await ask(person, `{ households(first: 100 ${list}) { nodes { id overview { nextDeadlineOn } } } }`);
  return households.nodes.map(({ id, overview }: { id: Id; overview: { nextDeadlineOn: string | null } }) => [id, overview.nextDeadlineOn]);
}

const deadlines = async (person: AsPerson): Promise<Deadlines> => Object.fromEntries(await listed(person, ''));

test('a rental manager sees that of all work, a finance officer that of rent, an allocation officer none', async () => {
  expect(await deadlines(landlord('RENTAL_MANAGER'))).toMatchObject({ [missed]: '2026-10-05', [proposed]: '2026-12-10', [quiet]: null });
  expect(await deadlines(landlord('FINANCE_OFFICER'))).toMatchObject({ [missed]: '2026-10-05', [proposed]: null, [quiet]: null });
  const none = Object.values(await deadlines(landlord('ALLOCATION_OFFICER')));
  expect(new Set(none)).toEqual(new Set([null]));
});

test('a referent sees that of his files, a programme manager that of all, a colleague none', async () => {
  expect(await deadlines(referent)).toEqual({ [supported]: '2026-12-01' });
  expect(await deadlines(world.programmeManager)).toEqual({ [supported]: '2026-12-01' });
  expect(await deadlines(world.socialWorker)).toEqual({ [supported]: null });
});

test.each(ROLES.filter((role) => role !== 'AUDITOR'))('to a %s it is the first day of the inbox', async (role) => {
  for (const person of [landlord(role), world.service.as({ roles: [role], organisationId: AMLI })]) {
    const { workItems } = await ask(person, '{ workItems(first: 100) { nodes { dueOn household { id } } } }');
    const first = new Map<Id, string>();
    for (const { dueOn, household } of workItems.nodes) if (!first.has(household.id)) first.set(household.id, dueOn);
    for (const [id, deadline] of Object.entries(await deadlines(person))) expect(deadline).toBe(first.get(id) ?? null);
  }
});

describe('a list', () => {
  test('sorted by it has those with a deadline first, in either direction, and pages like it', async () => {
    const officer = landlord('FINANCE_OFFICER');
    const all = (await listed(world.rentalManager, 'orderBy: NEXT_DEADLINE_ASC')).slice(0, 2);
    expect(all).toEqual([
      [missed, '2026-10-05'],
      [proposed, '2026-12-10'],
    ]);
    expect((await listed(world.rentalManager, 'orderBy: NEXT_DEADLINE_DESC')).slice(0, 2)).toEqual([...all].reverse());
    for (const order of ['NEXT_DEADLINE_ASC', 'NEXT_DEADLINE_DESC']) {
      const whole = await listed(officer, `orderBy: ${order}`);
      expect(whole[0]).toEqual([missed, '2026-10-05']);
      expect(whole).toHaveLength(4);
      expect(await pageByPage(officer, order)).toEqual(whole.map(([id]) => id));
    }
  });

  test.each([
    ['RENTAL_MANAGER', () => [missed, proposed]],
    ['FINANCE_OFFICER', () => [missed]],
    ['ALLOCATION_OFFICER', () => []],
  ] as const)('narrowed by it holds for a %s what he has to do, and counts as much', async (role, ids) => {
    const filter = 'filter: { deadlineBefore: "2026-12-31" }';
    const found = (await listed(landlord(role), filter)).map(([id]) => id);
    expect(found.sort()).toEqual([...ids()].sort());
    const { households } = await ask(landlord(role), `{ households(${filter}) { totalCount { value } } }`);
    expect(households.totalCount.value).toBe(found.length);
  });

  test('by its order or its filter tells an allocation officer nothing: it is the list by id', async () => {
    const officer = landlord('ALLOCATION_OFFICER');
    const ids = (await listed(officer, 'orderBy: NEXT_DEADLINE_ASC')).map(([id]) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(4);
  });
});

async function pageByPage(person: AsPerson, order: string): Promise<Id[]> {
  const seen: Id[] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String) { households(first: 1, orderBy: ${order}, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { households } = await ask(person, query, { after });
    seen.push(...households.nodes.map(({ id }: { id: Id }) => id));
    if (!households.pageInfo.hasNextPage) return seen;
    after = households.pageInfo.endCursor;
  }
}
