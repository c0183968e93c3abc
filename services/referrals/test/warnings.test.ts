// What a person must know before an act goes through.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { loadProgrammes } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, fallInArrears, FAMILY, PROGRAMME, openWorld, picture, register, startLease, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const MAINTENANCE = { id: '0b000000-0000-4000-8000-000000000077', code: 'other', component: 'MAINTENANCE' } as const;
const ACCESS = { id: '0b000000-0000-4000-8000-000000000078', code: 'access', component: 'ACCESS' } as const;

describe('a household that may be registered already', () => {
  const [HEAD, CHILD] = FAMILY as [object, object];

  test('is warned of once for each member who is known, by the id of the household and without a name', async () => {
    const first = await register(world.rentalManager, [{ ...HEAD, familyName: 'Érable' }]);
    const members = [
      { ...CHILD, familyName: 'ERABLE' },
      { ...HEAD, givenName: 'NADIA', familyName: ' érable ' },
    ];
    const before = await picture(world);
    const answer = await act(world.rentalManager, 'registerHousehold', { members });
    expect(answer.refusals.map(({ code }: { code: string }) => code)).toEqual(['WARNINGS_NOT_ACKNOWLEDGED']);
    expect(answer.warnings).toEqual([
      {
        code: 'POSSIBLE_DUPLICATE',
        path: ['members', '1'],
        parameters: [
          { name: 'householdId', value: first },
          { name: 'households', value: '1' },
        ],
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/nadia|erable|érable|1992/i);
    expect(await picture(world)).toEqual(before);
    const [line] = await world.service.sql(
      `select asked, outcome from audit where use_case = 'registerHousehold' order by id desc limit 1`,
    );
    expect(line).toMatchObject({ outcome: 'CONFLICT', asked: expect.arrayContaining([first]) });

    const acknowledged = await act(world.rentalManager, 'registerHousehold', { members, acknowledge: ['POSSIBLE_DUPLICATE'] });
    expect(acknowledged).toMatchObject({ household: { version: 1 }, refusals: [], warnings: [{ code: 'POSSIBLE_DUPLICATE' }] });
  });

  test('is warned of again to whoever repeats the act, as long as the known household is open to him', async () => {
    const known = await register(world.rentalManager, [{ ...HEAD, familyName: 'Deuxfois' }]);
    const input = { clientKey: newId(), members: [{ ...HEAD, familyName: 'Deuxfois' }], acknowledge: ['POSSIBLE_DUPLICATE'] };
    const first = await act(world.rentalManager, 'registerHousehold', input);
    expect(first.warnings).toMatchObject([{ code: 'POSSIBLE_DUPLICATE' }]);
    expect(await act(world.rentalManager, 'registerHousehold', input)).toEqual(first);
    const [line] = await world.service.sql(`select returned from audit where outcome = 'REPEATED' order by id desc limit 1`);
    expect(line).toMatchObject({ returned: expect.arrayContaining([known]) });
    await world.service.sql(`update household_access set to_on = '2026-11-25' where household_id = $1`, [known]);
    for (const validateOnly of [false, true]) {
      const { warnings } = await act(world.rentalManager, 'registerHousehold', { ...input, validateOnly });
      expect(warnings).toEqual([]);
    }
  });

  test('is not warned of another birth date, another given name, or what another landlord registered', async () => {
    await register(world.rentalManager, [{ ...HEAD, familyName: 'Unique' }]);
    await register(world.otherRentalManager, [{ ...HEAD, familyName: 'Ailleurs' }]);
    for (const change of [
      { familyName: 'Unique', birthDate: '1992-03-03' },
      { familyName: 'Unique', givenName: 'Nora' },
      { familyName: 'Ailleurs' },
    ]) {
      const answer = await act(world.rentalManager, 'registerHousehold', { members: [{ ...HEAD, ...change }], validateOnly: true });
      expect(answer).toEqual({ household: null, refusals: [], warnings: [] });
    }
  });
});

describe('a household that runs in another programme of the component', () => {
  beforeAll(async () => {
    for (const programme of [MAINTENANCE, ACCESS]) await loadProgramme(programme);
  });

  async function proposedToAll(): Promise<{ filed: Id; other: Id; access: Id }> {
    const householdId = await register(world.rentalManager);
    await startLease(world, householdId);
    await fallInArrears(world, householdId);
    const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id programme { id } } } }';
    const { nodes } = (await ask(world.rentalManager, query, { householdId })).referrals;
    const of = (programmeId: Id) => nodes.find(({ programme }: { programme: { id: Id } }) => programme.id === programmeId).id;
    return { filed: of(PROGRAMME), other: of(MAINTENANCE.id), access: of(ACCESS.id) };
  }

  test('is confirmed and accepted there once that is acknowledged; nobody is warned of what is only proposed, or of another component', async () => {
    const { filed, other, access } = await proposedToAll();
    const operatorId = AMLI;
    for (const referralId of [access, filed]) {
      expect(await act(world.rentalManager, 'confirmReferral', { referralId, operatorId })).toMatchObject({ refusals: [], warnings: [] });
    }
    const confirm = { referralId: other, operatorId };
    expect(await act(world.rentalManager, 'confirmReferral', confirm)).toMatchObject({
      referral: null,
      refusals: [{ code: 'WARNINGS_NOT_ACKNOWLEDGED' }],
      warnings: [
        {
          code: 'RUNNING_IN_ANOTHER_PROGRAMME',
          path: ['referralId'],
          parameters: [
            { name: 'programmeId', value: PROGRAMME },
            { name: 'programmes', value: '1' },
          ],
        },
      ],
    });
    const acknowledge = ['RUNNING_IN_ANOTHER_PROGRAMME'];
    expect((await act(world.rentalManager, 'confirmReferral', { ...confirm, acknowledge })).referral).toMatchObject({ state: 'CONFIRMED' });
    const accept = { referralId: filed };
    expect((await act(world.programmeManager, 'acceptReferral', accept)).warnings).toMatchObject([
      { code: 'RUNNING_IN_ANOTHER_PROGRAMME', parameters: [{ name: 'programmeId', value: MAINTENANCE.id }, {}] },
    ]);
    expect((await act(world.programmeManager, 'acceptReferral', { ...accept, acknowledge })).referral).toMatchObject({ state: 'ACCEPTED' });
  });

  /** A programme with the trigger of the programme of the files. */
  async function loadProgramme({ id, code, component }: typeof MAINTENANCE | typeof ACCESS): Promise<void> {
    const versions = [ownVersion({ document: ownDocument({}, component) })];
    const programmes = [{ id, code, name: code, steward: 'amli', versions }];
    await loadProgrammes(world, programmes);
  }
});

test('a warning that the act does not have may be acknowledged too', async () => {
  const members = [{ ...FAMILY[0], familyName: 'Prudente' }];
  const answer = await act(world.rentalManager, 'registerHousehold', { clientKey: newId(), members, acknowledge: ['POSSIBLE_DUPLICATE'] });
  expect(answer).toMatchObject({ refusals: [], warnings: [] });
});
