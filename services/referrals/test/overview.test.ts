// What all services say of a household, in one row for each organisation that may see it.
import { countStatements } from '@passerelle/shared/testing/count-sql';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { caseStands, REFERENT } from './support-says';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  endLease,
  fallInArrears,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

let world: World;
let allocationOfficer: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  allocationOfficer = world.service.as({ roles: ['ALLOCATION_OFFICER'], organisationId: LANDLORD });
}, 60_000);
afterAll(() => world?.service.stop());

const OVERVIEW = `overview { rent { arrearsCents missedTerms asOf planState planAsOf benefitState benefitAsOf } support { stage { code label } referent { id } asOf }
  home { leaseId unitType department from until } nextDeadlineOn } closedSections`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for.
async function overviewFor(person: AsPerson, id: Id): Promise<any> {
  return (await ask(person, `query ($id: ID!) { household(id: $id) { ${OVERVIEW} } }`, { id })).household;
}

async function signPlan(householdId: Id, { accountId = newId(), planId = newId(), landlordId = LANDLORD } = {}): Promise<Id> {
  const schedule = [
    { dueOn: '2026-12-10', amountCents: 51_200 },
    { dueOn: '2027-01-10', amountCents: 102_400 },
  ];
  const payload = { planId, accountId, householdId, landlordId, signedOn: TODAY, debtCents: 153_600, instalments: 2, schedule };
  await world.service.deliver(repaymentPlanSigned, { key: householdId, organisationId: landlordId, payload });
  return planId;
}

test('a household that was just registered is in the list, and nothing is known of it', async () => {
  const id = await register(world.rentalManager);
  expect(await overviewFor(world.rentalManager, id)).toEqual({
    overview: {
      rent: {
        arrearsCents: null,
        missedTerms: null,
        asOf: null,
        planState: 'NONE',
        planAsOf: null,
        benefitState: 'UNKNOWN',
        benefitAsOf: null,
      },
      support: { stage: null, referent: null, asOf: null },
      home: { leaseId: null, unitType: null, department: null, from: null, until: null },
      nextDeadlineOn: null,
    },
    closedSections: [
      'situation.disabilities',
      'support.case.interviews',
      'support.case.lastInterview',
      'support.case.diagnostic',
      'support.case.contract',
      'support.case.notes',
    ],
  });
});

test('what finance, housing-stock and support say is in one row, each with its day', async () => {
  const { householdId, referralId } = await acceptedHousehold(world);
  const planId = await signPlan(householdId);
  const benefit = { benefitId: newId(), householdId, landlordId: LANDLORD, leaseId: newId(), from: '2026-10-01', recordedOn: TODAY };
  await world.service.deliver(housingBenefitReinstated, {
    key: householdId,
    organisationId: LANDLORD,
    payload: { ...benefit, monthlyCents: 21_000 },
  });
  await caseStands(world, householdId, { referralId, stage: 'SUPPORT', diagnosticOn: '2026-11-20', lastInterviewOn: '2026-11-22' });
  const row = {
    rent: {
      arrearsCents: 153_600,
      missedTerms: 3,
      asOf: TODAY,
      planState: 'RUNNING',
      planAsOf: TODAY,
      benefitState: 'REINSTATED',
      benefitAsOf: TODAY,
    },
    support: { stage: { code: 'SUPPORT', label: 'Support under contract' }, referent: { id: REFERENT }, asOf: TODAY },
    home: { unitType: 'T3', department: '93', from: '2021-01-01', until: null },
  };
  expect(await overviewFor(world.programmeManager, householdId)).toMatchObject({ overview: { ...row, nextDeadlineOn: '2027-02-22' } });
  expect(await overviewFor(world.rentalManager, householdId)).toMatchObject({ overview: { ...row, nextDeadlineOn: null } });
  const completion = { planId, accountId: newId(), householdId, landlordId: LANDLORD, completedOn: TODAY };
  await world.service.deliver(repaymentPlanCompleted, { key: householdId, organisationId: LANDLORD, payload: completion });
  expect(await overviewFor(world.rentalManager, householdId)).toMatchObject({ overview: { rent: { planState: 'COMPLETED' } } });
});

