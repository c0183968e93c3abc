import { newId, type Id } from '@passerelle/shared/domain/ids';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  fallInArrears,
  FAMILY,
  PROGRAMME,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  PASSAGE,
  picture,
  proposedHousehold,
  proposedReferral,
  register,
  startLease,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const REFERRAL = `query ($id: ID!) { referral(id: $id) { state cause { code label } component programmeVersion confirmedOn acceptedOn endedOn endReason { code label }
  landlord { name } operator { name } programme { code } household { id composition { singleParent } }
  eligibility { verdict ruleVersion inputHash criteria { code verdict value needed unit source asOf } missingInformation { code wantedDocument { code label } } } } }`;

async function referralsOf(householdId: Id): Promise<unknown[]> {
  const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { state } } }';
  return (await ask(world.rentalManager, query, { householdId })).referrals.nodes;
}

async function factsOf(householdId: Id): Promise<string[]> {
  return (await world.service.published()).filter(({ key }) => key === householdId).map(({ type }) => type);
}

describe('no referral is proposed', () => {
  test('for two missed terms', async () => {
    const householdId = await register(world.rentalManager);
    await fallInArrears(world, householdId, { missedTerms: 2 });
    expect(await referralsOf(householdId)).toEqual([]);
  });

  test('to a programme that the landlord takes no part in', async () => {
    const householdId = await register(world.otherRentalManager);
    await fallInArrears(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
    expect(await world.service.sql('select from referral where household_id = $1', [householdId])).toEqual([]);
  });

  test('a second time in an arrears episode that the landlord decided about', async () => {
    const householdId = await register(world.rentalManager);
    const accountId = newId();
    const episodeId = await fallInArrears(world, householdId, { accountId });
    await fallInArrears(world, householdId, { accountId, episodeId, missedTerms: 4 });
    await act(world.rentalManager, 'cancelReferral', {
      referralId: await proposedReferral(world, householdId),
      reason: 'HOUSEHOLD_REFUSED',
    });
    await fallInArrears(world, householdId, { accountId, episodeId, missedTerms: 5 });
    expect(await referralsOf(householdId)).toEqual([{ state: 'CANCELLED' }]);
  });

  test('by an old position that comes late', async () => {
    const householdId = await register(world.rentalManager);
    const accountId = newId();
    await fallInArrears(world, householdId, { accountId, missedTerms: 1, version: 7 });
    await fallInArrears(world, householdId, { accountId, missedTerms: 3, version: 6 });
    expect(await referralsOf(householdId)).toEqual([]);
  });

  test('by a fact that another landlord published', async () => {
    const householdId = await register(world.rentalManager);
    await expect(fallInArrears(world, householdId, { organisationId: OTHER_LANDLORD })).rejects.toThrow(/does not belong/);
    expect(await referralsOf(householdId)).toEqual([]);
  });
});

test('a new episode of arrears proposes a new referral', async () => {
  const householdId = await register(world.rentalManager);
  const accountId = newId();
  await fallInArrears(world, householdId, { accountId });
  await act(world.rentalManager, 'cancelReferral', { referralId: await proposedReferral(world, householdId), reason: 'ARREARS_SETTLED' });
  await fallInArrears(world, householdId, { accountId, missedTerms: 0 });
  await fallInArrears(world, householdId, { accountId });
  expect(await referralsOf(householdId)).toHaveLength(2);
});

describe('confirming is refused', () => {
  test.each([
    ['to an association that is no operator', OTHER_LANDLORD, 'OPERATOR_NOT_IN_PROGRAMME', 'REFUSED', ['operatorId']],
    ['to something that is no organisation', 'amli', 'INVALID_INPUT', 'INVALID_INPUT', ['operatorId']],
  ])('%s, and nothing is written', async (_, operatorId, code, kind, path) => {
    const { referralId } = await proposedHousehold(world);
    const before = await picture(world);
    expect((await act(world.rentalManager, 'confirmReferral', { referralId, operatorId })).refusals).toMatchObject([{ code, kind, path }]);
    expect(await picture(world)).toEqual(before);
  });

  test('to another landlord, as if the referral did not exist', async () => {
    const { referralId } = await proposedHousehold(world);
    expect((await act(world.otherRentalManager, 'confirmReferral', { referralId, operatorId: AMLI })).refusals).toMatchObject([
      { code: 'NOT_FOUND', path: ['referralId'] },
    ]);
  });

  test('to the association', async () => {
    const { referralId } = await proposedHousehold(world);
    expect((await act(world.programmeManager, 'confirmReferral', { referralId, operatorId: AMLI })).refusals).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  test('the second time: of two at once one is done, the other is a conflict', async () => {
    const { referralId } = await proposedHousehold(world);
    const both = await Promise.all(
      [AMLI, PASSAGE].map((operatorId) => act(world.rentalManager, 'confirmReferral', { referralId, operatorId })),
    );
    const codes = both.flatMap(({ refusals }) => refusals).map(({ code, kind }) => ({ code, kind }));
    expect(codes).toEqual([{ code: 'REFERRAL_CONFIRMED', kind: 'CONFLICT' }]);
    expect(await world.service.sql(`select from access_grant where basis_id = $1`, [referralId])).toHaveLength(1);
  });
});

describe('a confirmed referral', () => {
  test('is seen by the chosen association and by no other, with the answer of every criterion', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    const { referral } = await ask(world.programmeManager, REFERRAL, { id: referralId });
    expect(referral).toMatchObject({
      state: 'CONFIRMED',
      cause: { code: 'ARREARS', label: 'Rent arrears' },
      component: 'MAINTENANCE',
      programmeVersion: 2,
      landlord: { name: 'Batigère Habitat' },
      operator: { name: 'AMLI' },
      programme: { code: 'hestia' },
      household: { id: householdId, composition: { singleParent: true } },
      eligibility: { verdict: 'PASS', ruleVersion: 2, missingInformation: [] },
    });
    expect(
      referral.eligibility.criteria.map((criterion: { code: string; value: string; needed: string; unit: string }) => [
        criterion.code,
        criterion.value,
        criterion.needed,
        criterion.unit,
      ]),
    ).toEqual([
      ['P1-LANDLORD', 'batigere-habitat', 'EQ batigere-habitat', 'CODE'],
      ['P1-TERRITORY', '93', 'IN 75, 77, 78, 91, 92, 93, 94', 'CODE'],
      ['P1-SINGLE-PARENT', 'true', 'EQ true', 'BOOLEAN'],
      ['P1-THREE-MISSED', '3', 'GTE 3', 'COUNT'],
    ]);
    expect(await ask(world.otherProgrammeManager, REFERRAL, { id: referralId })).toEqual({ referral: null });
    expect(await factsOf(householdId)).toContain('access-granted.v1');
  });

  test('of a rule that fails is warned of, and waits for a person when the landlord refers it all the same', async () => {
    const [head, child] = FAMILY;
    const couple = [head, child, { ...head, givenName: 'Karim', sex: 'MALE', role: 'PARTNER' }];
    const { referralId } = await proposedHousehold(world, couple as object[]);
    const input = { referralId, operatorId: AMLI };
    expect(await act(world.rentalManager, 'confirmReferral', input)).toMatchObject({
      referral: null,
      warnings: [{ code: 'CRITERIA_NOT_MET', parameters: [{ name: 'failed', value: 'P1-SINGLE-PARENT' }] }],
    });
    await act(world.rentalManager, 'confirmReferral', { ...input, acknowledge: ['CRITERIA_NOT_MET'] });
    const { referral } = await ask(world.programmeManager, REFERRAL, { id: referralId });
    expect(referral).toMatchObject({ state: 'CONFIRMED', endReason: null, eligibility: { verdict: 'FAIL' } });
    const refused = await act(world.programmeManager, 'acceptReferral', { referralId });
    expect(refused.refusals).toMatchObject([{ code: 'NOT_ELIGIBLE', message: expect.stringContaining('P1-SINGLE-PARENT') }]);
  });

  test('with an unknown home cannot be accepted, says what is missing, and is judged again when the lease comes', async () => {
    const householdId = await register(world.rentalManager);
    await fallInArrears(world, householdId);
    const referralId = await proposedReferral(world, householdId);
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
    const before = await picture(world);
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([
      {
        code: 'ELIGIBILITY_UNKNOWN',
        kind: 'REFUSED',
        message: expect.stringContaining('P1-LANDLORD, P1-TERRITORY'),
        remedy: expect.stringContaining('Lease or title (landlord)'),
      },
    ]);
    expect(await picture(world)).toEqual(before);
    const unknown = (await ask(world.programmeManager, REFERRAL, { id: referralId })).referral.eligibility;
    expect(unknown.missingInformation.map(({ code }: { code: string }) => code)).toEqual(['P1-LANDLORD', 'P1-TERRITORY']);
    const french = (await world.programmeManager.graphql(REFERRAL, { id: referralId }, 'fr')).data?.['referral'] as typeof unknown;
    const named = [unknown, french.eligibility].map(({ missingInformation }) => missingInformation[0].wantedDocument);
    expect(JSON.parse(JSON.stringify(named))).toEqual([
      { code: 'LEASE_OR_TITLE_LANDLORD', label: 'Lease or title (landlord)' },
      { code: 'LEASE_OR_TITLE_LANDLORD', label: 'Bail ou titre d’occupation (bailleur)' },
    ]);

    await startLease(world, householdId);
    const known = (await ask(world.programmeManager, REFERRAL, { id: referralId })).referral.eligibility;
    expect(known.verdict).toBe('PASS');
    expect(known.inputHash).not.toBe(unknown.inputHash);
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).referral).toMatchObject({ state: 'ACCEPTED' });
    expect(await world.service.sql('select verdict from eligibility_verdict where referral_id = $1 order by number', [referralId])).toEqual(
      [{ verdict: 'UNKNOWN' }, { verdict: 'PASS' }, { verdict: 'PASS' }],
    );
  });

  test('judged again as failing stays with the people: the association declines it', async () => {
    const householdId = await register(world.rentalManager);
    await fallInArrears(world, householdId);
    const referralId = await proposedReferral(world, householdId);
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
    await startLease(world, householdId, { department: '95' });
    expect((await ask(world.programmeManager, REFERRAL, { id: referralId })).referral).toMatchObject({
      state: 'CONFIRMED',
      eligibility: { verdict: 'FAIL' },
    });
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([{ code: 'NOT_ELIGIBLE' }]);
    expect((await act(world.programmeManager, 'declineReferral', { referralId, reason: 'CRITERIA_NOT_MET' })).refusals).toEqual([]);
  });
});

