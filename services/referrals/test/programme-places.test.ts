// What a programme has room for, and which programmes exclude each other, whoever referred the household there.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { confirmedReferral, loadProgrammes, ownRule, referralTo, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, FAMILY, LANDLORD, openWorld, OTHER_LANDLORD, PASSAGE, TODAY, type World } from './world';

const SMALL = '0b000000-0000-4000-8000-000000000081';
const APART = '0b000000-0000-4000-8000-000000000082';
const QUEUE = '0b000000-0000-4000-8000-000000000083';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const capacity = { files: 1, waitingList: true, source: 'Sheet' };
  const objective = {
    code: 'RECEIVED',
    en: 'Received',
    fr: 'Reçues',
    counts: 'REFERRALS_RECEIVED',
    unit: 'REFERRALS',
    target: 10,
    per: 'YEAR',
  };
  const objectives = [{ ...objective, source: 'Sheet' }];
  const prefers = (code: string, when: object) => ownRule(code, when, { decides: 'PREFERENCE' });
  const rules = [
    prefers('LARGE', { field: 'household.persons', operator: 'GTE', value: 3 }),
    prefers('APPLIES', { field: 'application.departments', operator: 'INTERSECTS', value: ['93'] }),
  ];
  const exclusiveWith = { programmes: ['small'], source: 'Sheet' };
  const programmes = [
    {
      id: SMALL,
      code: 'small',
      name: 'Small',
      steward: 'amli',
      versions: [ownVersion({ document: ownDocument({ capacity, objectives }) })],
    },
    {
      id: APART,
      code: 'apart',
      name: 'Apart',
      steward: 'amli',
      versions: [ownVersion({ document: ownDocument({ exclusiveWith }, 'MAINTENANCE') })],
    },
    {
      id: QUEUE,
      code: 'queue',
      name: 'Queue',
      steward: 'amli',
      versions: [ownVersion({ document: ownDocument({ rules }) })],
    },
  ];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

/** The referrals of a household in arrears to the two programmes. */
async function proposed(): Promise<{ readonly householdId: Id; readonly small: Id; readonly apart: Id }> {
  const householdId = await tenant(world);
  const of = (programmeId: Id) => referralTo(world, programmeId, householdId);
  return { householdId, small: await of(SMALL), apart: await of(APART) };
}

const confirm = (referralId: Id) =>
  act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['RUNNING_IN_ANOTHER_PROGRAMME'] });

test('who accepts one more than there are places is warned; the others wait, and the places are told to who takes part', async () => {
  const places = async (person = world.programmeManager) =>
    (await ask(person, `{ programme(id: "${SMALL}") { places { places taken waiting hasWaitingList } } }`)).programme.places;
  const [first, second] = [await proposed(), await proposed()];
  for (const { small } of [first, second]) expect((await confirm(small)).refusals).toEqual([]);
  expect(await places()).toEqual({ places: 1, taken: 0, waiting: 2, hasWaitingList: true });
  expect((await act(world.programmeManager, 'acceptReferral', { referralId: first.small })).refusals).toEqual([]);
  const warned = await act(world.programmeManager, 'acceptReferral', { referralId: second.small });
  expect(warned).toMatchObject({
    referral: null,
    warnings: [
      {
        code: 'CAPACITY_REACHED',
        parameters: [
          { name: 'places', value: '1' },
          { name: 'taken', value: '1' },
        ],
      },
    ],
  });
  expect(await places()).toMatchObject({ taken: 1, waiting: 1 });
  const goesOn = { referralId: second.small, acknowledge: ['CAPACITY_REACHED'] };
  expect((await act(world.programmeManager, 'acceptReferral', goesOn)).refusals).toEqual([]);
  expect(await places(world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: PASSAGE, subject: newId() }))).toBeNull();
});

test.each([
  ['small', 'apart'],
  ['apart', 'small'],
] as const)('a household that waits in %s is not confirmed to %s: one of the two excludes the other', async (first, second) => {
  const referrals = await proposed();
  expect((await confirm(referrals[first])).refusals).toEqual([]);
  expect((await confirm(referrals[second])).refusals).toMatchObject([{ code: 'EXCLUSIVE_PROGRAMMES', path: ['referralId'] }]);
  expect((await act(world.rentalManager, 'cancelReferral', { referralId: referrals[first], reason: 'MOVED_AWAY' })).refusals).toEqual([]);
  expect((await confirm(referrals[second])).refusals).toEqual([]);
});

test('what a household is in is told to nobody to whom it is not open, and places to nobody who takes no part', async () => {
  const { householdId, small } = await proposed();
  await confirm(small);
  const asked = async (organisationId: Id, query: string, parameter: unknown) =>
    world.service.door.app.transaction(async (manager) => {
      await manager.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', '2026-11-25', true)`, [
        organisationId,
      ]);
      return (await manager.query<unknown[]>(query, [parameter])).length;
    });
  expect(await asked(OTHER_LANDLORD, 'select programmes_of_household($1)', householdId)).toBe(0);
  expect(await asked(OTHER_LANDLORD, 'select programme_id from places_of_programmes($1::uuid[])', [SMALL])).toBe(0);
});

test('objectives stand beside what was counted, for who takes part', async () => {
  const query = `{ programmeProgress(programmeId: "${SMALL}") { version at objectives { objective { code target } from to counted } figures { computed } } }`;
  const { householdId, small } = await proposed();
  await confirm(small);
  expect(householdId).not.toBe('');
  const progress = async (person = world.programmeManager) => (await ask(person, query)).programmeProgress;
  const { objectives } = await progress();
  expect(objectives).toEqual([
    { objective: { code: 'RECEIVED', target: 10 }, from: '2026-01-01', to: '2027-01-01', counted: expect.any(Number) },
  ]);
  const before = objectives[0].counted;
  await confirm((await proposed()).small);
  expect((await progress()).objectives[0].counted).toBe(before + 1);
  expect(await progress(world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: PASSAGE, subject: newId() }))).toBeNull();
});

test('who waits stands by preferences met, then by day of confirmation; one about closed data is counted and not named', async () => {
  const queue = async (members: readonly object[], departments: readonly string[] = []) => {
    const householdId = await tenant(world, members);
    const payload = { applicationId: newId(), householdId, departments: [...departments], live: true, asOf: TODAY };
    await world.service.deliver(housingApplicationChanged, { key: householdId, organisationId: LANDLORD, payload });
    return confirmedReferral(world, QUEUE, householdId);
  };
  const alone = FAMILY.slice(0, 1);
  const first = await queue(alone);
  world.service.setToday('2026-11-26');
  const [second, large, applies] = [await queue(alone), await queue(FAMILY), await queue(FAMILY, ['93'])];
  const query = `{ waitingList(programmeId: "${QUEUE}") { position confirmedOn preferences hasReservedPreferences referral { id } } }`;
  const list = async (person: AsPerson) => (await ask(person, query)).waitingList;
  const row = (position: number, id: Id, confirmedOn: string, preferences: string[], hasReservedPreferences = false) => ({
    ...{ position, referral: { id }, confirmedOn, preferences, hasReservedPreferences },
  });
  expect(await list(world.rentalManager)).toEqual([
    row(1, applies, '2026-11-26', ['LARGE', 'APPLIES']),
    row(2, large, '2026-11-26', ['LARGE']),
    row(3, first, TODAY, []),
    row(4, second, '2026-11-26', []),
  ]);
  const [best] = await list(world.programmeManager);
  expect(best).toEqual(row(1, applies, '2026-11-26', ['LARGE'], true));
  expect(await list(world.otherProgrammeManager)).toBeNull();
  world.service.setToday(TODAY);
});
