// What a programme has room for, and which programmes exclude each other, whoever referred the household there.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { loadProgrammes, referralTo, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, openWorld, OTHER_LANDLORD, PASSAGE, type World } from './world';

const SMALL = '0b000000-0000-4000-8000-000000000081';
const APART = '0b000000-0000-4000-8000-000000000082';

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
