import { newId } from '@passerelle/shared/domain/ids';
import { act, AMLI, ask, FAMILY, openWorld, picture, register, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const FILE = `query ($id: ID!) { household(id: $id) { id registeredOn composition { persons adults dependentChildren singleParent
  members { role from to person { givenName familyName birthDate sex } } } resources { monthlyCents asOf source referenceTaxIncomeCents referenceTaxIncomeAsOf } } }`;

const REFUSALS = 'select asked, returned, outcome from audit where use_case = $1 order by id desc limit 1';

describe('registering a household is refused', () => {
  const [head, child] = FAMILY;
  test.each([
    ['without a head', [child], 'ONE_HEAD_NEEDED', ['members']],
    ['with somebody born tomorrow', [head, { ...child, birthDate: '2026-11-26' }], 'BIRTH_DATE_IMPOSSIBLE', ['members', '1', 'birthDate']],
    ['with a name that nobody can see', [{ ...head, givenName: '\u200b' }], 'NAME_UNREADABLE', ['members', '0', 'givenName']],
    ['with nobody', [], 'MEMBERS_OUT_OF_RANGE', ['members']],
  ])('%s, and nothing is written', async (_, members, code, path) => {
    const before = await picture(world);
    const { household, refusals } = await act(world.rentalManager, 'registerHousehold', { members });
    expect({ household, refusals }).toEqual({
      household: null,
      refusals: [{ code, kind: 'INVALID_INPUT', path, message: expect.any(String), remedy: expect.any(String) }],
    });
    expect(await picture(world)).toEqual(before);
  });

  test('by a programme manager', async () => {
    const { refusals } = await act(world.programmeManager, 'registerHousehold', { members: FAMILY });
    expect(refusals).toMatchObject([{ code: 'FORBIDDEN', kind: 'FORBIDDEN' }]);
  });

  test('by an organisation that is no landlord, or that nobody knows', async () => {
    for (const organisationId of [AMLI, newId()]) {
      const manager = world.service.as({ roles: ['RENTAL_MANAGER'], organisationId });
      const before = await picture(world);
      const { refusals } = await act(manager, 'registerHousehold', { members: FAMILY });
      expect(refusals).toMatchObject([{ code: 'NOT_A_LANDLORD', kind: 'REFUSED', path: [], remedy: expect.any(String) }]);
      expect(await picture(world)).toEqual(before);
    }
    const members = [{ ...head, familyName: 'Aubrac' }];
    expect((await act(world.otherRentalManager, 'registerHousehold', { members })).refusals).toEqual([]);
  });

  test('with the client key of another body', async () => {
    const clientKey = newId();
    await act(world.rentalManager, 'registerHousehold', { clientKey, members: FAMILY });
    const { refusals } = await act(world.rentalManager, 'registerHousehold', { clientKey, members: [head] });
    expect(refusals).toMatchObject([{ code: 'CLIENT_KEY_REUSED', kind: 'CONFLICT' }]);
  });
});

describe('a household', () => {
  test('is null to another landlord, and the audit says that it was asked and not shown', async () => {
    const id = await register(world.rentalManager);
    expect(await ask(world.otherRentalManager, FILE, { id })).toEqual({ household: null });
    expect(await world.service.sql(REFUSALS, ['readHouseholds'])).toEqual([{ asked: [id], returned: [], outcome: 'OK' }]);
  });

  test("is in nobody else's list, whatever is searched", async () => {
    await register(world.rentalManager);
    const query = '{ households(filter: { search: "Belk" }) { nodes { id } } }';
    expect((await ask(world.otherRentalManager, query)).households.nodes).toEqual([]);
    expect((await ask(world.programmeManager, query)).households.nodes).toEqual([]);
  });

  test('shows no field to a role that may not read households, reached by whichever way', async () => {
    const id = await register(world.rentalManager);
    const auditor = world.service.as({ roles: ['AUDITOR'], organisationId: '0a000000-0000-4000-8000-000000000001' });
    const entity = `query ($id: ID!) { _entities(representations: [{ __typename: "Household", id: $id }]) { ... on Household { id composition { persons } resources { asOf } referrals { nodes { id } } } } }`;
    expect((await ask(auditor, entity, { id }))._entities).toEqual([{ id, composition: null, resources: null, referrals: null }]);
    expect((await ask(world.otherRentalManager, entity, { id }))._entities).toEqual([
      { id, composition: null, resources: null, referrals: null },
    ]);
  });

  test('asked with a text that is no id is refused by name', async () => {
    const { errors } = await world.rentalManager.graphql(FILE, { id: "x' or true --" });
    expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason: 'NOT_AN_ID', details: { path: ['id'] } });
  });

  test('is born with the access of its landlord, and its profile is told without names', async () => {
    const id = await register(world.rentalManager);
    const { household } = await ask(world.rentalManager, FILE, { id });
    expect(household).toMatchObject({
      id,
      registeredOn: '2026-11-25',
      resources: null,
      composition: { persons: 3, adults: 1, dependentChildren: 2, singleParent: true },
    });
    expect(household.composition.members.map((member: { person: { givenName: string } }) => member.person.givenName)).toEqual([
      'Nadia',
      'Yanis',
      'Lina',
    ]);
    const facts = (await world.service.published()).filter(({ key }) => key === id);
    expect(facts.map(({ type, version }) => [type, version])).toEqual([
      ['access-granted.v1', 1],
      ['household-profile-recorded.v1', 2],
    ]);
    expect(JSON.stringify(facts)).not.toMatch(/Nadia|Belkorchi|1992/);
    expect(facts[1]?.payload).toMatchObject({ persons: 3, adults: 1, dependentChildren: 2, monthlyResourcesCents: null });
  });

  test('sent again with the same key is registered once', async () => {
    const clientKey = newId();
    const members = [{ ...FAMILY[0], familyName: 'Unique' }];
    const first = await act(world.rentalManager, 'registerHousehold', { clientKey, members });
    expect(await act(world.rentalManager, 'registerHousehold', { clientKey, members })).toEqual(first);
  });

  test('is found by the beginning of a family name, without accents and capitals, and wildcards mean nothing', async () => {
    const [head] = FAMILY;
    const id = await register(world.rentalManager, [{ ...head, familyName: 'Érable_Dupré' }]);
    const search = async (text: string) =>
      (await ask(world.rentalManager, 'query ($text: String) { households(filter: { search: $text }) { nodes { id } } }', { text }))
        .households.nodes;
    expect(await search('erable_d')).toEqual([{ id }]);
    expect(await search('%%')).toEqual([]);
    expect(await search('erabl__d')).toEqual([]);
  });

  test('had the composition of the day that is asked', async () => {
    const id = await register(world.rentalManager);
    const query =
      'query ($id: ID!) { household(id: $id) { early: composition(at: "2020-06-01") { persons } now: composition { persons } } }';
    expect((await ask(world.rentalManager, query, { id })).household).toEqual({ early: { persons: 2 }, now: { persons: 3 } });
  });
});

