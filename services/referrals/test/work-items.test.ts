// One inbox and one agenda over all services: what is to do, for whom, by when, and closed by what settles it.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { caseStands, REFERENT } from './support-says';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  endLease,
  LANDLORD,
  openWorld,
  proposedHousehold,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

let world: World;
let referent: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  const [staff] = await world.service.sql<{ subject: string }>('select subject from staff_member where id = $1', [REFERENT]);
  referent = world.service.as({ roles: ['SOCIAL_WORKER'], organisationId: AMLI, subject: staff?.subject ?? '' });
}, 60_000);
afterAll(() => world?.service.stop());

interface Item {
  readonly kind: string;
  readonly dueOn: string;
}

const ITEM = 'kind isTask dueOn since isOverdue permission service entityType entityId assignee { id } household { id }';

/** What somebody has to do about a household. */
async function toDo(person: AsPerson, householdId: Id, filter = ''): Promise<Item[]> {
  const query = `query ($id: ID!) { workItems(filter: { householdId: $id ${filter} }, first: 100) { nodes { ${ITEM} } } }`;
  return (await ask(person, query, { id: householdId })).workItems.nodes;
}

const kindsOf = (items: readonly Item[]) => items.map(({ kind }) => kind);

async function days(person: AsPerson, householdId: Id, [from, to]: readonly [string, string]): Promise<string[]> {
  const query = `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) { agenda(from: $from, to: $to, filter: { householdId: $id }) { nodes { kind dueOn } } }`;
  const { agenda } = await ask(person, query, { id: householdId, from, to });
  return agenda.nodes.map(({ kind, dueOn }: Item) => `${dueOn} ${kind}`);
}

describe('a referral', () => {
  test('is for its landlord until he confirms it, then for the association until it answers', async () => {
    const { householdId, referralId } = await proposedHousehold(world);
    const waiting = {
      isTask: true,
      isOverdue: false,
      service: 'referrals',
      entityType: 'Referral',
      entityId: referralId,
      household: { id: householdId },
    };
    expect(await toDo(world.rentalManager, householdId)).toEqual([
      { ...waiting, kind: 'REFERRAL_TO_CONFIRM', since: TODAY, dueOn: '2026-12-10', permission: 'referral:confirm', assignee: null },
    ]);
    expect(await toDo(world.programmeManager, householdId)).toEqual([]);
    await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
    expect(kindsOf(await toDo(world.rentalManager, householdId))).not.toContain('REFERRAL_TO_CONFIRM');
    expect(await toDo(world.programmeManager, householdId)).toMatchObject([
      { ...waiting, kind: 'REFERRAL_TO_DECIDE', dueOn: '2026-12-25' },
    ]);
    expect(await toDo(world.socialWorker, householdId)).toEqual([]);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'HOUSEHOLD_REFUSED' });
    expect(await toDo(world.programmeManager, householdId)).toEqual([]);
  });

  test('is overdue once its day is past', async () => {
    const { householdId } = await proposedHousehold(world);
    world.service.setToday('2026-12-11');
    expect(await toDo(world.rentalManager, householdId)).toMatchObject([{ isOverdue: true }]);
    world.service.setToday(TODAY);
  });

  test('without something that eligibility asks for is for the landlord to complete', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await world.service.sql(`update referral set verdict = 'UNKNOWN' where id = $1`, [referralId]);
    expect(kindsOf(await toDo(world.rentalManager, householdId))).toEqual(['ELIGIBILITY_TO_COMPLETE']);
  });
});

describe('a supported household', () => {
  test('is for its referent, from the opening of the case to its closing', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    expect(kindsOf(await toDo(world.programmeManager, householdId))).toEqual(['CASE_TO_OPEN']);
    const caseId = await caseStands(world, householdId, { referralId });
    expect(kindsOf(await toDo(world.programmeManager, householdId))).toEqual(['DIAGNOSTIC_TO_MAKE', 'INTERVIEW_TO_HOLD']);
    expect(await toDo(referent, householdId, 'mine: true')).toMatchObject([
      {
        kind: 'DIAGNOSTIC_TO_MAKE',
        dueOn: '2026-12-01',
        service: 'support',
        entityType: 'SupportCase',
        entityId: caseId,
        assignee: { id: REFERENT },
      },
      { kind: 'INTERVIEW_TO_HOLD', dueOn: '2027-02-01' },
    ]);
    await caseStands(world, householdId, { caseId, referralId, diagnosticOn: '2026-11-20', lastInterviewOn: '2026-11-23' });
    expect(kindsOf(await toDo(referent, householdId))).toEqual(['CONTRACT_TO_SIGN', 'INTERVIEW_TO_HOLD']);
    await caseStands(world, householdId, {
      caseId,
      referralId,
      stage: 'SUPPORT',
      diagnosticOn: '2026-11-20',
      contractEndsOn: '2027-05-20',
    });
    expect(kindsOf(await toDo(referent, householdId))).toEqual(['INTERVIEW_TO_HOLD']);
    expect(await days(referent, householdId, ['2027-05-01', '2027-06-01'])).toEqual(['2027-05-20 CONTRACT_ENDS']);
    await caseStands(world, householdId, { caseId, referralId, stage: 'CLOSED', closedOn: TODAY });
    expect(await toDo(referent, householdId)).toEqual([]);
  });

  test('is not for a colleague, nor for the landlord', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    await caseStands(world, householdId, { referralId });
    expect(await toDo(world.socialWorker, householdId)).toEqual([]);
    expect(await toDo(world.rentalManager, householdId)).toEqual([]);
    await caseStands(world, householdId, { referralId, caseId: newId(), stage: 'CLOSED', closedOn: TODAY });
    expect(kindsOf(await toDo(referent, householdId))).toContain('INTERVIEW_TO_HOLD');
  });
});

