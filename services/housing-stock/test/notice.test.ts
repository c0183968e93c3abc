import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  allocated,
  applyFor,
  ask,
  candidate,
  done,
  FIRST_HOME,
  freeNextHome,
  houseIn,
  makeEligible,
  newHomes,
  NEXT_HOME,
  openStock,
  recordBenefit,
  registeredHousehold,
  SPARE_HOME,
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

async function stateOfHome(unitId = FIRST_HOME): Promise<unknown> {
  return (await ask(people.allocationOfficer, `{ unit(id: "${unitId}") { state vacancy { freeOn notice } } }`))['unit'];
}

test('while nobody was chosen, another day is announced in place of the first', async () => {
  const announce = (freeOn: string, notice: boolean) =>
    done(people.allocationOfficer, 'recordVacancy', { unitId: FIRST_HOME, freeOn, notice }, 'unit { vacancy { id } }');
  const first = await announce('2027-01-31', true);
  expect(await stateOfHome()).toEqual({ state: 'NOTICE', vacancy: { freeOn: '2027-01-31', notice: true } });
  expect(await announce(TODAY, false)).toEqual(first);
  expect(await stateOfHome()).toEqual({ state: 'NOTICE', vacancy: { freeOn: TODAY, notice: true } });
});

const start = () => ({ allocationId, leaseNumber: `N-${newId().slice(0, 8)}`, startsOn: TODAY });

test('a home with notice is offered to candidates and allocated while its tenant still lives there', async () => {
  const next = await registeredHousehold(service);
  await makeEligible(service, next);
  await recordBenefit(service, next, 35_000);
  await applyFor(people, next);
  const payload = await done(people.allocationOfficer, 'decideAllocation', { unitId: FIRST_HOME, householdId: next }, 'allocation { id }');
  allocationId = (payload['allocation'] as { id: Id }).id;
});

test('once allocated, its day is no longer moved', async () => {
  const { refusals } = await act(people.allocationOfficer, 'recordVacancy', { unitId: FIRST_HOME, freeOn: TODAY, notice: true });
  expect(refusals[0]).toMatchObject({ code: 'UNIT_ALREADY_ALLOCATED', kind: 'CONFLICT', path: ['unitId'] });
});

test('the next lease cannot start while the tenant still has his', async () => {
  const { refusals } = await act(people.rentalManager, 'startLease', start());
  expect(refusals[0]).toMatchObject({ code: 'UNIT_ALREADY_LET', kind: 'CONFLICT' });
});

test('the lease of the tenant who left ends once, earlier than announced, and is published; the home is free from that day', async () => {
  const payload = await done(people.rentalManager, 'endLease', { leaseId, endsOn: '2026-11-20' }, 'household { id }');
  expect(payload['household']).toEqual({ id: leaving });
  expect((await service.published()).at(-1)).toMatchObject({
    type: 'lease-ended.v1',
    key: leaving,
    payload: { leaseId, endedOn: '2026-11-20', reason: 'TENANT_LEFT' },
  });
  expect(await stateOfHome()).toEqual({ state: 'ALLOCATED', vacancy: { freeOn: '2026-11-20', notice: false } });
  const again = await act(people.rentalManager, 'endLease', { leaseId, endsOn: '2026-11-20' });
  expect(again.refusals[0]).toMatchObject({ code: 'LEASE_ALREADY_ENDED', kind: 'CONFLICT' });
  expect((await act(people.otherRentalManager, 'endLease', { leaseId, endsOn: TODAY })).refusals[0]?.code).toBe('NOT_FOUND');
});

test('then the next lease starts', async () => {
  await done(people.rentalManager, 'startLease', start());
  expect(await stateOfHome()).toEqual({ state: 'OCCUPIED', vacancy: null });
});

test('under notice and not allocated, the home is vacant from the day on which its tenant left', async () => {
  const tenant = await registeredHousehold(service);
  const lease = await houseIn(people, tenant, SPARE_HOME);
  await done(people.allocationOfficer, 'recordVacancy', { unitId: SPARE_HOME, freeOn: '2027-02-28', notice: true });
  await done(people.rentalManager, 'endLease', { leaseId: lease, endsOn: TODAY });
  expect(await stateOfHome(SPARE_HOME)).toEqual({ state: 'VACANT', vacancy: { freeOn: TODAY, notice: false } });
});

test('a tenant under notice who moves to another home of the landlord frees the first one from that day', async () => {
  const tenth = '0d000000-0000-4000-8000-000000000010';
  const family = await registeredHousehold(service);
  const replacesLeaseId = await houseIn(people, family, tenth);
  await done(people.allocationOfficer, 'recordVacancy', { unitId: tenth, freeOn: '2027-02-28', notice: true });
  await makeEligible(service, family);
  await applyFor(people, family);
  await freeNextHome(people);
  const payload = await done(people.allocationOfficer, 'decideAllocation', { unitId: NEXT_HOME, householdId: family }, 'allocation { id }');
  const { id } = payload['allocation'] as { id: Id };
  await done(people.rentalManager, 'startLease', { ...start(), allocationId: id, replacesLeaseId });
  expect(await stateOfHome(tenth)).toEqual({ state: 'VACANT', vacancy: { freeOn: TODAY, notice: false } });
});

test('a tenant under notice who stays after all is allocated his own home: the new lease takes the place of the old one', async () => {
  const [unitId] = await newHomes(people);
  const family = await candidate(service, people);
  const replacesLeaseId = await houseIn(people, family, unitId);
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: '2027-02-28', notice: true });
  const id = await allocated(service, people, unitId, family);
  await done(people.rentalManager, 'startLease', { ...start(), allocationId: id, replacesLeaseId });
  expect(await stateOfHome(unitId)).toEqual({ state: 'OCCUPIED', vacancy: null });
});