describe('means', () => {
  const means = { monthlyCents: 154_000, referenceTaxIncomeCents: 1_420_000, asOf: '2026-11-01', source: 'DECLARATION' };

  test.each([
    ['as of tomorrow', { asOf: '2026-11-26' }, 'AS_OF_IMPOSSIBLE', ['asOf']],
    ['as of 1990', { asOf: '1990-01-01' }, 'AS_OF_IMPOSSIBLE', ['asOf']],
    ['above what anybody has in a month', { monthlyCents: 100_000_01 }, 'MONTHLY_MEANS_TOO_HIGH', ['monthlyCents']],
    ['below zero', { monthlyCents: -1 }, 'INVALID_INPUT', ['monthlyCents']],
    ['of a household that does not exist', { householdId: newId() }, 'NOT_FOUND', ['householdId']],
    ['of something that is no household', { householdId: 'everybody' }, 'INVALID_INPUT', ['householdId']],
  ])('%s are refused, and nothing is written', async (_, change, code, path) => {
    const householdId = await register(world.rentalManager);
    const before = await picture(world);
    const { refusals } = await act(world.rentalManager, 'recordResources', { householdId, ...means, ...change });
    expect(refusals).toMatchObject([{ code, path, remedy: expect.any(String) }]);
    expect(await picture(world)).toEqual(before);
  });

  test('of a foreign household look as if it did not exist', async () => {
    const householdId = await register(world.rentalManager);
    const { refusals } = await act(world.otherRentalManager, 'recordResources', { householdId, ...means });
    expect(refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('are read as of the latest day, the later recording of one day, and told with the profile', async () => {
    const householdId = await register(world.rentalManager);
    await act(world.rentalManager, 'recordResources', { householdId, ...means });
    await act(world.rentalManager, 'recordResources', { householdId, ...means, monthlyCents: 161_000 });
    await act(world.rentalManager, 'recordResources', { householdId, ...means, monthlyCents: 90_000, asOf: '2026-01-01' });
    expect((await ask(world.rentalManager, FILE, { id: householdId })).household.resources).toEqual({
      monthlyCents: 161_000,
      asOf: '2026-11-01',
      source: 'DECLARATION',
      referenceTaxIncomeCents: 1_420_000,
      referenceTaxIncomeAsOf: '2026-11-01',
    });
    const last = (await world.service.published()).at(-1);
    expect(last).toMatchObject({
      type: 'household-profile-recorded.v1',
      version: 5,
      payload: { monthlyResourcesCents: 161_000, resourcesAsOf: '2026-11-01' },
    });
  });

  test('recorded without the tax income leave the known one, with its own day', async () => {
    const householdId = await register(world.rentalManager);
    await act(world.rentalManager, 'recordResources', { householdId, ...means, asOf: '2026-02-01', source: 'TAX_NOTICE' });
    const payslips = { householdId, monthlyCents: 161_000, asOf: '2026-11-01', source: 'PAYSLIPS' };
    await act(world.rentalManager, 'recordResources', payslips);
    await act(world.rentalManager, 'recordResources', { ...payslips, referenceTaxIncomeCents: null });
    expect((await ask(world.rentalManager, FILE, { id: householdId })).household.resources).toEqual({
      monthlyCents: 161_000,
      asOf: '2026-11-01',
      source: 'PAYSLIPS',
      referenceTaxIncomeCents: 1_420_000,
      referenceTaxIncomeAsOf: '2026-02-01',
    });
    expect((await world.service.published()).at(-1)?.payload).toMatchObject({
      monthlyResourcesCents: 161_000,
      referenceTaxIncomeCents: 1_420_000,
      resourcesAsOf: '2026-11-01',
    });
  });

  test('without any tax income leave it unknown, which is not 0', async () => {
    const householdId = await register(world.rentalManager);
    await act(world.rentalManager, 'recordResources', { householdId, monthlyCents: 0, asOf: '2026-11-01', source: 'DECLARATION' });
    expect((await ask(world.rentalManager, FILE, { id: householdId })).household.resources).toMatchObject({
      monthlyCents: 0,
      referenceTaxIncomeCents: null,
      referenceTaxIncomeAsOf: null,
    });
  });
});