test('a plan that another one took the place of is not the plan any more', async () => {
  const householdId = await register(world.rentalManager);
  const accountId = newId();
  const first = await signPlan(householdId, { accountId });
  await signPlan(householdId, { accountId });
  const states = await world.service.sql('select plan_id = $1 as first, state from household_plan where household_id = $2 order by 2', [
    first,
    householdId,
  ]);
  expect(states).toEqual([
    { first: true, state: 'REPLACED' },
    { first: false, state: 'RUNNING' },
  ]);
});

describe('the row of an organisation', () => {
  test('is filled from what was said before its grant, with what the grant opens', async () => {
    const { householdId } = await confirmedHousehold(world);
    await caseStands(world, householdId, { stage: 'DIAGNOSTIC' });
    expect(await overviewFor(world.programmeManager, householdId)).toMatchObject({
      overview: { rent: { arrearsCents: 153_600 }, support: null, home: { department: '93' } },
      closedSections: expect.arrayContaining(['overview.support']) as unknown,
    });
    expect(await overviewFor(world.otherProgrammeManager, householdId)).toBeNull();
  });

  test('is gone with the grant, and back with the next one', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'HOUSEHOLD_REFUSED' });
    expect(await overviewFor(world.programmeManager, householdId)).toBeNull();
    expect(await listed(world.programmeManager)).not.toContain(householdId);
    expect(await listed(world.rentalManager)).toContain(householdId);
  });

  test('narrows on the day on which a tenancy ends, though nothing happens on that day', async () => {
    const id = await register(world.rentalManager);
    const leaseId = await startLease(world, id);
    await endLease(world, id, leaseId, { endedOn: '2026-12-01' });
    await caseStands(world, id, { stage: 'DIAGNOSTIC' });
    const shown = { overview: { support: { stage: { code: 'DIAGNOSTIC' } }, home: { leaseId, until: '2026-12-01' } } };
    expect(await overviewFor(world.rentalManager, id)).toMatchObject(shown);
    world.service.setToday('2026-12-01');
    expect(await overviewFor(world.rentalManager, id)).toMatchObject({ overview: { support: null, home: { leaseId: null }, rent: {} } });
    expect((await listed(world.rentalManager)).filter((listedId) => listedId === id)).toHaveLength(1);
    world.service.setToday(TODAY);
  });

  test("holds a landlord's own rows only", async () => {
    const id = await register(world.rentalManager);
    await startLease(world, id);
    await startLease(world, id, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD, department: '75' });
    await fallInArrears(world, id, { missedTerms: 1 });
    await fallInArrears(world, id, { missedTerms: 5, landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
    expect(await overviewFor(world.rentalManager, id)).toMatchObject({
      overview: { rent: { missedTerms: 1 }, home: { department: '93' } },
    });
    expect(await overviewFor(world.otherRentalManager, id)).toMatchObject({
      overview: { rent: { missedTerms: 5 }, home: { department: '75' } },
    });
  });
});

async function listed(person: AsPerson, list = ''): Promise<Id[]> {
  const { households } = await ask(person, `{ households(first: 100 ${list}) { nodes { id } } }`);
  return households.nodes.map(({ id }: { id: Id }) => id);
}

describe('what the role may not read', () => {
  test('is null in the row', async () => {
    const id = await register(world.rentalManager);
    await fallInArrears(world, id);
    expect(await overviewFor(allocationOfficer, id)).toMatchObject({ overview: { rent: null, support: {}, home: {} } });
  });

  test.each([
    'households(orderBy: ARREARS_DESC) { nodes { id } }',
    'households(filter: { minimumMissedTerms: 1 }) { nodes { id } }',
    'households { facet(by: PLAN_STATE) { value } }',
    'households(filter: { planState: RUNNING }) { totalCount { value } }',
  ])('neither narrows, sorts nor counts: %s', async (query) => {
    const { errors } = await allocationOfficer.graphql(`{ ${query} }`);
    expect(errors?.[0]?.originalError).toMatchObject({ kind: 'FORBIDDEN', details: { parameters: { permission: 'rent-account:read' } } });
  });
});

