// An installation that was at work before programmes were documents: its referrals, verdicts and open tasks go on.
import { newId } from '@passerelle/shared/domain/ids';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { doDayWork } from '@passerelle/shared/service/day-work';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import { seedReferenceData } from '../src/seed';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { openOlder, olderHousehold, upgrade, type Referred } from './older';
import { act, AMLI, ask, ISSUER, LANDLORD, PROGRAMME, TODAY } from './world';

let service: TestService;
let rentalManager: AsPerson;
let programmeManager: AsPerson;
let proposed: Referred, fit: Referred, unknown: Referred, passing: Referred, accepted: Referred, refused: Referred;
beforeAll(async () => {
  service = await openOlder();
  proposed = await olderHousehold(service, { state: 'PROPOSED', verdict: null });
  unknown = await olderHousehold(service, { state: 'CONFIRMED', verdict: 'UNKNOWN' });
  passing = await olderHousehold(service, { state: 'CONFIRMED', verdict: 'PASS' });
  fit = await olderHousehold(service, { state: 'CONFIRMED', verdict: 'PASS' });
  accepted = await olderHousehold(service, { state: 'ACCEPTED', verdict: 'PASS' });
  refused = await olderHousehold(service, { state: 'NOT_ELIGIBLE', verdict: 'FAIL' });
  await upgrade(service);
  rentalManager = service.as({ roles: ['RENTAL_MANAGER'], organisationId: LANDLORD, subject: newId() });
  // Mathieu Dorvaux of the files of the demonstration, who gives his name to derogations.
  const subject = '0c000000-0000-4000-8000-000000000004';
  programmeManager = service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: AMLI, subject });
}, 60_000);
afterAll(() => service?.stop());

const RULES = `rules { code verdict isReserved condition comparisons { field value } }`;
const REFERRAL = `query ($id: ID!) { referral(id: $id) { state programmeVersion eligibility { verdict at nextChangeOn ruleVersion ${RULES}
  criteria { code verdict value needed } missingInformation { code wantedDocument { code label } } replay { verdict isSame } } } }`;

async function referral({ referralId }: Referred, person = rentalManager) {
  return (await ask(person, REFERRAL, { id: referralId })).referral;
}

const tasks = async ({ householdId }: Referred) =>
  (await service.sql<{ kind: string }>('select distinct kind from work_item where household_id = $1 and is_task order by 1', [householdId]))
    .map(({ kind }) => kind)
    .filter((kind) => /REFERRAL|ELIGIBILITY/.test(kind));

test('what was decided is read as it was decided, and what waited for an answer waits', async () => {
  expect(await referral(proposed)).toEqual({ state: 'PROPOSED', programmeVersion: 2, eligibility: null });
  for (const [one, state, verdict] of [
    [unknown, 'CONFIRMED', 'UNKNOWN'],
    [passing, 'CONFIRMED', 'PASS'],
    [accepted, 'ACCEPTED', 'PASS'],
    [refused, 'NOT_ELIGIBLE', 'FAIL'],
  ] as const) {
    const criterion = { code: 'P1-SINGLE-PARENT', verdict, needed: 'EQ true' };
    const rule = { code: 'P1-SINGLE-PARENT', verdict, isReserved: false, condition: 'EQ true', comparisons: [] };
    expect(await referral(one)).toMatchObject({
      ...{ state, programmeVersion: 2 },
      eligibility: {
        ...{ verdict, at: null, ruleVersion: 2, replay: null },
        criteria: expect.arrayContaining([expect.objectContaining(criterion)]),
        rules: expect.arrayContaining([rule]),
      },
    });
  }
  expect(await tasks(proposed)).toEqual(['REFERRAL_TO_CONFIRM']);
  expect(await tasks(unknown)).toEqual(['ELIGIBILITY_TO_COMPLETE', 'REFERRAL_TO_DECIDE']);
  expect(await tasks(passing)).toEqual(['REFERRAL_TO_DECIDE']);
});

