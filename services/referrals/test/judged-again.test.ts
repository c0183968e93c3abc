// Verdicts are kept true: what changes is judged again where a rule asks about it, and nothing else is; and time alone changes them on its day.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { doDayWork } from '@passerelle/shared/service/day-work';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { loadProgrammes, ownRule } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import {
  act,
  AMLI,
  ask,
  FAMILY,
  fallInArrears,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

const OWN = '0b000000-0000-4000-8000-000000000066';

const RULES = [
  ownRule('STAGE', { field: 'procedure.stage', operator: 'LT', value: 'ASSIGNATION' }),
  ownRule('RATE', { field: 'home.effortRate', operator: 'GT', value: 3_500 }),
  ownRule('WHERE', { field: 'application.departments', operator: 'INTERSECTS', value: ['93'] }),
  ownRule('CHILD', { field: 'household.youngestChildAge', operator: 'LT', value: 6 }),
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const versions = [ownVersion({ document: ownDocument({ rules: RULES }) })];
  const programmes = [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions }];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

interface Tenant {
  readonly householdId: Id;
  readonly referralId: Id;
  readonly accountId: Id;
  /** Of a programme that asks about homes and missed terms alone. */
  readonly otherReferralId: Id;
}

/** A household that is confirmed to the programme of these rules, and to one that asks about none of them. */
async function confirmed(members: readonly object[] = FAMILY): Promise<Tenant> {
  const householdId = await register(world.rentalManager, members);
  const accountId = newId();
  await startLease(world, householdId);
  await fallInArrears(world, householdId, { accountId });
  const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id programme { id } } } }';
  const nodes: { id: Id; programme: { id: Id } }[] = (await ask(world.rentalManager, query, { householdId })).referrals.nodes;
  const own = nodes.find(({ programme }) => programme.id === OWN)?.id ?? '';
  const other = nodes.find(({ programme }) => programme.id !== OWN)?.id ?? '';
  for (const referralId of [own, other]) {
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
  }
  return { householdId, referralId: own, accountId, otherReferralId: other };
}

const tell = {
  stage: ({ householdId, accountId }: Tenant, stage: 'IMPAYE' | 'ASSIGNATION') =>
    world.service.deliver(procedureStageChanged, {
      key: householdId,
      organisationId: LANDLORD,
      payload: { accountId, leaseId: accountId, householdId, landlordId: LANDLORD, stage, since: TODAY, asOf: TODAY },
    }),
  rate: ({ householdId, accountId }: Tenant, rateBasisPoints: number | null) =>
    world.service.deliver(effortRateChanged, {
      key: householdId,
      organisationId: LANDLORD,
      payload: {
        ...{ accountId, leaseId: accountId, householdId, landlordId: LANDLORD, rateBasisPoints, withEnergy: true, asOf: TODAY },
        missing: rateBasisPoints === null ? 'RESOURCES_UNKNOWN' : null,
      },
    }),
  application: ({ householdId }: Tenant, departments: string[]) =>
    world.service.deliver(housingApplicationChanged, {
      key: householdId,
      organisationId: LANDLORD,
      payload: { applicationId: newId(), householdId, departments, live: true, asOf: TODAY },
    }),
};

const RULE_VERDICTS = 'query ($id: ID!) { referral(id: $id) { eligibility { verdict nextChangeOn rules { code verdict } } } }';

async function eligibilityOf(referralId: Id) {
  const { eligibility } = (await ask(world.rentalManager, RULE_VERDICTS, { id: referralId })).referral;
  const rules = eligibility.rules as { code: string; verdict: string }[];
  return { ...eligibility, rules: Object.fromEntries(rules.map(({ code, verdict }) => [code, verdict])) };
}

const verdictsOf = (referralId: Id) =>
  world.service.sql<{ verdict: string }>('select verdict from eligibility_verdict where referral_id = $1 order by number', [referralId]);

async function toldVerdicts(householdId: Id): Promise<unknown[]> {
  const facts = (await world.service.published()).filter(
    ({ type, key }) => type === 'eligibility-verdict-changed.v1' && key === householdId,
  );
  return facts.map(({ payload }) => [payload['before'], payload['verdict']]);
}

test('each fact that a rule asks about is judged, and the verdicts of rules that do not ask are left alone', async () => {
  const tenant = await confirmed();
  const { referralId, otherReferralId, householdId } = tenant;
  const untouched = await verdictsOf(otherReferralId);
  expect(await eligibilityOf(referralId)).toMatchObject({
    verdict: 'UNKNOWN',
    rules: { STAGE: 'UNKNOWN', RATE: 'UNKNOWN', WHERE: 'UNKNOWN', CHILD: 'PASS' },
  });
  await tell.stage(tenant, 'IMPAYE');
  await tell.rate(tenant, 3_501);
  expect((await eligibilityOf(referralId)).rules).toMatchObject({ STAGE: 'PASS', RATE: 'PASS', WHERE: 'UNKNOWN' });
  await tell.application(tenant, ['57', '93']);
  expect(await eligibilityOf(referralId)).toMatchObject({ verdict: 'PASS' });
  await tell.rate(tenant, 3_500);
  expect(await eligibilityOf(referralId)).toMatchObject({ verdict: 'FAIL', rules: { RATE: 'FAIL' } });
  await tell.rate(tenant, null);
  expect(await eligibilityOf(referralId)).toMatchObject({ verdict: 'UNKNOWN', rules: { RATE: 'UNKNOWN' } });
  expect(await toldVerdicts(householdId)).toEqual([
    ['UNKNOWN', 'PASS'],
    ['PASS', 'FAIL'],
    ['FAIL', 'UNKNOWN'],
  ]);
  expect(await verdictsOf(otherReferralId)).toEqual(untouched);
});

