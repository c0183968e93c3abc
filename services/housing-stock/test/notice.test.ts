import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  applyFor,
  ask,
  done,
  FIRST_HOME,
  houseIn,
  makeEligible,
  openStock,
  recordBenefit,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

// A tenant gives notice, the home is allocated before he leaves, and the next lease starts only after he left.
let service: TestService;
let people: People;
let leaseId: Id;
let leaving: Id;
let allocationId: Id;

beforeAll(async () => {
  ({ service, people } = await openStock());
  leaving = await registeredHousehold(service);
  leaseId = await houseIn(people, leaving);
}, 30_000);
afterAll(() => service.stop());

async function stateOfHome(): Promise<unknown> {
  return (await ask(people.allocationOfficer, `{ unit(id: "${FIRST_HOME}") { state vacancy { freeOn notice } } }`))['unit'];
}

const start = () => ({ allocationId, leaseNumber: `N-${newId().slice(0, 8)}`, startsOn: TODAY });

test('a home with notice is offered to candidates and allocated while its tenant still lives there', async () => {
  await done(people.allocationOfficer, 'recordVacancy', { unitId: FIRST_HOME, freeOn: TODAY, notice: true });
  expect(await stateOfHome()).toEqual({ state: 'NOTICE', vacancy: { freeOn: TODAY, notice: true } });
  const next = await registeredHousehold(service);
  await makeEligible(service, next);
  await recordBenefit(service, next, 35_000);
  await applyFor(people, next);
  const payload = await done(people.allocationOfficer, 'decideAllocation', { unitId: FIRST_HOME, householdId: next }, 'allocation { id }');
  allocationId = (payload['allocation'] as { id: Id }).id;
});

test('the next lease cannot start while the tenant still has his', async () => {
  const { refusals } = await act(people.rentalManager, 'startLease', start());
  expect(refusals[0]).toMatchObject({ code: 'UNIT_ALREADY_LET', kind: 'CONFLICT' });
});

test('the lease of the tenant who left ends once, and is published', async () => {
  const payload = await done(people.rentalManager, 'endLease', { leaseId, endsOn: '2026-11-20' }, 'household { id }');
  expect(payload['household']).toEqual({ id: leaving });
  expect((await service.published()).at(-1)).toMatchObject({
    type: 'lease-ended.v1',
    key: leaving,
    payload: { leaseId, endedOn: '2026-11-20', reason: 'TENANT_LEFT' },
  });
  const again = await act(people.rentalManager, 'endLease', { leaseId, endsOn: '2026-11-20' });
  expect(again.refusals[0]).toMatchObject({ code: 'LEASE_ALREADY_ENDED', kind: 'CONFLICT' });
  expect((await act(people.otherRentalManager, 'endLease', { leaseId, endsOn: TODAY })).refusals[0]?.code).toBe('NOT_FOUND');
});

test('then the next lease starts', async () => {
  await done(people.rentalManager, 'startLease', start());
  expect(await stateOfHome()).toEqual({ state: 'OCCUPIED', vacancy: null });
});
