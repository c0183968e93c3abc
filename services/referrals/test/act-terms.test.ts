// The terms of an act: the version that the person saw, ids that a client made, everything that is wrong at once, many acts in one call.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  endLease,
  FAMILY,
  openWorld,
  OTHER_LANDLORD,
  picture,
  proposedHousehold,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const MEANS = { monthlyCents: 154_000, asOf: '2026-11-01', source: 'DECLARATION' };
const [HEAD, CHILD] = FAMILY;
const A_DAY_AGO = '2026-11-24T10:00:00Z';
const TOMORROW = '2026-11-26T10:00:00Z';

const codesOf = ({ refusals }: { refusals: readonly { code: string }[] }) => refusals.map(({ code }) => code);

async function versionOf(householdId: Id): Promise<number> {
  return (await ask(world.rentalManager, 'query ($id: ID!) { household(id: $id) { version } }', { id: householdId })).household.version;
}

describe('an act sent again with its key', () => {
  const RECORD = `mutation ($input: RecordResourcesInput!) { recordResources(input: $input) {
    household { id resources { monthlyCents } } refusals { code } } }`;

  test('answers what the reader may see now, and nothing that he may see no more', async () => {
    const householdId = await register(world.rentalManager);
    const leaseId = await startLease(world, householdId);
    const input = { clientKey: newId(), householdId, ...MEANS };
    const sent = async () => (await ask(world.rentalManager, RECORD, { input })).recordResources;
    expect(await sent()).toEqual({ household: { id: householdId, resources: { monthlyCents: MEANS.monthlyCents } }, refusals: [] });
    await endLease(world, householdId, leaseId);
    expect(await sent()).toEqual({ household: { id: householdId, resources: null }, refusals: [] });
    await world.service.sql('update access_grant set to_on = $2 where household_id = $1', [householdId, TODAY]);
    await world.service.sql('update household_access set to_on = $2 where household_id = $1', [householdId, TODAY]);
    expect(await sent()).toEqual({ household: null, refusals: [] });
  });
});

describe('a household', () => {
  test('has version 1 when it is registered, and one more with each recording of its means', async () => {
    const householdId = await register(world.rentalManager);
    expect(await versionOf(householdId)).toBe(1);
    const first = await act(world.rentalManager, 'recordResources', { householdId, ...MEANS, expectedVersion: 1 });
    expect(first).toMatchObject({ household: { id: householdId, version: 2 }, refusals: [] });
    await act(world.rentalManager, 'recordResources', { householdId, ...MEANS });
    expect(await versionOf(householdId)).toBe(3);
    expect((await ask(world.otherRentalManager, ENTITY, { id: householdId }))._entities).toEqual([{ version: null }]);
  });

  const ENTITY = 'query ($id: ID!) { _entities(representations: [{ __typename: "Household", id: $id }]) { ... on Household { version } } }';

  test('of two recordings on one version, one is done, the other is told both versions', async () => {
    const householdId = await register(world.rentalManager);
    const query = `mutation ($input: RecordResourcesInput!) {
      recordResources(input: $input) { refusals { code kind path parameters { name value } } } }`;
    const send = () => ask(world.rentalManager, query, { input: { clientKey: newId(), householdId, ...MEANS, expectedVersion: 1 } });
    const both = await Promise.all([send(), send()]);
    expect(both.flatMap(({ recordResources }) => recordResources.refusals)).toEqual([
      {
        code: 'STALE_VERSION',
        kind: 'CONFLICT',
        path: ['expectedVersion'],
        parameters: [
          { name: 'currentVersion', value: '2' },
          { name: 'expectedVersion', value: '1' },
        ],
      },
    ]);
    expect(await world.service.sql('select from household_resources where household_id = $1', [householdId])).toHaveLength(1);
  });

  test('and its members get the ids that the client made', async () => {
    const [id, person] = [newId(), newId()];
    const members = [{ ...HEAD, id: person, familyName: 'Avec-Identifiant' }, CHILD];
    const registered = await act(world.rentalManager, 'registerHousehold', { id, members, acknowledge: ['POSSIBLE_DUPLICATE'] });
    expect(registered.household).toEqual({ id, version: 1 });
    expect(await world.service.sql('select from person where household_id = $1 and id = $2', [id, person])).toHaveLength(1);
  });

  test('does not get an id that is taken, whoever has it, nor two members one id', async () => {
    const own = await register(world.rentalManager);
    const foreign = await register(world.otherRentalManager, [{ ...HEAD, familyName: 'Étrangère' }]);
    const [{ id: person }] = (await world.service.sql<{ id: Id }>('select id from person where household_id = $1', [foreign])) as [
      { id: Id },
    ];
    const alone = { ...HEAD, familyName: 'Seule' };
    const twice = [
      { ...alone, id: person },
      { ...CHILD, familyName: 'Seule', id: person },
    ];
    const before = await picture(world);
    for (const [change, code, path] of [
      [{ id: own, members: [alone] }, 'ID_TAKEN', ['id']],
      [{ id: foreign, members: [alone] }, 'ID_TAKEN', ['id']],
      [{ id: newId(), members: [{ ...alone, id: person }] }, 'ID_TAKEN', ['members']],
      [{ members: [{ ...alone, id: person }] }, 'ID_TAKEN', ['members']],
      [{ members: twice }, 'MEMBER_ID_TWICE', ['members', '1', 'id']],
      [{ id: 'mine', members: [alone] }, 'INVALID_INPUT', ['id']],
    ] as const) {
      expect((await act(world.rentalManager, 'registerHousehold', change)).refusals).toMatchObject([{ code, path }]);
    }
    expect(await picture(world)).toEqual(before);
  });
});

