import { newId, type Id } from '@passerelle/shared/domain/ids';
import { benefitBackPaymentReceived } from '@passerelle/shared/facts/benefit-back-payment-received';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { supportStarted } from '@passerelle/shared/facts/support-started';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  PROGRAMME,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  PASSAGE,
  proposedHousehold,
  proposedReferral,
  TODAY,
  type World,
} from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
}, 30_000);
afterEach(() => world?.service.stop());

const REPORT = `query ($from: LocalDate!, $to: LocalDate!) { programmeReport(programmeId: "${PROGRAMME}", from: $from, to: $to) { programme { name } pendingAtStart received
  notEligibleOrCancelled supportsOpened closedWithoutSupport pendingAtEnd plansSigned benefitsReinstated supportsClosed } }`;

async function report(from = '2026-07-01', to = '2027-01-01') {
  return (await ask(world.programmeManager, REPORT, { from, to })).programmeReport;
}

async function startSupport(householdId: Id, referralId: Id, operatorId = AMLI): Promise<void> {
  const payload = { caseId: referralId, referralId, householdId, operatorId, startedOn: TODAY };
  await world.service.deliver(supportStarted, { key: householdId, organisationId: operatorId, payload });
}

async function closeCase(householdId: Id, referralId: Id, { operatorId = AMLI, closedOn = TODAY } = {}): Promise<void> {
  const payload = { caseId: referralId, referralId, householdId, operatorId, closedOn, outcome: 'STABILISED' };
  await world.service.deliver(supportCaseClosed, { key: householdId, organisationId: operatorId, payload });
}

async function signPlan(householdId: Id, { signedOn = TODAY, eventId = newId(), landlordId = LANDLORD } = {}): Promise<void> {
  const payload = { planId: newId(), accountId: newId(), householdId, landlordId, signedOn, debtCents: 153_600, instalments: 12 };
  await world.service.deliver(repaymentPlanSigned, { key: householdId, organisationId: landlordId, eventId, payload });
}

async function reinstateBenefit(householdId: Id, recordedOn = TODAY): Promise<void> {
  const payload = {
    benefitId: newId(),
    householdId,
    landlordId: LANDLORD,
    leaseId: newId(),
    from: '2026-09-01',
    recordedOn,
    monthlyCents: 31_200,
  };
  await world.service.deliver(housingBenefitReinstated, { key: householdId, organisationId: LANDLORD, payload });
}

async function payBack(householdId: Id): Promise<void> {
  const payload = { entryId: newId(), householdId, landlordId: LANDLORD, receivedOn: TODAY, amountCents: 93_600 };
  await world.service.deliver(benefitBackPaymentReceived, { key: householdId, organisationId: LANDLORD, payload });
}

test('a report is closed to an organisation that takes no part in the programme, and a period without a day is refused', async () => {
  expect(await ask(world.otherRentalManager, REPORT, { from: '2026-07-01', to: '2027-01-01' })).toEqual({ programmeReport: null });
  const { errors } = await world.programmeManager.graphql(REPORT, { from: '2026-07-01', to: '2026-07-01' });
  expect(errors?.[0]?.originalError).toMatchObject({ reason: 'PERIOD_EMPTY', details: { path: ['to'] } });
});

test('a plan or a support of a household that nobody accepted counts for nothing', async () => {
  const { householdId, referralId } = await confirmedHousehold(world);
  await signPlan(householdId);
  await reinstateBenefit(householdId);
  await closeCase(householdId, referralId);
  expect(await report()).toMatchObject({ received: 1, pendingAtEnd: 1, plansSigned: 0, benefitsReinstated: 0, supportsClosed: 0 });
});

test('a support that another association tells of is parked, and what happened before the acceptance does not count', async () => {
  const { householdId, referralId } = await acceptedHousehold(world);
  await expect(startSupport(householdId, referralId, PASSAGE)).rejects.toThrow(/does not belong/);
  await expect(closeCase(householdId, referralId, { operatorId: PASSAGE })).rejects.toThrow(/does not belong/);
  await signPlan(householdId, { signedOn: '2026-11-24' });
  await signPlan(householdId, { landlordId: OTHER_LANDLORD });
  expect(await report()).toMatchObject({ supportsOpened: 0, plansSigned: 0 });
});