describe('accepting', () => {
  test('is refused to an association that was not chosen, and to the landlord', async () => {
    const { referralId } = await confirmedHousehold(world);
    expect((await act(world.otherProgrammeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await act(world.rentalManager, 'acceptReferral', { referralId })).refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
    const managerOfLandlord = world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: LANDLORD });
    expect((await act(managerOfLandlord, 'acceptReferral', { referralId })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('at once with cancelling: one is done, the other is a conflict', async () => {
    const { referralId } = await confirmedHousehold(world);
    const both = await Promise.all([
      act(world.programmeManager, 'acceptReferral', { referralId }),
      act(world.rentalManager, 'cancelReferral', { referralId, reason: 'ENTERED_IN_ERROR' }),
    ]);
    const refusals = both.flatMap((payload) => payload.refusals);
    expect(refusals).toHaveLength(1);
    expect(['CONFLICT', 'NOT_FOUND']).toContain(refusals[0].kind);
  });

  test('turns assessment into support, and tells it in order', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    const grants = await world.service.sql(
      'select purpose, basis_kind, to_on from access_grant where household_id = $1 and organisation_id = $2 order by purpose',
      [householdId, AMLI],
    );
    expect(grants).toEqual([
      { purpose: 'ASSESSMENT', basis_kind: 'REFERRAL', to_on: '2026-11-25' },
      { purpose: 'SUPPORT', basis_kind: 'REFERRAL', to_on: null },
    ]);
    expect((await factsOf(householdId)).slice(-3)).toEqual(['access-granted.v1', 'access-ended.v1', 'referral-accepted.v1']);
    const accepted = (await world.service.published()).at(-1);
    expect(accepted).toMatchObject({
      organisationId: AMLI,
      subject: referralId,
      payload: {
        referralId,
        householdId,
        programmeId: PROGRAMME,
        version: 2,
        landlordId: LANDLORD,
        operatorId: AMLI,
        acceptedOn: '2026-11-25',
        component: 'MAINTENANCE',
      },
    });
    const versions = (await world.service.published()).filter(({ key }) => key === householdId).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect((await ask(world.socialWorker, REFERRAL, { id: referralId })).referral.state).toBe('ACCEPTED');
  });
});

test.each([
  ['declined', 'declineReferral', 'NO_CAPACITY'],
  ['cancelled', 'cancelReferral', 'MOVED_AWAY'],
] as const)('a referral that is %s is closed to the association at once', async (_, name, reason) => {
  const { householdId, referralId } = await confirmedHousehold(world);
  const person = name === 'declineReferral' ? world.programmeManager : world.rentalManager;
  expect((await act(person, name, { referralId, reason })).refusals).toEqual([]);
  expect(await ask(world.programmeManager, REFERRAL, { id: referralId })).toEqual({ referral: null });
  expect(await ask(world.programmeManager, 'query ($id: ID!) { household(id: $id) { id } }', { id: householdId })).toEqual({
    household: null,
  });
  expect((await ask(world.rentalManager, REFERRAL, { id: referralId })).referral).toMatchObject({ endReason: { code: reason } });
  expect((await factsOf(householdId)).at(-1)).toBe('access-ended.v1');
});