describe('a repayment plan', () => {
  async function signPlan(householdId: Id): Promise<Id> {
    const accountId = newId();
    const schedule = [10, 11, 12].map((month) => ({ dueOn: `2026-${month}-05`, amountCents: 40_000 }));
    const plan = {
      planId: newId(),
      accountId,
      householdId,
      landlordId: LANDLORD,
      signedOn: '2026-09-20',
      debtCents: 120_000,
      instalments: 3,
    };
    await world.service.deliver(repaymentPlanSigned, { key: householdId, organisationId: LANDLORD, payload: { ...plan, schedule } });
    return accountId;
  }
  async function owes(householdId: Id, accountId: Id, arrearsCents: number): Promise<void> {
    const position = {
      episodeId: newId(),
      accountId,
      leaseId: accountId,
      householdId,
      landlordId: LANDLORD,
      missedTerms: 1,
      oldestDueOn: '2026-08-01',
    };
    await world.service.deliver(arrearsPositionChanged, {
      key: householdId,
      organisationId: LANDLORD,
      payload: { ...position, arrearsCents, asOf: TODAY },
    });
  }

  test.each([
    ['as far as it is due', 40_000, []],
    ['less than is due', 79_999, ['INSTALMENT_MISSED']],
    ['nothing', 120_000, ['INSTALMENT_MISSED']],
    ['all of it', 0, []],
  ])('of which was paid %s', async (_, arrearsCents, kinds) => {
    const householdId = await register(world.rentalManager);
    await owes(householdId, await signPlan(householdId), arrearsCents);
    const items = await toDo(world.rentalManager, householdId, 'kinds: [INSTALMENT_MISSED]');
    expect(kindsOf(items)).toEqual(kinds);
    for (const { dueOn } of items) expect(dueOn).toBe(arrearsCents === 120_000 ? '2026-10-05' : '2026-11-05');
  });

  test('has its days in the agenda, in their order, as far as they lie in the period', async () => {
    const householdId = await register(world.rentalManager);
    await signPlan(householdId);
    await endLease(world, householdId, await startLease(world, householdId), { endedOn: '2026-11-30' });
    const agenda = ['2026-11-05 INSTALMENT_DUE', '2026-11-30 LEASE_ENDS'];
    expect(await days(world.rentalManager, householdId, ['2026-11-01', '2026-12-05'])).toEqual(agenda);
  });
});

describe('the inbox', () => {
  test('is counted, as a whole and by the kinds that are open to the role', async () => {
    const { workItems } = await ask(world.rentalManager, '{ workItems { totalCount { value exact } byKind { value count { value } } } }');
    const byKind: { value: string; count: { value: number } }[] = workItems.byKind;
    expect(byKind.map(({ value }) => value)).not.toContain('DIAGNOSTIC_TO_MAKE');
    expect(byKind.reduce((sum, { count }) => sum + count.value, 0)).toBe(workItems.totalCount.value);
  });

  test('is counted by kind whatever the filter says of it, so that another kind can be chosen', async () => {
    const { householdId } = await proposedHousehold(world);
    const query = `query ($filter: WorkItemFilter) { workItems(filter: $filter) { totalCount { value } byKind { value count { value } } } }`;
    const [all, missed] = [
      await ask(world.rentalManager, query, { filter: { householdId } }),
      await ask(world.rentalManager, query, {
        filter: { householdId, kinds: ['INSTALMENT_MISSED'] },
      }),
    ];
    expect([all.workItems.totalCount.value, missed.workItems.totalCount.value]).toEqual([1, 0]);
    expect(missed.workItems.byKind).toEqual(all.workItems.byKind);
    expect(missed.workItems.byKind).toContainEqual({ value: 'REFERRAL_TO_CONFIRM', count: { value: 1 } });
  });

  test('has the same pages one after the other as at once, and takes the same statements for any number', async () => {
    const all = (await ask(world.rentalManager, `{ workItems(first: 100) { nodes { id } } }`)).workItems.nodes;
    const [first, second] = [all[0], all[1]];
    const page = (await ask(world.rentalManager, '{ workItems(first: 1) { nodes { id } pageInfo { endCursor } } }')).workItems;
    const next = await ask(world.rentalManager, 'query ($after: String) { workItems(first: 1, after: $after) { nodes { id } } }', {
      after: page.pageInfo.endCursor,
    });
    expect([page.nodes[0], next.workItems.nodes[0]]).toEqual([first, second]);
    const statements = (size: number) =>
      countStatements(world.service.door.app, () =>
        ask(
          world.rentalManager,
          `{ workItems(first: ${size}) { nodes { ${ITEM} household { overview { support { referent { displayName } } } } } } }`,
        ),
      );
    expect(await statements(1)).toBe(await statements(all.length));
  });

  test('is not for who is not registered as a member of staff, where it is asked for what is his', async () => {
    expect((await ask(world.rentalManager, '{ workItems(filter: { mine: true }) { nodes { id } } }')).workItems.nodes).toEqual([]);
  });

  test('is refused an agenda of more than a year, or of no day', async () => {
    for (const to of ['2026-11-25', '2028-01-01']) {
      const { errors } = await world.rentalManager.graphql(`{ agenda(from: "2026-11-25", to: "${to}") { nodes { id } } }`);
      expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason: 'AGENDA_OUT_OF_RANGE' });
    }
  });
});
