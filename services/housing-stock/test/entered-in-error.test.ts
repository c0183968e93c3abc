import type { Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  applyFor,
  ask,
  done,
  FIRST_HOME,
  housingOf,
  houseIn,
  makeEligible,
  openStock,
  recordBenefit,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

// A lease that was entered for the wrong home, household or day: it ends on its first day, and the right one is recorded.
let service: TestService;
let people: People;
beforeEach(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterEach(() => service.stop());

const STARTS = '2025-03-01';

async function stateOfHome(): Promise<unknown> {
  return (await ask(people.allocationOfficer, `{ unit(id: "${FIRST_HOME}") { state vacancy { freeOn notice } } }`))['unit'];
}

const undo = (leaseId: Id) => done(people.rentalManager, 'endLease', { leaseId, endsOn: STARTS, reason: 'ENTERED_IN_ERROR' });

test('a lease entered in error ends on its first day, and an earlier one is recorded in its place', async () => {
  const household = await registeredHousehold(service);
  const before = await registeredHousehold(service);
  const last = await houseIn(people, before, FIRST_HOME, 'E-0');
  await done(people.rentalManager, 'endLease', { leaseId: last, endsOn: '2026-01-15' });
  const lease = { householdId: household, unitId: FIRST_HOME };
  const recorded = await done(
    people.rentalManager,
    'recordLease',
    { ...lease, leaseNumber: 'E-1', startsOn: '2026-09-01' },
    'lease { id }',
  );
  const { id: leaseId } = recorded['lease'] as { id: Id };
  await done(people.rentalManager, 'endLease', { leaseId, endsOn: '2026-09-01', reason: 'ENTERED_IN_ERROR' });
  expect((await service.published()).at(-1)).toMatchObject({
    type: 'lease-ended.v1',
    payload: { leaseId, endedOn: '2026-09-01', reason: 'ENTERED_IN_ERROR' },
  });
  expect(await stateOfHome()).toEqual({ state: 'NOT_LET', vacancy: null });
  const right = (startsOn: string) => act(people.rentalManager, 'recordLease', { ...lease, leaseNumber: 'E-2', startsOn });
  expect((await right('2026-01-14')).refusals[0]?.code).toBe('UNIT_STILL_LET');
  expect((await right('2026-02-01')).refusals).toEqual([]);
  expect(await housingOf(people.rentalManager, household, 'currentHome { leaseNumber } leases { nodes { leaseNumber endsOn } }')).toEqual({
    currentHome: { leaseNumber: 'E-2' },
    leases: {
      nodes: [
        { leaseNumber: 'E-1', endsOn: '2026-09-01' },
        { leaseNumber: 'E-2', endsOn: null },
      ],
    },
  });
});

test('the notice of a tenant who never was is taken back with the lease: the sitting tenant can be recorded', async () => {
  const leaseId = await houseIn(people, await registeredHousehold(service), FIRST_HOME);
  await done(people.allocationOfficer, 'recordVacancy', { unitId: FIRST_HOME, freeOn: '2026-12-31', notice: true });
  await undo(leaseId);
  expect(await stateOfHome()).toEqual({ state: 'NOT_LET', vacancy: null });
  await houseIn(people, await registeredHousehold(service), FIRST_HOME);
  expect(await stateOfHome()).toEqual({ state: 'OCCUPIED', vacancy: null });
});

test('a home that was allocated meanwhile is free today', async () => {
  const leaseId = await houseIn(people, await registeredHousehold(service), FIRST_HOME);
  await done(people.allocationOfficer, 'recordVacancy', { unitId: FIRST_HOME, freeOn: '2026-12-31', notice: true });
  const next = await registeredHousehold(service);
  await makeEligible(service, next);
  await recordBenefit(service, next, 35_000);
  await applyFor(people, next);
  await done(people.allocationOfficer, 'decideAllocation', { unitId: FIRST_HOME, householdId: next });
  await undo(leaseId);
  expect(await stateOfHome()).toEqual({ state: 'ALLOCATED', vacancy: { freeOn: TODAY, notice: false } });
});
