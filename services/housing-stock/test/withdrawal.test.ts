import { newId, type Id } from '@passerelle/shared/domain/ids';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  applyFor,
  ask,
  done,
  FIRST_HOME,
  freeNextHome,
  housingOf,
  houseIn,
  LANDLORD,
  makeEligible,
  NEXT_HOME,
  openStock,
  recordBenefit,
  registeredHousehold,
  SPARE_HOME,
  TODAY,
  type Payload,
  type People,
} from './landlord';

// An allocation that no lease follows: the home is free again and the household can be given another one.
let service: TestService;
let people: People;

beforeEach(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterEach(() => service.stop());

const FIELDS = 'allocation { id state withdrawnOn withdrawalReason } unit { id state vacancy { freeOn notice } } household { id }';

function withdraw(person: AsPerson, allocationId: Id, more: Record<string, unknown> = {}): Promise<Payload> {
  return act(person, 'withdrawAllocation', { allocationId, reason: 'HOUSEHOLD_REFUSED', ...more }, FIELDS);
}

async function candidate(): Promise<Id> {
  const householdId = await registeredHousehold(service);
  await makeEligible(service, householdId);
  await applyFor(people, householdId, ['92', '93', '94']);
  return householdId;
}

async function allocate(unitId: Id, householdId: Id): Promise<Id> {
  const payload = await done(people.allocationOfficer, 'decideAllocation', { unitId, householdId }, 'allocation { id state withdrawnOn }');
  const { id, ...rest } = payload['allocation'] as { id: Id };
  expect(rest).toEqual({ state: 'DECIDED', withdrawnOn: null });
  return id;
}

async function stateOf(unitId: Id): Promise<unknown> {
  return (await ask(people.allocationOfficer, `{ unit(id: "${unitId}") { state vacancy { freeOn notice } } }`))['unit'];
}

test('it says why and since when; the home is free as before, and the same household is matched and allocated again', async () => {
  await freeNextHome(people);
  const household = await candidate();
  const allocationId = await allocate(NEXT_HOME, household);
  const input = { clientKey: newId() };
  const first = await withdraw(people.allocationOfficer, allocationId, input);
  expect(first).toEqual({
    allocation: { id: allocationId, state: 'WITHDRAWN', withdrawnOn: TODAY, withdrawalReason: 'HOUSEHOLD_REFUSED' },
    unit: { id: NEXT_HOME, state: 'VACANT', vacancy: { freeOn: TODAY, notice: false } },
    household: { id: household },
    refusals: [],
  });
  expect(await withdraw(people.allocationOfficer, allocationId, input)).toEqual(first);
  expect(await housingOf(people.socialWorker, household, 'application { departments } allocation { id }')).toEqual({
    application: { departments: ['92', '93', '94'] },
    allocation: null,
  });
  const fields = 'candidacies { nodes { unit { id } verdict } }';
  expect(await housingOf(people.allocationOfficer, household, fields)).toEqual({
    candidacies: { nodes: [{ unit: { id: NEXT_HOME }, verdict: 'PASS' }] },
  });
  await freeNextHome(people, SPARE_HOME);
  const second = await allocate(SPARE_HOME, household);
  await withdraw(people.allocationOfficer, second);
  expect(await allocate(NEXT_HOME, household)).not.toBe(allocationId);
});

test.each([
  ['still lives there is under notice again', null, { state: 'NOTICE', vacancy: { freeOn: '2026-12-31', notice: true } }],
  ['has left meanwhile is vacant', '2026-11-20', { state: 'VACANT', vacancy: { freeOn: '2026-11-20', notice: false } }],
])('a home whose tenant %s', async (_what, left, expected) => {
  const leaseId = await houseIn(people, await registeredHousehold(service));
  await done(people.allocationOfficer, 'recordVacancy', { unitId: FIRST_HOME, freeOn: '2026-12-31', notice: true });
  const household = await candidate();
  await recordBenefit(service, household, 35_000);
  const allocationId = await allocate(FIRST_HOME, household);
  if (left !== null) await done(people.rentalManager, 'endLease', { leaseId, endsOn: left });
  expect((await withdraw(people.allocationOfficer, allocationId)).refusals).toEqual([]);
  expect(await stateOf(FIRST_HOME)).toEqual(expected);
});

test('it works after the access to the household ended: the home is not blocked, nothing of the household is shown', async () => {
  await freeNextHome(people);
  const household = newId();
  const grantId = newId();
  const own = { grantId, householdId: household, organisationId: LANDLORD };
  const granted = { ...own, purpose: 'TENANCY' as const, basisKind: 'REGISTRATION' as const, basisId: household, from: '2026-01-01' };
  await service.deliver(accessGranted, { key: household, organisationId: LANDLORD, payload: granted });
  await makeEligible(service, household);
  await applyFor(people, household);
  const allocationId = await allocate(NEXT_HOME, household);
  const ended = { ...own, to: TODAY, reason: 'LEASE_ENDED' };
  await service.deliver(accessEnded, { key: household, organisationId: LANDLORD, payload: ended });
  const payload = await withdraw(people.allocationOfficer, allocationId, { reason: 'NOT_ELIGIBLE_ANY_MORE' });
  expect(payload).toMatchObject({ refusals: [], allocation: null, unit: { id: NEXT_HOME, state: 'VACANT' } });
  expect(await allocate(NEXT_HOME, await candidate())).not.toBe(allocationId);
  const kept = await service.sql(
    'select state, withdrawn_on::text as "withdrawnOn", withdrawal_reason as reason from allocation_decision where id = $1',
    [allocationId],
  );
  expect(kept).toEqual([{ state: 'WITHDRAWN', withdrawnOn: TODAY, reason: 'NOT_ELIGIBLE_ANY_MORE' }]);
});

test('an allocation of another landlord is as unknown as one that does not exist, to the database too', async () => {
  await freeNextHome(people);
  const allocationId = await allocate(NEXT_HOME, await candidate());
  const foreign = await withdraw(people.otherAllocationOfficer, allocationId);
  expect(foreign.refusals[0]).toMatchObject({ kind: 'NOT_FOUND', path: ['allocationId'] });
  expect(await withdraw(people.otherAllocationOfficer, newId())).toEqual(foreign);
  expect(await stateOf(NEXT_HOME)).toMatchObject({ state: 'ALLOCATED' });
  const direct = service.door.app.query(`select withdraw_own_allocation($1, 'HOUSEHOLD_REFUSED', app_today())`, [allocationId]);
  await expect(direct).rejects.toMatchObject({ code: '42501' });
});

test('it is withdrawn once, its lease does not start any more, and one that was leased stays', async () => {
  await freeNextHome(people);
  const household = await candidate();
  const withdrawn = await allocate(NEXT_HOME, household);
  await withdraw(people.allocationOfficer, withdrawn, { reason: 'ENTERED_IN_ERROR' });
  const again = await withdraw(people.allocationOfficer, withdrawn);
  expect(again.refusals[0]).toMatchObject({ code: 'ALLOCATION_ALREADY_WITHDRAWN', kind: 'CONFLICT', path: ['allocationId'] });
  const start = (allocationId: Id) => ({ allocationId, leaseNumber: 'W-1', startsOn: TODAY });
  const late = await act(people.rentalManager, 'startLease', start(withdrawn));
  expect(late.refusals[0]).toMatchObject({ code: 'ALLOCATION_ALREADY_WITHDRAWN', kind: 'CONFLICT', path: ['allocationId'] });

  const leased = await allocate(NEXT_HOME, household);
  await done(people.rentalManager, 'startLease', start(leased));
  const tooLate = await withdraw(people.allocationOfficer, leased);
  expect(tooLate.refusals[0]).toMatchObject({ code: 'ALLOCATION_ALREADY_LEASED', kind: 'CONFLICT', path: ['allocationId'] });
  expect(await stateOf(NEXT_HOME)).toEqual({ state: 'OCCUPIED', vacancy: null });
});

test('withdrawn and leased at once, it is one of the two', async () => {
  await freeNextHome(people);
  const allocationId = await allocate(NEXT_HOME, await candidate());
  const [withdrawal, lease] = await Promise.all([
    withdraw(people.allocationOfficer, allocationId),
    act(people.rentalManager, 'startLease', { allocationId, leaseNumber: 'W-2', startsOn: TODAY }),
  ]);
  const codes = [...withdrawal.refusals, ...lease.refusals].map(({ code }) => code);
  expect(codes).toHaveLength(1);
  expect(['ALLOCATION_ALREADY_LEASED', 'ALLOCATION_ALREADY_WITHDRAWN']).toContain(codes[0]);
  const state = codes[0] === 'ALLOCATION_ALREADY_LEASED' ? 'OCCUPIED' : 'VACANT';
  expect(await stateOf(NEXT_HOME)).toMatchObject({ state });
});