test('a plan told twice counts once, and a benefit counts once per referral, by reinstatement or back-payment', async () => {
  const { householdId } = await acceptedHousehold(world);
  const eventId = newId();
  await signPlan(householdId, { eventId });
  await signPlan(householdId, { eventId });
  await signPlan(householdId);
  await payBack(householdId);
  await reinstateBenefit(householdId);
  expect(await report()).toMatchObject({ plansSigned: 2, benefitsReinstated: 1 });
});

describe('what a landlord does counts by its day, in whichever order it is heard', () => {
  test('on the day of the acceptance, before or after it', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await signPlan(householdId);
    await signPlan(householdId, { signedOn: '2026-11-24' });
    await reinstateBenefit(householdId);
    expect(await report()).toMatchObject({ plansSigned: 0, benefitsReinstated: 0 });
    await act(world.programmeManager, 'acceptReferral', { referralId });
    expect(await report()).toMatchObject({ plansSigned: 1, benefitsReinstated: 1 });
  });

  test('on the day of the closing, before or after it', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    await startSupport(householdId, referralId);
    await signPlan(householdId);
    await closeCase(householdId, referralId);
    await signPlan(householdId);
    await payBack(householdId);
    expect(await report()).toMatchObject({ plansSigned: 2, benefitsReinstated: 1, supportsClosed: 1 });
  });

  test('not after the closing, even when it was heard before it', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    world.service.setToday('2026-12-10');
    await signPlan(householdId, { signedOn: '2026-12-01' });
    await signPlan(householdId, { signedOn: '2026-12-02' });
    await reinstateBenefit(householdId, '2026-12-02');
    expect(await report()).toMatchObject({ plansSigned: 2, benefitsReinstated: 1 });
    await closeCase(householdId, referralId, { closedOn: '2026-12-01' });
    expect(await report()).toMatchObject({ plansSigned: 1, benefitsReinstated: 0 });
  });

  test('for the landlord of the referral only', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await signPlan(householdId, { landlordId: OTHER_LANDLORD });
    await act(world.programmeManager, 'acceptReferral', { referralId });
    expect(await report()).toMatchObject({ plansSigned: 0 });
  });

  test('of one acceptance and one plan at once, both are heard of', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await Promise.all([act(world.programmeManager, 'acceptReferral', { referralId }), signPlan(householdId)]);
    expect(await report()).toMatchObject({ plansSigned: 1 });
  });
});

test('the counts of a programme close', async () => {
  const cancelled = await confirmedHousehold(world);
  await act(world.rentalManager, 'cancelReferral', { referralId: cancelled.referralId, reason: 'MOVED_AWAY' });
  const declined = await confirmedHousehold(world);
  await act(world.programmeManager, 'declineReferral', { referralId: declined.referralId, reason: 'NO_CAPACITY' });
  const withdrawn = await proposedHousehold(world);
  await act(world.rentalManager, 'cancelReferral', { referralId: withdrawn.referralId, reason: 'ENTERED_IN_ERROR' });
  await confirmedHousehold(world);
  await acceptedHousehold(world);
  const supported = await acceptedHousehold(world);
  await startSupport(supported.householdId, supported.referralId);
  const closed = await acceptedHousehold(world);
  await startSupport(closed.householdId, closed.referralId);
  await closeCase(closed.householdId, closed.referralId);
  const unsupported = await acceptedHousehold(world);
  await closeCase(unsupported.householdId, unsupported.referralId);

  expect(await report()).toEqual({
    programme: { name: 'HESTIA' },
    pendingAtStart: 0,
    received: 7,
    notEligibleOrCancelled: 2,
    supportsOpened: 2,
    closedWithoutSupport: 1,
    pendingAtEnd: 2,
    plansSigned: 0,
    benefitsReinstated: 0,
    supportsClosed: 1,
  });
  expect(await report('2026-11-26', '2027-01-01')).toMatchObject({ pendingAtStart: 2, received: 0, pendingAtEnd: 2 });
  expect((await ask(world.rentalManager, REPORT, { from: '2026-07-01', to: '2027-01-01' })).programmeReport.received).toBe(7);
});

