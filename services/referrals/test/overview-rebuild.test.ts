// The overview that came about fact by fact, in whatever order they came, is the one that a rebuild makes of the log.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { SERVICE_NAMES, topicOf, type FactDeclaration, type FactPayload } from '@passerelle/shared/events/declare-fact';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';
import type { EventLog, LogRecord } from '@passerelle/shared/events/port';
import { rebuildProjections } from '@passerelle/shared/events/rebuild';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { housingBenefitReinstated } from '@passerelle/shared/facts/housing-benefit-reinstated';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import { repaymentPlanSigned } from '@passerelle/shared/facts/repayment-plan-signed';
import { supportCasePositionChanged } from '@passerelle/shared/facts/support-case-position-changed';
import { testEventLog } from '@passerelle/shared/testing/database';
import { factRecord } from '@passerelle/shared/testing/fact-record';
import fc from 'fast-check';
import { referrals } from '../src/service';
import { REFERENT } from './support-says';
import { act, AMLI, LANDLORD, openWorld, proposedReferral, register, TODAY, type World } from './world';

const INTERLEAVINGS = 20;

interface Told {
  readonly publisher: string;
  readonly record: LogRecord;
  deliver(): Promise<void>;
}

let world: World;
let log: EventLog;
let dropLog: () => Promise<void>;
beforeAll(async () => {
  world = await openWorld();
  const database = await testEventLog();
  log = openPostgresLog({ url: database.url });
  dropLog = database.drop;
  await log.ensureTopics(SERVICE_NAMES.map(topicOf));
}, 60_000);
afterAll(async () => {
  await log?.close();
  await dropLog?.();
  await world?.service.stop();
});

/** The facts of a household, in the order of each of its publishers. */
function factsOf(householdId: Id): Told[] {
  const versions = new Map<string, number>();
  const tell = <Fact extends FactDeclaration>(fact: Fact, organisationId: Id, payload: FactPayload<Fact>): Told => {
    const version = (versions.get(fact.publisher) ?? 0) + 1;
    versions.set(fact.publisher, version);
    const event = { key: householdId, organisationId, version, payload, eventId: newId() };
    return { publisher: fact.publisher, record: factRecord(fact, event), deliver: () => world.service.deliver(fact, event) };
  };
  const [leaseId, planId, secondPlanId, caseId] = [newId(), newId(), newId(), newId()];
  const tenancy = { householdId, landlordId: LANDLORD };
  const account = { accountId: leaseId, ...tenancy };
  const home = { leaseId, leaseNumber: 'L-1', ...tenancy, unitId: newId(), department: '93', unitType: 'T3', rentCents: 51_200 } as const;
  const terms = { serviceChargesCents: 0, energyChargesCents: null, startsOn: '2021-01-01', replacesLeaseId: null };
  const owes = (missedTerms: number) =>
    tell(arrearsPositionChanged, LANDLORD, {
      ...{ ...account, leaseId, episodeId: planId, missedTerms, oldestDueOn: '2026-08-01' },
      ...{ arrearsCents: missedTerms * 51_200, asOf: TODAY },
    });
  const signs = (id: Id) =>
    tell(repaymentPlanSigned, LANDLORD, {
      ...{ planId: id, ...account, signedOn: '2026-10-01', debtCents: 102_400, instalments: 1 },
      schedule: [{ dueOn: '2026-11-05', amountCents: 102_400 }],
    });
  const stands = (phase: 'DIAGNOSTIC' | 'SUPPORT', lastInterviewOn: string | null) =>
    tell(supportCasePositionChanged, AMLI, {
      ...{ caseId, referralId: newId(), householdId, operatorId: AMLI, referentId: REFERENT, stage: `${phase}_STAGE`, phase },
      ...{ stageSince: lastInterviewOn, openedOn: '2026-11-01' },
      ...{ diagnosticOn: null, contractEndsOn: '2027-11-01', lastInterviewOn, closedOn: null, asOf: TODAY },
    });
  const title = { ownerId: LANDLORD, unitKind: 'FAMILY', commune: '93066', titleHolder: 'HOUSEHOLD', holderId: null } as const;
  const benefit = { benefitId: newId(), ...tenancy, leaseId, from: '2026-08-01', recordedOn: TODAY, monthlyCents: 20_000 };
  return [
    tell(leaseStarted, LANDLORD, { ...home, ...terms, ...title }),
    ...[owes(1), owes(3), signs(planId), owes(2), signs(secondPlanId), tell(housingBenefitReinstated, LANDLORD, benefit)],
    tell(repaymentPlanCompleted, LANDLORD, { planId: secondPlanId, ...account, completedOn: TODAY }),
    ...[stands('DIAGNOSTIC', null), stands('DIAGNOSTIC', '2026-11-10'), stands('SUPPORT', '2026-11-20')],
    tell(leaseEnded, LANDLORD, { leaseId, ...tenancy, endedOn: '2026-12-20', reason: 'TENANT_LEFT' }),
  ];
}

/** Delivers the facts in an order that keeps that of each publisher, and lets people act in between. */
async function deliverInterleaved(facts: readonly Told[], turns: readonly number[], householdId: Id): Promise<void> {
  const queues = [...new Set(facts.map(({ publisher }) => publisher))].map((name) => facts.filter(({ publisher }) => publisher === name));
  for (const [step, turn] of turns.entries()) {
    const waiting = queues.filter((queue) => queue.length > 0);
    const next = waiting[turn % waiting.length]?.shift();
    if (next === undefined) break;
    await next.deliver();
    if (step === 9) {
      const referralId = await proposedReferral(world, householdId).catch(() => null);
      if (referralId !== null) await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
    }
  }
}

test(`the overview is the same live, under ${INTERLEAVINGS} interleavings, and made anew from the log`, async () => {
  const orders = fc.sample(fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }), { numRuns: INTERLEAVINGS, seed: 20_261_130 });
  for (const turns of orders) {
    const householdId = await register(world.rentalManager);
    const facts = factsOf(householdId);
    await deliverInterleaved(facts, turns, householdId);
    await log.publish(facts.map(({ record }) => record));
  }
  const rows = await world.service.sql<{ count: number }>('select count(*)::int from household_overview where plan_state is not null');
  expect(rows[0]?.count).toBeGreaterThan(INTERLEAVINGS);
  const options = { definition: referrals, ...world.service, log: { ...log, lag: heardToTheEnd } };
  const rebuilt = await rebuildProjections(options, { name: 'test', command: 'rebuild', dryRun: true });
  const differences = rebuilt.tables.map(({ table, added, changed, removed }) => ({ table, added, changed, removed }));
  expect(differences.map(({ table }) => table)).toEqual(
    expect.arrayContaining(['household_overview', 'work_item', 'household_plan', 'household_case']),
  );
  expect(differences.filter(({ added, changed, removed }) => added + changed + removed > 0)).toEqual([]);

  await world.service.sql(`delete from household_overview where household_id in (select household_id from household order by 1 limit 3)`);
  await world.service.sql(`update work_item set due_on = '2000-01-01'`);
  const mended = await rebuildProjections(options, { name: 'test', command: 'rebuild', dryRun: false });
  expect(mended.tables.find(({ table }) => table === 'household_overview')?.added).toBeGreaterThanOrEqual(3);
  expect((await world.service.sql(`select from work_item where due_on = '2000-01-01'`)).length).toBe(0);
}, 180_000);

async function heardToTheEnd(group: string, topics: readonly string[]) {
  return (await log.lag(group, topics)).map((lag) => ({ ...lag, position: lag.end }));
}