test('a verdict from before is judged again on the day on which time alone changes it', async () => {
  const ageing = await referral(fit);
  expect(ageing.eligibility).toMatchObject({ verdict: 'PASS', nextChangeOn: '2026-10-03' });
  await doDayWork(service.door, [judgeOfTheDay]);
  // Answered as then, it is kept; and says now when the daughter of 20 counts as a child no more.
  expect((await referral(fit)).eligibility).toEqual({ ...ageing.eligibility, nextChangeOn: '2027-05-09' });
  service.setToday('2027-05-09');
  await doDayWork(service.door, [judgeOfTheDay]);
  expect((await referral(fit)).eligibility).toMatchObject({
    verdict: 'FAIL',
    at: '2027-05-09',
    nextChangeOn: null,
    replay: { isSame: true },
  });
  service.setToday(TODAY);
});

const ELIGIBILITY = `query ($householdId: ID!) { eligibility(householdId: $householdId, programmeId: "${PROGRAMME}") { verdict programmeVersion
  components { rules { code verdict } } } }`;

test('a version that was there judges as it did, before its file completes it and after', async () => {
  const rules = ['P1-LANDLORD', 'P1-TERRITORY', 'P1-SINGLE-PARENT', 'P1-THREE-MISSED'].map((code) => ({ code, verdict: 'PASS' }));
  const whole = { eligibility: { verdict: 'PASS', programmeVersion: 2, components: [{ rules }] } };
  expect(await ask(rentalManager, ELIGIBILITY, { householdId: passing.householdId })).toEqual(whole);
  await seedReferenceData(service.door, ISSUER);
  expect(await ask(rentalManager, ELIGIBILITY, { householdId: passing.householdId })).toEqual(whole);
  expect(await seedReferenceData(service.door, ISSUER)).toEqual({ changed: 0 });
}, 30_000);

test('one that waits is judged again when a fact comes, by what is kept of it since', async () => {
  await service.deliver(arrearsPositionChanged, {
    ...{ key: passing.householdId, organisationId: LANDLORD },
    payload: {
      ...{ episodeId: passing.episodeId, accountId: passing.accountId, leaseId: passing.accountId, householdId: passing.householdId },
      ...{ landlordId: LANDLORD, missedTerms: 2, oldestDueOn: '2026-10-01', arrearsCents: 102_400, asOf: TODAY },
    },
    version: 2,
  });
  expect(await referral(passing)).toMatchObject({
    state: 'CONFIRMED',
    eligibility: {
      ...{ verdict: 'FAIL', at: TODAY, replay: { verdict: 'FAIL', isSame: true } },
      rules: expect.arrayContaining([
        expect.objectContaining({
          code: 'P1-THREE-MISSED',
          verdict: 'FAIL',
          comparisons: [{ field: 'arrears.missedInstalments', value: '2' }],
        }),
      ]),
    },
  });
});

test('one that is not known, or fails, is taken by derogation alone', async () => {
  for (const [{ referralId }, verdict, code] of [
    [unknown, 'UNKNOWN', 'ELIGIBILITY_UNKNOWN'],
    [passing, 'FAIL', 'NOT_ELIGIBLE'],
  ] as const) {
    expect((await act(programmeManager, 'acceptReferral', { referralId })).refusals).toEqual([expect.objectContaining({ code })]);
    const derogationMotive = 'The association knows the family from before';
    expect((await act(programmeManager, 'acceptReferral', { referralId, derogationMotive })).refusals).toEqual([]);
    expect((await ask(rentalManager, REFERRAL, { id: referralId })).referral).toMatchObject({
      state: 'ACCEPTED',
      eligibility: { verdict, at: TODAY, replay: { verdict, isSame: true } },
    });
  }
});

test('one that was accepted then keeps its verdict when it goes on by another version', async () => {
  const input = { referralId: accepted.referralId, version: 1, reason: 'Goes on by the first agreement' };
  expect((await act(programmeManager, 'moveToVersion', input)).refusals).toEqual([]);
  expect(await referral(accepted)).toMatchObject({ programmeVersion: 1, eligibility: { verdict: 'PASS', ruleVersion: 2, replay: null } });
});
