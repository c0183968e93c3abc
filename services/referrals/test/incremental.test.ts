// Whatever happens in whatever order, the stored verdicts are those of judging everything afresh.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { addDays } from '@passerelle/shared/domain/local-date';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { doDayWork } from '@passerelle/shared/service/day-work';
import fc from 'fast-check';
import { referralsOnce } from '../src/database/referrals';
import { latestVerdicts } from '../src/database/verdicts';
import { judgeEach } from '../src/use-cases/judge';
import { judgeOfTheDay } from '../src/use-cases/judge-again';
import { defineUseCase } from '@passerelle/shared/use-case';
import { loadProgrammes, ownRule } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { act, AMLI, ask, endLease, FAMILY, fallInArrears, LANDLORD, openWorld, register, startLease, TODAY, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000077';
const RULES = [
  ownRule('STAGE', { field: 'procedure.stage', operator: 'BETWEEN', value: ['IMPAYE', 'ASSIGNATION'] }),
  ownRule('EITHER', {
    any: [
      { field: 'home.effortRate', operator: 'GT', value: 3_500 },
      { field: 'accommodation.current', operator: 'IN', value: ['HOTEL', 'STREET'] },
      { field: 'household.youngestChildAge', operator: 'LT', value: 5 },
    ],
  }),
  ownRule('RATE', { field: 'home.effortRate', operator: 'GT', value: 3_500 }, { onUnknown: 'FAIL' }),
  ownRule('WHERE', { field: 'application.departments', operator: 'INTERSECTS', value: ['93'] }),
  ownRule('NO-STATUS', { not: { field: 'status.active', operator: 'INTERSECTS', value: ['DALO'] } }, { onUnknown: 'PASS' }),
  ownRule('FRESH', { field: 'home.monthsSinceTitleStart', operator: 'GTE', value: 70 }),
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
  readonly accountId: Id;
  readonly leaseId: Id;
}

async function confirmed(): Promise<Tenant> {
  const [head] = FAMILY;
  const child = { givenName: 'Lina', familyName: 'Belkorchi', birthDate: '2021-11-26', sex: 'FEMALE', role: 'CHILD', from: '2021-11-26' };
  const householdId = await register(world.rentalManager, [head as object, child]);
  const accountId = newId();
  const leaseId = await startLease(world, householdId);
  await fallInArrears(world, householdId, { accountId });
  const query = 'query ($householdId: ID) { referrals(filter: { householdId: $householdId }) { nodes { id } } }';
  for (const { id } of (await ask(world.rentalManager, query, { householdId })).referrals.nodes as { id: Id }[]) {
    await act(world.rentalManager, 'confirmReferral', { referralId: id, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
  }
  return { householdId, accountId, leaseId };
}

type Step = (tenant: Tenant) => Promise<unknown>;

const about = ({ householdId, accountId }: Tenant) => ({ accountId, leaseId: accountId, householdId, landlordId: LANDLORD, asOf: TODAY });
const toLandlord = ({ householdId }: Tenant) => ({ key: householdId, organisationId: LANDLORD });

const steps = fc.oneof(
  fc.constantFrom('NONE', 'IMPAYE', 'ASSIGNATION', 'AUDIENCE').map(
    (stage): Step =>
      (tenant) =>
        world.service.deliver(procedureStageChanged, {
          ...toLandlord(tenant),
          payload: { ...about(tenant), stage: stage as 'NONE', since: TODAY },
        }),
  ),
  fc.constantFrom(null, 2_000, 3_500, 3_501).map((rateBasisPoints): Step => (tenant) => {
    const missing = rateBasisPoints === null ? ('RESOURCES_UNKNOWN' as const) : null;
    return world.service.deliver(effortRateChanged, {
      ...toLandlord(tenant),
      payload: { ...about(tenant), rateBasisPoints, withEnergy: true, missing },
    });
  }),
  fc.boolean().map(
    (live): Step =>
      (tenant) =>
        world.service.deliver(housingApplicationChanged, {
          ...toLandlord(tenant),
          payload: { applicationId: tenant.accountId, householdId: tenant.householdId, departments: ['93'], live, asOf: TODAY },
        }),
  ),
  fc.integer({ min: 0, max: 5 }).map(
    (missedTerms): Step =>
      (tenant) =>
        fallInArrears(world, tenant.householdId, { accountId: tenant.accountId, missedTerms }),
  ),
  fc.constant<Step>((tenant) => endLease(world, tenant.householdId, tenant.leaseId)),
  fc.constantFrom('HOTEL', 'HOSTED_BY_FAMILY').map((kind): Step => async ({ householdId }) => {
    await act(world.rentalManager, 'recordAccommodation', { householdId, kind, department: '93', from: TODAY, source: 'DECLARATION' });
  }),
  fc.constantFrom('DALO', 'SIAO_ORIENTATION').map((code): Step => async ({ householdId }) => {
    const period = { from: '2026-01-01', to: '2026-12-05' };
    await act(world.rentalManager, 'recordPriorityStatus', { householdId, code, proof: 'NOTICE', ...period });
  }),
  fc.integer({ min: 1, max: 9 }).map((days): Step => async () => {
    world.service.setToday(addDays(world.service.door.clock.today(), days));
    await doDayWork(world.service.door, [judgeOfTheDay]);
  }),
);

/** Everything that waits, judged afresh beside what is stored. */
const compareAll = defineUseCase<undefined, readonly (readonly [stored: unknown, afresh: unknown])[]>({
  name: 'compareAll',
  permission: 'system',
  kind: 'read',
  async run(tx) {
    const ids = await tx.query<{ id: Id }>(`select id from referral where state = 'CONFIRMED' order by id`);
    const referrals = await referralsOnce(
      tx,
      ids.map(({ id }) => id),
    );
    const stored = new Map(
      (
        await latestVerdicts(
          tx,
          ids.map(({ id }) => id),
        )
      ).map((row) => [row.referralId, row]),
    );
    const afresh = await judgeEach(tx, referrals);
    return referrals.map(({ id, verdict }) => {
      const answers = (criteria: readonly { readonly code: string; readonly verdict: string }[] = []) =>
        criteria.map((one) => `${one.code} ${one.verdict}`);
      return [
        [verdict, answers(stored.get(id)?.criteria)],
        [afresh.get(id)?.verdict, answers(afresh.get(id)?.criteria)],
      ] as const;
    });
  },
});

test('the stored verdicts are those of judging everything afresh, after any acts, facts and days', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 10 }), async (taken) => {
      world.service.setToday(TODAY);
      const tenant = await confirmed();
      for (const step of taken) {
        await step(tenant);
        for (const [stored, afresh] of await world.service.asSystem(compareAll, undefined)) expect(stored).toEqual(afresh);
      }
      // The next run begins today again, where nothing waits that later days changed.
      await world.service.sql(
        `update referral set state = 'CANCELLED', end_reason = 'MOVED_AWAY', ended_on = '${TODAY}' where state = 'CONFIRMED'`,
      );
    }),
    { numRuns: 12, seed: 20_261_130, endOnFailure: true },
  );
}, 120_000);
