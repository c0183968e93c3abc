// When a household may be proposed again, and when a yes of yesterday is no yes any more.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import {
  act,
  AMLI,
  ask,
  endLease,
  fallInArrears,
  FAMILY,
  openWorld,
  OTHER_LANDLORD,
  PASSAGE,
  picture,
  proposedReferral,
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

/** A household with one account in arrears, proposed. */
interface Proposed {
  readonly householdId: Id;
  readonly leaseId: Id;
  readonly accountId: Id;
  readonly episodeId: Id;
  readonly referralId: Id;
}

async function proposed(members: readonly object[] = FAMILY): Promise<Proposed> {
  const householdId = await register(world.rentalManager, members);
  const leaseId = await startLease(world, householdId);
  const accountId = newId();
  const episodeId = await fallInArrears(world, householdId, { accountId });
  return { householdId, leaseId, accountId, episodeId, referralId: await proposedReferral(world, householdId) };
}

async function confirmed(members?: readonly object[]): Promise<Proposed> {
  const household = await proposed(members);
  await act(world.rentalManager, 'confirmReferral', { referralId: household.referralId, operatorId: AMLI });
  return household;
}

async function accepted(): Promise<Proposed> {
  const household = await confirmed();
  expect((await act(world.programmeManager, 'acceptReferral', { referralId: household.referralId })).refusals).toEqual([]);
  return household;
}

/** States of the referrals of a household, the first one first. */
async function statesOf(householdId: Id): Promise<string[]> {
  const rows = await world.service.sql<{ state: string }>(
    `select state from referral where household_id = $1 order by (state in ('PROPOSED', 'CONFIRMED', 'ACCEPTED')), id`,
    [householdId],
  );
  return rows.map(({ state }) => state);
}

async function positionChanges({ householdId, accountId, episodeId }: Proposed, missedTerms: number): Promise<void> {
  await fallInArrears(world, householdId, { accountId, episodeId, missedTerms });
}

async function pay({ householdId, accountId }: Proposed): Promise<void> {
  await fallInArrears(world, householdId, { accountId, missedTerms: 0 });
}

describe('a household is proposed to a programme once at a time', () => {
  test('a new episode proposes nothing while the household is accepted', async () => {
    const household = await accepted();
    await pay(household);
    await fallInArrears(world, household.householdId, { accountId: household.accountId });
    expect(await statesOf(household.householdId)).toEqual(['ACCEPTED']);
  });

  test.each([
    ['proposed', proposed, 'PROPOSED'],
    ['confirmed', confirmed, 'CONFIRMED'],
  ])('nor while it is %s', async (_, household, state) => {
    const found = await household();
    await pay(found);
    await fallInArrears(world, found.householdId, { accountId: found.accountId });
    expect(await statesOf(found.householdId)).toEqual([state]);
  });

  test('the database itself keeps a second one out', async () => {
    const { householdId, referralId } = await proposed();
    const second = `insert into referral select (jsonb_populate_record(r, jsonb_build_object('id', $2::text, 'episode_id', $3::text))).*
      from referral r where r.id = $1`;
    await expect(world.service.sql(second, [referralId, newId(), newId()])).rejects.toThrow(/referral_live/);
    expect(await statesOf(householdId)).toEqual(['PROPOSED']);
  });

  test('when its support is over a new episode proposes it again, and the old one does not', async () => {
    const household = await accepted();
    const { householdId, referralId } = household;
    const payload = { caseId: referralId, referralId, householdId, operatorId: AMLI, closedOn: TODAY, outcome: 'STABILISED' };
    await world.service.deliver(supportCaseClosed, { key: householdId, organisationId: AMLI, payload });
    await positionChanges(household, 4);
    expect(await statesOf(householdId)).toEqual(['ENDED']);
    await pay(household);
    await fallInArrears(world, householdId, { accountId: household.accountId });
    expect(await statesOf(householdId)).toEqual(['ENDED', 'PROPOSED']);
  });
});

describe('while the arrears last, a referral that came to nothing is made again', () => {
  test.each(['NO_CAPACITY', 'OUTSIDE_MISSION'])(
    'at once when the association declines with %s, for another association',
    async (reason) => {
      const { householdId, referralId } = await confirmed();
      expect((await act(world.programmeManager, 'declineReferral', { referralId, reason })).refusals).toEqual([]);
      expect(await statesOf(householdId)).toEqual(['DECLINED', 'PROPOSED']);
      const again = await proposedReferral(world, householdId);
      await act(world.rentalManager, 'confirmReferral', { referralId: again, operatorId: PASSAGE });
      expect((await act(world.otherProgrammeManager, 'acceptReferral', { referralId: again })).refusals).toEqual([]);
      expect(await ask(world.programmeManager, 'query ($id: ID!) { household(id: $id) { id } }', { id: householdId })).toEqual({
        household: null,
      });
    },
  );

  test('by the next change of its position after another refusal of the association', async () => {
    const household = await confirmed();
    await act(world.programmeManager, 'declineReferral', { referralId: household.referralId, reason: 'HOUSEHOLD_UNREACHABLE' });
    expect(await statesOf(household.householdId)).toEqual(['DECLINED']);
    await positionChanges(household, 4);
    await positionChanges(household, 5);
    expect(await statesOf(household.householdId)).toEqual(['DECLINED', 'PROPOSED']);
  });

  test('by the next change of its position that crosses the trigger after it did not meet the criteria', async () => {
    const household = await proposed();
    await positionChanges(household, 2);
    const { referralId } = household;
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'CRITERIA_NOT_MET' });
    expect(await statesOf(household.householdId)).toEqual(['DECLINED']);
    await positionChanges(household, 1);
    expect(await statesOf(household.householdId)).toEqual(['DECLINED']);
    await positionChanges(household, 5);
    expect(await statesOf(household.householdId)).toEqual(['DECLINED', 'PROPOSED']);
  });

  test('by the next change of its position after it was cancelled as an error', async () => {
    const household = await proposed();
    await act(world.rentalManager, 'cancelReferral', { referralId: household.referralId, reason: 'ENTERED_IN_ERROR' });
    await positionChanges(household, 4);
    expect(await statesOf(household.householdId)).toEqual(['CANCELLED', 'PROPOSED']);
  });

  test('and not after the landlord withdrew it for a reason that lasts', async () => {
    const household = await proposed();
    await act(world.rentalManager, 'cancelReferral', { referralId: household.referralId, reason: 'SUPPORTED_ELSEWHERE' });
    await positionChanges(household, 4);
    await fallInArrears(world, household.householdId, { missedTerms: 3 });
    expect(await statesOf(household.householdId)).toEqual(['CANCELLED']);
  });
});

