// Steps of a referral that a person records on a later day than they were taken.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { act, AMLI, ask, FAMILY, PROGRAMME, LANDLORD, openWorld, picture, proposedHousehold, type World } from './world';

/** The test's world begins on 25 November; what is recorded is recorded on 10 December. */
const PROPOSED = '2026-11-25';
const RECORDED = '2026-12-10';
const at = (day: string) => `${day}T10:00:00Z`;

let world: World;
beforeEach(async () => {
  world = await openWorld();
}, 30_000);
afterEach(() => world?.service.stop());

const entriesOf = (referralId: Id) =>
  world.service.sql('select kind, business_date as day from programme_entry where referral_id = $1 order by business_date, kind', [
    referralId,
  ]);
const grantsOf = (referralId: Id) =>
  world.service.sql('select purpose, from_on as "from", to_on as "to" from access_grant where basis_id = $1 order by purpose', [
    referralId,
  ]);

/** Confirmed on 1 December, recorded on 10 December. */
async function confirmedLater(members?: readonly object[]) {
  const proposed = await proposedHousehold(world, members);
  world.service.setToday(RECORDED);
  const { referral, refusals } = await act(world.rentalManager, 'confirmReferral', {
    referralId: proposed.referralId,
    operatorId: AMLI,
    occurredAt: at('2026-12-01'),
    acknowledge: ['CRITERIA_NOT_MET'],
  });
  expect(refusals).toEqual([]);
  return { ...proposed, referral };
}

test('a confirmation counts on its own day, and opens the household from the day of recording', async () => {
  const { referralId, referral } = await confirmedLater();
  expect(referral).toMatchObject({ state: 'CONFIRMED', confirmedOn: '2026-12-01' });
  expect(await entriesOf(referralId)).toEqual([{ kind: 'RECEIVED', day: '2026-12-01' }]);
  expect(await grantsOf(referralId)).toEqual([{ purpose: 'ASSESSMENT', from: RECORDED, to: null }]);
});

test('one that does not fit counts in on the day of confirmation, and out on the day on which a person declined it', async () => {
  const couple = [...FAMILY, { ...FAMILY[0], givenName: 'Karim', role: 'PARTNER' }];
  const { referralId, referral } = await confirmedLater(couple);
  expect(referral).toMatchObject({ state: 'CONFIRMED', confirmedOn: '2026-12-01' });
  const decline = { referralId, reason: 'CRITERIA_NOT_MET', occurredAt: at('2026-12-03') };
  expect((await act(world.programmeManager, 'declineReferral', decline)).refusals).toEqual([]);
  expect(await entriesOf(referralId)).toEqual([
    { kind: 'RECEIVED', day: '2026-12-01' },
    { kind: 'NOT_ELIGIBLE_OR_CANCELLED', day: '2026-12-03' },
  ]);
});

test('an acceptance counts what the landlord did since its day, not before; support opens on the day of recording', async () => {
  const { householdId, referralId } = await confirmedLater();
  for (const signedOn of ['2026-12-02', '2026-12-04', '2026-12-09']) {
    const payload = { planId: newId(), accountId: newId(), householdId, landlordId: LANDLORD, signedOn, debtCents: 1, instalments: 1 };
    await world.service.deliver(repaymentPlanSigned, { key: householdId, organisationId: LANDLORD, payload });
  }
  const answer = await act(world.programmeManager, 'acceptReferral', { referralId, occurredAt: at('2026-12-03') });
  expect(answer.referral).toMatchObject({ state: 'ACCEPTED', acceptedOn: '2026-12-03' });
  expect(await entriesOf(referralId)).toEqual([
    { kind: 'RECEIVED', day: '2026-12-01' },
    { kind: 'PLAN_SIGNED', day: '2026-12-04' },
    { kind: 'PLAN_SIGNED', day: '2026-12-09' },
  ]);
  expect(await grantsOf(referralId)).toEqual([
    { purpose: 'ASSESSMENT', from: RECORDED, to: RECORDED },
    { purpose: 'SUPPORT', from: RECORDED, to: null },
  ]);
  const [fact] = (await world.service.published()).filter(({ type }) => type === 'referral-accepted.v1');
  expect(fact?.payload).toMatchObject({ acceptedOn: '2026-12-03' });
});