describe('a referral', () => {
  test('is decided about on the version that the person saw', async () => {
    const { referralId } = await proposedHousehold(world);
    const confirm = (expectedVersion: number) =>
      act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, expectedVersion });
    expect(codesOf(await confirm(2))).toEqual(['STALE_VERSION']);
    expect((await confirm(1)).referral).toMatchObject({ state: 'CONFIRMED', version: 2 });
    const accept = (expectedVersion: number) => act(world.programmeManager, 'acceptReferral', { referralId, expectedVersion });
    expect(codesOf(await accept(1))).toEqual(['STALE_VERSION']);
    expect((await accept(2)).referral).toMatchObject({ state: 'ACCEPTED', version: 3 });
  });
});

describe('everything that is wrong is told at once, and nothing is written:', () => {
  test('registerHousehold', async () => {
    const manager = world.service.as({ roles: ['RENTAL_MANAGER'], organisationId: AMLI });
    const members = [
      { ...CHILD, givenName: '\u200b', birthDate: '2026-11-26' },
      { ...HEAD, role: 'PARTNER', from: '2030-01-01' },
      { ...HEAD, givenName: 'Karim', role: 'PARTNER' },
    ];
    const before = await picture(world);
    const { refusals } = await act(manager, 'registerHousehold', { members });
    expect(refusals.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')])).toEqual([
      ['NOT_A_LANDLORD', ''],
      ['ONE_HEAD_NEEDED', 'members'],
      ['ONE_PARTNER_AT_MOST', 'members'],
      ['BIRTH_DATE_IMPOSSIBLE', 'members.0.birthDate'],
      ['NAME_UNREADABLE', 'members.0.givenName'],
      ['MEMBER_FROM_IMPOSSIBLE', 'members.1.from'],
    ]);
    expect(await picture(world)).toEqual(before);
  });

  test('recordResources', async () => {
    const householdId = await register(world.rentalManager);
    const before = await picture(world);
    const wrong = { householdId, ...MEANS, asOf: '2026-11-26', monthlyCents: 100_000_01, expectedVersion: 7 };
    expect(codesOf(await act(world.rentalManager, 'recordResources', wrong))).toEqual([
      'AS_OF_IMPOSSIBLE',
      'MONTHLY_MEANS_TOO_HIGH',
      'STALE_VERSION',
    ]);
    expect(await picture(world)).toEqual(before);
  });

  test('confirmReferral', async () => {
    const { referralId } = await proposedHousehold(world);
    const before = await picture(world);
    const wrong = { referralId, operatorId: OTHER_LANDLORD, expectedVersion: 7, occurredAt: A_DAY_AGO };
    expect(codesOf(await act(world.rentalManager, 'confirmReferral', wrong))).toEqual([
      'STALE_VERSION',
      'BEFORE_EARLIER_STEP',
      'OPERATOR_NOT_IN_PROGRAMME',
    ]);
    expect(await picture(world)).toEqual(before);
  });

  test('acceptReferral', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await startLease(world, householdId, { department: '95', startsOn: TODAY });
    const before = await picture(world);
    const wrong = { referralId, occurredAt: A_DAY_AGO };
    expect(codesOf(await act(world.programmeManager, 'acceptReferral', wrong))).toEqual(['BEFORE_EARLIER_STEP', 'NOT_ELIGIBLE']);
    expect(await picture(world)).toEqual(before);
  });

  test.each([
    ['cancelReferral', 'rentalManager', 'MOVED_AWAY'],
    ['declineReferral', 'programmeManager', 'NO_CAPACITY'],
  ] as const)('%s', async (name, person, reason) => {
    const { referralId } = await acceptedHousehold(world);
    const before = await picture(world);
    const wrong = { referralId, reason, expectedVersion: 2, occurredAt: TOMORROW };
    expect(codesOf(await act(world[person], name, wrong))).toEqual(['STALE_VERSION', 'REFERRAL_ACCEPTED', 'IN_THE_FUTURE']);
    expect(await picture(world)).toEqual(before);
  });
});