test('a referral that is open when its programme ends is still cancelled or declined, and counted', async () => {
  const cancelled = await confirmedHousehold(world);
  const declined = await confirmedHousehold(world);
  await world.service.sql('update programme_membership set to_on = $1', [TODAY]);
  const { referralId } = declined;
  expect(await act(world.rentalManager, 'cancelReferral', { referralId: cancelled.referralId, reason: 'MOVED_AWAY' })).toMatchObject({
    refusals: [],
  });
  expect(await act(world.programmeManager, 'declineReferral', { referralId, reason: 'HOUSEHOLD_REFUSED' })).toMatchObject({ refusals: [] });
  await world.service.sql('update programme_membership set to_on = null where version = 2');
  expect(await report()).toMatchObject({ received: 2, notEligibleOrCancelled: 2, pendingAtEnd: 0 });
});

test('a programme that the landlord left takes no other household of his, and asks no other association', async () => {
  const { referralId } = await proposedHousehold(world);
  const open = await confirmedHousehold(world);
  await world.service.sql('update programme_membership set to_on = $1 where organisation_id = $2', [TODAY, LANDLORD]);
  expect(await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI })).toMatchObject({
    refusals: [{ code: 'LANDLORD_NOT_IN_PROGRAMME', kind: 'REFUSED', path: ['referralId'], remedy: expect.any(String) }],
  });
  await act(world.programmeManager, 'declineReferral', { referralId: open.referralId, reason: 'NO_CAPACITY' });
  expect(await world.service.sql('select state from referral where household_id = $1', [open.householdId])).toEqual([
    { state: 'DECLINED' },
  ]);
});

test('a household that one association declines and another takes is received twice and left once, and the counts close', async () => {
  const { householdId, referralId } = await confirmedHousehold(world);
  await act(world.programmeManager, 'declineReferral', { referralId, reason: 'NO_CAPACITY' });
  expect(await report()).toMatchObject({ received: 1, notEligibleOrCancelled: 1, pendingAtEnd: 0 });
  const again = await proposedReferral(world, householdId);
  await act(world.rentalManager, 'confirmReferral', { referralId: again, operatorId: PASSAGE });
  expect(await report()).toMatchObject({ received: 2, notEligibleOrCancelled: 1, pendingAtEnd: 1 });
});

test('closing the case ends the referral and the access for support, and the report keeps what it counted', async () => {
  const { householdId, referralId } = await acceptedHousehold(world);
  await startSupport(householdId, referralId);
  await closeCase(householdId, referralId);
  await closeCase(householdId, referralId);
  const { referral } = await ask(world.rentalManager, 'query ($id: ID!) { referral(id: $id) { state endedOn endReason { code label } } }', {
    id: referralId,
  });
  expect(referral).toEqual({ state: 'ENDED', endedOn: TODAY, endReason: { code: 'COMPLETED', label: 'Support completed' } });
  expect(await ask(world.programmeManager, 'query ($id: ID!) { household(id: $id) { id } }', { id: householdId })).toEqual({
    household: null,
  });
  const facts = (await world.service.published()).filter(({ key }) => key === householdId).slice(-2);
  expect(facts).toMatchObject([
    { type: 'access-ended.v1', payload: { organisationId: AMLI, reason: 'SUPPORT_CLOSED', to: TODAY } },
    { type: 'referral-ended.v1', organisationId: AMLI, payload: { referralId, operatorId: AMLI, endedOn: TODAY, reason: 'COMPLETED' } },
  ]);
  expect(await report()).toMatchObject({ received: 1, supportsOpened: 1, supportsClosed: 1, pendingAtEnd: 0 });
});

test('the half-year that its programme published comes back out of the graph: 107 = 12 + 45 + 50', async () => {
  const published = {
    RECEIVED: 107,
    NOT_ELIGIBLE_OR_CANCELLED: 12,
    SUPPORT_OPENED: 45,
    PLAN_SIGNED: 28,
    BENEFIT_REINSTATED: 27,
    SUPPORT_CLOSED: 1,
  };
  for (const [kind, count] of Object.entries(published)) {
    await world.service.sql(
      `insert into programme_entry (programme_id, programme_version, referral_id, kind, source_id, business_date)
       select $1, 1, gen_random_uuid(), $2, gen_random_uuid(), date '2022-07-01' + n from generate_series(1, $3) n`,
      [PROGRAMME, kind, count],
    );
  }
  expect(await report('2022-07-01', '2023-01-01')).toEqual({
    programme: { name: 'HESTIA' },
    pendingAtStart: 0,
    received: 107,
    notEligibleOrCancelled: 12,
    supportsOpened: 45,
    closedWithoutSupport: 0,
    pendingAtEnd: 50,
    plansSigned: 28,
    benefitsReinstated: 27,
    supportsClosed: 1,
  });
});