test.each([
  ['cancelReferral', 'rentalManager', 'MOVED_AWAY', 'CANCELLED', 1],
  ['declineReferral', 'programmeManager', 'NO_CAPACITY', 'DECLINED', 2],
] as const)(
  '%s counts on its day; access ends and another association is asked when it is recorded',
  async (name, person, reason, state, referrals) => {
    const { householdId, referralId } = await confirmedLater();
    expect((await act(world[person], name, { referralId, reason, occurredAt: at('2026-12-05') })).refusals).toEqual([]);
    expect(await entriesOf(referralId)).toEqual([
      { kind: 'RECEIVED', day: '2026-12-01' },
      { kind: 'NOT_ELIGIBLE_OR_CANCELLED', day: '2026-12-05' },
    ]);
    expect(await grantsOf(referralId)).toEqual([{ purpose: 'ASSESSMENT', from: RECORDED, to: RECORDED }]);
    const all = await world.service.sql(
      'select state, ended_on as "endedOn", proposed_on as "proposedOn" from referral where household_id = $1 order by proposed_on',
      [householdId],
    );
    expect(all).toEqual(
      [
        { state, endedOn: '2026-12-05', proposedOn: PROPOSED },
        { state: 'PROPOSED', endedOn: null, proposedOn: RECORDED },
      ].slice(0, referrals),
    );
  },
);

test('a report of the month shows what happened in it, whenever it was recorded', async () => {
  const { referralId } = await confirmedLater();
  world.service.setToday('2027-01-15');
  await act(world.programmeManager, 'declineReferral', { referralId, reason: 'HOUSEHOLD_REFUSED', occurredAt: at('2026-12-20') });
  const query = `query ($from: LocalDate!, $to: LocalDate!) { programmeReport(programmeId: "${PROGRAMME}", from: $from, to: $to) {
    pendingAtStart received notEligibleOrCancelled pendingAtEnd } }`;
  const report = async (from: string, to: string) => (await ask(world.programmeManager, query, { from, to })).programmeReport;
  expect(await report('2026-12-01', '2027-01-01')).toEqual({ pendingAtStart: 0, received: 1, notEligibleOrCancelled: 1, pendingAtEnd: 0 });
  expect(await report('2027-01-01', '2027-02-01')).toEqual({ pendingAtStart: 0, received: 0, notEligibleOrCancelled: 0, pendingAtEnd: 0 });
});

test.each([
  ['confirmReferral', 'rentalManager', { operatorId: AMLI }, PROPOSED],
  ['cancelReferral', 'rentalManager', { reason: 'MOVED_AWAY' }, PROPOSED],
  ['acceptReferral', 'programmeManager', {}, '2026-12-01'],
  ['declineReferral', 'programmeManager', { reason: 'NO_CAPACITY' }, '2026-12-01'],
] as const)('%s is refused before the step that it follows, for a day to come and after a year', async (name, person, input, earliest) => {
  const { referralId } = earliest === PROPOSED ? await proposedHousehold(world) : await confirmedLater();
  world.service.setToday(RECORDED);
  const before = await picture(world);
  for (const [occurredAt, code] of [
    ['2026-11-24T22:59:59Z', 'BEFORE_EARLIER_STEP'],
    [`${RECORDED}T23:59:00Z`, 'IN_THE_FUTURE'],
    [at('2025-12-09'), 'TOO_LONG_AGO'],
  ]) {
    const { refusals } = await act(world[person], name, { referralId, ...input, occurredAt });
    expect(refusals).toMatchObject([{ code, path: ['occurredAt'], remedy: expect.any(String) }]);
  }
  expect(await picture(world)).toEqual(before);
  const onTheDay = { referralId, ...input, occurredAt: `${earliest}T00:30:00+01:00` };
  expect((await act(world[person], name, onTheDay)).refusals).toEqual([]);
});

test('a client key that was used for one day is not used for another', async () => {
  const { referralId } = await confirmedLater();
  const decline = { clientKey: newId(), referralId, reason: 'NO_CAPACITY', occurredAt: at('2026-12-05') };
  for (const [occurredAt, codes] of [
    [decline.occurredAt, []],
    [decline.occurredAt, []],
    [at('2026-12-06'), ['CLIENT_KEY_REUSED']],
  ] as const) {
    const { refusals } = await act(world.programmeManager, 'declineReferral', { ...decline, occurredAt });
    expect(refusals.map(({ code }: { code: string }) => code)).toEqual(codes);
  }
});