test('a fact that changes no answer writes no verdict and tells nothing', async () => {
  const tenant = await confirmed();
  await tell.stage(tenant, 'IMPAYE');
  const before = await verdictsOf(tenant.referralId);
  await fallInArrears(world, tenant.householdId, { accountId: tenant.accountId, missedTerms: 4 });
  expect(await verdictsOf(tenant.referralId)).toEqual(before);
  expect(await toldVerdicts(tenant.householdId)).toEqual([]);
});

test('an address of which no rule asks is kept, and judges nobody', async () => {
  const { householdId, referralId } = await confirmed();
  const [home] = await world.service.sql<{ unitId: Id }>('select unit_id as "unitId" from household_home where household_id = $1', [
    householdId,
  ]);
  const unitId = home?.unitId ?? newId();
  const before = await verdictsOf(referralId);
  const place = { department: '93', commune: '93066', street: 'RUE_DU_PONT', number: '3', asOf: TODAY };
  await world.service.deliver(unitAddressRecorded, {
    key: unitId,
    organisationId: LANDLORD,
    payload: { unitId, landlordId: LANDLORD, ...place },
  });
  expect(await verdictsOf(referralId)).toEqual(before);
});

describe('a birthday changes a verdict without any fact', () => {
  const [head] = FAMILY;
  const child = { givenName: 'Lina', familyName: 'Belkorchi', birthDate: '2020-11-27', sex: 'FEMALE', role: 'CHILD', from: '2020-11-27' };

  test('on its day, as the verdict said, once, and tells it', async () => {
    const tenant = await confirmed([head as object, child]);
    await tell.stage(tenant, 'IMPAYE');
    await tell.rate(tenant, 4_000);
    await tell.application(tenant, ['93']);
    const days = () => doDayWork(world.service.door, [judgeOfTheDay]);
    expect(await eligibilityOf(tenant.referralId)).toMatchObject({ verdict: 'PASS', nextChangeOn: '2026-11-27' });
    try {
      world.service.setToday('2026-11-26');
      await days();
      expect(await eligibilityOf(tenant.referralId)).toMatchObject({ verdict: 'PASS', nextChangeOn: '2026-11-27' });
      world.service.setToday('2026-11-27');
      expect(await days()).toBeGreaterThan(0);
      expect(await eligibilityOf(tenant.referralId)).toMatchObject({ verdict: 'FAIL', rules: { CHILD: 'FAIL' } });
      expect(await days()).toBe(0);
    } finally {
      world.service.setToday(TODAY);
    }
    expect(await toldVerdicts(tenant.householdId)).toEqual([
      ['UNKNOWN', 'PASS'],
      ['PASS', 'FAIL'],
    ]);
  });

  test('but not of a referral that was decided: its verdict is frozen', async () => {
    const tenant = await confirmed([head as object, child]);
    await tell.stage(tenant, 'IMPAYE');
    await tell.rate(tenant, 4_000);
    await tell.application(tenant, ['93']);
    await act(world.programmeManager, 'acceptReferral', { referralId: tenant.referralId, acknowledge: ['RUNNING_IN_ANOTHER_PROGRAMME'] });
    const before = await verdictsOf(tenant.referralId);
    try {
      world.service.setToday('2026-11-27');
      await doDayWork(world.service.door, [judgeOfTheDay]);
    } finally {
      world.service.setToday(TODAY);
    }
    await tell.rate(tenant, 0);
    expect(await verdictsOf(tenant.referralId)).toEqual(before);
    expect(await eligibilityOf(tenant.referralId)).toMatchObject({ nextChangeOn: null });
  });
});

describe('an act of one organisation changes the verdict of a referral that it does not see', () => {
  const OTHERS = '0b000000-0000-4000-8000-000000000069';

  test('which is judged a moment later, where its rules ask about what changed', async () => {
    const lives = ownRule('LIVES', { field: 'accommodation.current', operator: 'EQ', value: 'HOTEL' });
    const partners = [
      { organisation: 'habitat-du-val', part: 'LANDLORD', source: 'Sheet' },
      { organisation: 'amli', part: 'OPERATOR', source: 'Sheet' },
    ];
    const versions = [ownVersion({ document: ownDocument({ rules: [lives], partners }) })];
    const programmes = [{ id: OTHERS, code: 'others', name: 'Others', steward: 'amli', versions }];
    await loadProgrammes(world, programmes);
    const householdId = await register(world.rentalManager);
    const theirs = { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD };
    await startLease(world, householdId, theirs);
    await fallInArrears(world, householdId, theirs);
    const query = `query ($id: ID) { referrals(filter: { householdId: $id, programmeId: "${OTHERS}" }) { nodes { id } } }`;
    const referralId: Id = (await ask(world.otherRentalManager, query, { id: householdId })).referrals.nodes[0].id;
    await act(world.otherRentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
    const record = { householdId, kind: 'HOTEL', department: '93', from: TODAY, source: 'DECLARATION' };
    expect((await act(world.rentalManager, 'recordAccommodation', record)).refusals).toEqual([]);
    expect((await verdictsOf(referralId)).map(({ verdict }) => verdict)).toEqual(['UNKNOWN']);
    await doDayWork(world.service.door, [judgeOfTheDay]);
    expect((await verdictsOf(referralId)).map(({ verdict }) => verdict)).toEqual(['UNKNOWN', 'PASS']);
    // A debt for energy is no question of these rules: nothing is due.
    const debt = { householdId, amountCents: 12_000, asOf: TODAY, source: 'DECLARED' };
    expect((await act(world.rentalManager, 'recordEnergyDebt', debt)).refusals).toEqual([]);
    expect(await world.service.sql('select from referral where id = $1 and judged_until is not null', [referralId])).toEqual([]);
  });
});