describe('many at once', () => {
  const CONFIRM = `mutation ($items: [ConfirmReferralInput!]!) {
    confirmReferrals(items: $items) { results { referral { id state version } refusals { code path } warnings { code } } } }`;
  const REGISTER = `mutation ($items: [RegisterHouseholdInput!]!) {
    registerHouseholds(items: $items) { results { household { id version } refusals { code path } warnings { code } } } }`;

  test('referrals are confirmed each by itself: one is refused, one repeats a key', async () => {
    const [first, second] = [await proposedHousehold(world), await proposedHousehold(world)];
    const good = { clientKey: newId(), referralId: first.referralId, operatorId: AMLI };
    const bad = { clientKey: newId(), referralId: second.referralId, operatorId: OTHER_LANDLORD };
    const { results } = (await ask(world.rentalManager, CONFIRM, { items: [good, bad, good] })).confirmReferrals;
    const done = { referral: { id: first.referralId, state: 'CONFIRMED', version: 2 }, refusals: [], warnings: [] };
    const refused = { referral: null, refusals: [{ code: 'OPERATOR_NOT_IN_PROGRAMME', path: ['operatorId'] }], warnings: [] };
    expect(results).toEqual([done, refused, done]);
  });

  test('households are registered each by itself, also two of one family: the second is warned of the first', async () => {
    const family = [{ ...HEAD, familyName: 'Deux-Fois' }];
    const [id, again] = [newId(), newId()];
    const item = { clientKey: newId(), id, members: family };
    const items = [item, { clientKey: newId(), id: again, members: family }, { clientKey: newId(), members: [CHILD] }, item];
    const { results } = (await ask(world.rentalManager, REGISTER, { items })).registerHouseholds;
    const done = { household: { id, version: 1 }, refusals: [], warnings: [] };
    expect(results).toEqual([
      done,
      {
        household: null,
        refusals: [{ code: 'WARNINGS_NOT_ACKNOWLEDGED', path: ['acknowledge'] }],
        warnings: [{ code: 'POSSIBLE_DUPLICATE' }],
      },
      { household: null, refusals: [{ code: 'ONE_HEAD_NEEDED', path: ['members'] }], warnings: [] },
      done,
    ]);
  });

  test.each([
    ['confirmReferrals', CONFIRM, { referralId: newId(), operatorId: AMLI }],
    ['registerHouseholds', REGISTER, { members: [HEAD] }],
  ])('%s takes no 201, and not none', async (_, query, item) => {
    for (const length of [0, 201]) {
      const items = Array.from({ length }, () => ({ clientKey: newId(), ...item }));
      const { errors } = await world.rentalManager.graphql(query, { items });
      expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason: 'ITEMS_OUT_OF_RANGE' });
    }
  });
});