describe('the trigger looks at all that is open with one landlord', () => {
  test('two accounts with one landlord add', async () => {
    const householdId = await register(world.rentalManager);
    await fallInArrears(world, householdId, { missedTerms: 2 });
    await fallInArrears(world, householdId, { missedTerms: 1 });
    expect(await statesOf(householdId)).toEqual(['PROPOSED']);
  });

  test('two accounts with two landlords do not', async () => {
    const householdId = await register(world.rentalManager);
    await fallInArrears(world, householdId, { missedTerms: 2, landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
    await fallInArrears(world, householdId, { missedTerms: 2 });
    expect(await statesOf(householdId)).toEqual([]);
  });

  test('an account that is paid adds nothing', async () => {
    const householdId = await register(world.rentalManager);
    const accountId = newId();
    await fallInArrears(world, householdId, { accountId, missedTerms: 2 });
    await fallInArrears(world, householdId, { accountId, missedTerms: 0 });
    await fallInArrears(world, householdId, { missedTerms: 2 });
    expect(await statesOf(householdId)).toEqual([]);
  });
});

describe('an association accepts by what is true today', () => {
  const VERDICT = 'query ($id: ID!) { referral(id: $id) { state eligibility { verdict } } }';

  test('not a household that has paid since, and the refusal names the criterion', async () => {
    const household = await confirmed();
    const { referralId } = household;
    await pay(household);
    const before = await picture(world);
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([
      { code: 'NOT_ELIGIBLE', kind: 'REFUSED', message: expect.stringContaining('P1-THREE-MISSED') },
    ]);
    expect(await picture(world)).toEqual(before);
    expect((await ask(world.programmeManager, VERDICT, { id: referralId })).referral).toEqual({
      state: 'CONFIRMED',
      eligibility: { verdict: 'FAIL' },
    });
  });

  test('and reads every criterion as it is now, when one more fails too', async () => {
    const household = await confirmed();
    const { householdId, leaseId, referralId } = household;
    await startLease(world, householdId, { leaseId, department: '95', version: 90 });
    await positionChanges(household, 4);
    await pay(household);
    const query = 'query ($id: ID!) { referral(id: $id) { eligibility { verdict criteria { code value verdict } } } }';
    const { eligibility } = (await ask(world.programmeManager, query, { id: referralId })).referral;
    expect(eligibility.verdict).toBe('FAIL');
    expect(eligibility.criteria.filter((criterion: { verdict: string }) => criterion.verdict === 'FAIL')).toMatchObject([
      { code: 'P1-TERRITORY', value: '95' },
      { code: 'P1-THREE-MISSED', value: '0' },
    ]);
    const decisions = 'select from eligibility_verdict where referral_id = $1';
    expect(await world.service.sql(decisions, [referralId])).toHaveLength(3);
  });

  test('nor one whose lease ended since', async () => {
    const { householdId, leaseId, referralId } = await confirmed();
    await endLease(world, householdId, leaseId);
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([
      { code: 'NOT_ELIGIBLE', message: expect.stringMatching(/P1-LANDLORD.*P1-TERRITORY/) },
    ]);
    // That it has no home is known, and no document would tell more.
    expect((await ask(world.programmeManager, VERDICT, { id: referralId })).referral.eligibility).toEqual({ verdict: 'FAIL' });
  });

  test('nor one whose child came of age since, of which no fact tells', async () => {
    const [head] = FAMILY;
    const child = { ...FAMILY[1], birthDate: '2005-11-26' };
    const { referralId } = await confirmed([head as object, child]);
    world.service.setToday('2026-11-26');
    try {
      expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toMatchObject([
        { code: 'NOT_ELIGIBLE', message: expect.stringContaining('P1-SINGLE-PARENT') },
      ]);
    } finally {
      world.service.setToday(TODAY);
    }
  });

  test('and the verdict that he accepted by is kept', async () => {
    const household = await confirmed();
    const { referralId } = household;
    await pay(household);
    await positionChanges(household, 4);
    expect((await act(world.programmeManager, 'acceptReferral', { referralId })).refusals).toEqual([]);
    const verdicts = await world.service.sql('select verdict from eligibility_verdict where referral_id = $1 order by number', [
      referralId,
    ]);
    expect(verdicts).toEqual([{ verdict: 'PASS' }, { verdict: 'FAIL' }, { verdict: 'PASS' }, { verdict: 'PASS' }]);
  });
});