describe('a list of households', () => {
  let landlord: AsPerson;
  const ids: Id[] = [];
  beforeAll(async () => {
    landlord = world.service.as({ roles: ['RENTAL_MANAGER'], organisationId: OTHER_LANDLORD });
    for (const [index, missedTerms] of [2, 0, 5, 2].entries()) {
      const id = await register(landlord);
      ids.push(id);
      await fallInArrears(world, id, { missedTerms, landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD });
      if (index === 2) await signPlan(id, { landlordId: OTHER_LANDLORD });
    }
    ids.push(await register(landlord));
  });
  const own = async (list: string) => (await listed(landlord, list)).filter((id) => ids.includes(id)).map((id) => ids.indexOf(id));

  test('is in the order of what other services said, those of whom nothing was said last', async () => {
    const [least, most] = [0, 3].sort((left, right) => ((ids[left] ?? '') < (ids[right] ?? '') ? -1 : 1));
    expect(await own('orderBy: ARREARS_DESC')).toEqual([2, most, least, 1, 4]);
    expect(await own('orderBy: MISSED_TERMS_ASC')).toEqual([1, least, most, 2, 4]);
  });

  test('is narrowed by two columns at once', async () => {
    expect(await own('filter: { minimumArrearsCents: 1, planState: NONE }')).toEqual(expect.arrayContaining([0, 3]));
    expect(await own('filter: { minimumArrearsCents: 1, planState: RUNNING }')).toEqual([2]);
    expect(await own('filter: { mine: true }')).toEqual([]);
  });

  test('is counted, as a whole and by the values of a column, as far as the filter goes', async () => {
    const { households } = await ask(
      landlord,
      '{ households(filter: { minimumMissedTerms: 2, search: "belk" }) { totalCount { value exact } facet(by: PLAN_STATE) { value count { value } } } }',
    );
    expect(households.totalCount).toEqual({ value: households.facet[0].count.value + 1, exact: true });
    expect(households.facet.map(({ value }: { value: string }) => value)).toEqual(['NONE', 'RUNNING', 'COMPLETED']);
    expect(households.facet[1].count.value).toBe(1);
  });

  test.each([
    ['PLAN_STATE', 'planState: RUNNING'],
    ['BENEFIT_STATE', 'benefitState: REINSTATED'],
    ['STAGE', 'stage: "CLOSED"'],
  ])('is counted by %s whatever the filter says of it, so that its other values can be chosen', async (facet, condition) => {
    const counted = async (conditions: string) => {
      const list = `households(filter: { search: "belk" ${conditions} }) { facet(by: ${facet}) { value count { value } } }`;
      return (await ask(landlord, `{ ${list} }`)).households.facet;
    };
    expect(await counted(condition)).toEqual(await counted(''));
    expect(await counted(`minimumMissedTerms: 2 ${condition}`)).toEqual(await counted('minimumMissedTerms: 2'));
    expect(await counted('minimumMissedTerms: 2')).not.toEqual(await counted(''));
  });

  test('takes the same statements for any number of rows, and counts where it is asked to', async () => {
    const statements = async (first: number, more: string) =>
      countStatements(world.service.door.app, () =>
        ask(landlord, `{ households(first: ${first}, orderBy: ARREARS_DESC) { nodes { id version ${OVERVIEW} } ${more} } }`),
      );
    const [one, five] = [await statements(1, ''), await statements(5, '')];
    expect(one).toBe(five);
    expect(await statements(5, 'totalCount { value }')).toBeGreaterThan(five);
  });
});

test('two facts about one household at the same moment are both in its row', async () => {
  for (let round = 0; round < 10; round += 1) {
    const householdId = await register(world.rentalManager);
    await Promise.all([
      fallInArrears(world, householdId, { version: 1 }),
      signPlan(householdId),
      caseStands(world, householdId, { stage: 'SUPPORT' }),
    ]);
    expect(await overviewFor(world.rentalManager, householdId)).toMatchObject({
      overview: { rent: { missedTerms: 3, planState: 'RUNNING' }, support: { stage: { code: 'SUPPORT' } } },
    });
  }
});

test('an association that never saw the household has no row of it', async () => {
  const { householdId } = await acceptedHousehold(world);
  const rows = await world.service.sql<{ organisation: Id }>(
    'select organisation_id as organisation from household_overview where household_id = $1 order by 1',
    [householdId],
  );
  expect(rows.map(({ organisation }) => organisation)).toEqual([LANDLORD, AMLI]);
});
