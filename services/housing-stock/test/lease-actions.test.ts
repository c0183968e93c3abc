import { ROLES } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { allocationActions, leaseActions } from '../src/graphql/actions';
import { saidOf, triedWith } from './availability';
import {
  allocated,
  applyFor,
  ASSOCIATION,
  candidate,
  done,
  everything,
  grant,
  houseIn,
  housingOf,
  LANDLORD,
  makeEligible,
  newHomes,
  openStock,
  OTHER_LANDLORD,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
  for (const state of LEASES) leases.set(state, await leaseThatIs(state));
  for (const state of ALLOCATIONS) allocations.set(state, await allocationThatIs(state));
}, 60_000);
afterAll(() => service.stop());

/** Organisations whose people ask: the landlord, the association that supports the households, and a landlord that sees nothing. */
const ASKERS = [LANDLORD, ASSOCIATION, OTHER_LANDLORD].flatMap((organisationId) =>
  ROLES.map((role) => ({ roles: [role], organisationId })),
);

const LEASES = ['running', 'started today', 'ended', 'entered in error'] as const;
const leases = new Map<string, { leaseId: Id; startsOn: string; householdId: Id }>();

async function leaseThatIs(state: (typeof LEASES)[number]) {
  const householdId = await registeredHousehold(service);
  await grant(service, householdId, ASSOCIATION, 'SUPPORT');
  const [unitId] = await newHomes(people);
  const startsOn = state === 'started today' ? TODAY : '2026-03-01';
  const leaseId = newId();
  await done(people.rentalManager, 'recordLease', { id: leaseId, householdId, unitId, leaseNumber: leaseId.slice(0, 8), startsOn });
  if (state === 'ended') await done(people.rentalManager, 'endLease', { leaseId, endsOn: TODAY });
  if (state === 'entered in error') await done(people.rentalManager, 'endLease', { leaseId, endsOn: startsOn, reason: 'ENTERED_IN_ERROR' });
  return { leaseId, startsOn, householdId };
}

test.each(LEASES)('a lease, %s: to every role of every organisation is said what a check of the act says', async (state) => {
  const { leaseId, startsOn } = leases.get(state) ?? { leaseId: newId(), startsOn: TODAY };
  const inputs = [
    { leaseId, endsOn: TODAY },
    { leaseId, endsOn: startsOn, reason: 'ENTERED_IN_ERROR' },
  ];
  for (const asker of ASKERS) {
    const person = service.as(asker);
    expect(await saidOf(person, leaseActions.useCase, leaseId)).toEqual([await triedWith(person, 'endLease', inputs)]);
  }
  const [said] = await saidOf(people.rentalManager, leaseActions.useCase, leaseId);
  expect(said?.codes).toEqual(['running', 'started today'].includes(state) ? [] : ['LEASE_ALREADY_ENDED']);
});

/** What can stand between an allocation and its lease, and the codes of it. */
const ALLOCATIONS = [
  'decided',
  'leased',
  'withdrawn',
  'of a home that is free later',
  'of a home whose tenant is still there',
  'of a household with a lease to replace',
  'of a household whose lease started today',
] as const;
const allocations = new Map<string, { allocationId: Id; replacesLeaseId?: Id }>();

async function allocationThatIs(state: (typeof ALLOCATIONS)[number]): Promise<{ allocationId: Id; replacesLeaseId?: Id }> {
  const [unitId, oldHome] = await newHomes(people, 2);
  const notice = state.endsWith('still there');
  if (notice) await houseIn(people, await registeredHousehold(service), unitId);
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: state.endsWith('later') ? '2026-12-31' : TODAY, notice });
  if (state.startsWith('of a household')) {
    const householdId = await registeredHousehold(service);
    const replacesLeaseId = newId();
    const startsOn = state.endsWith('today') ? TODAY : '2026-03-01';
    const lease = { id: replacesLeaseId, householdId, unitId: oldHome, leaseNumber: replacesLeaseId.slice(0, 8), startsOn };
    await done(people.rentalManager, 'recordLease', lease);
    await makeEligible(service, householdId);
    await applyFor(people, householdId);
    return { allocationId: await allocated(service, people, unitId, householdId), replacesLeaseId };
  }
  const allocationId = await allocated(service, people, unitId);
  if (state === 'leased') await done(people.rentalManager, 'startLease', { allocationId, leaseNumber: 'LEASED', startsOn: TODAY });
  if (state === 'withdrawn') await done(people.allocationOfficer, 'withdrawAllocation', { allocationId, reason: 'HOUSEHOLD_REFUSED' });
  return { allocationId };
}

test.each(ALLOCATIONS)('an allocation %s: to every role of every organisation is said what a check of the acts says', async (state) => {
  const { allocationId, replacesLeaseId } = allocations.get(state) ?? { allocationId: newId() };
  const starts = [
    { allocationId, leaseNumber: 'S-1', startsOn: TODAY, replacesLeaseId },
    { allocationId, leaseNumber: 'S-2', startsOn: '2026-11-24', replacesLeaseId },
  ];
  for (const asker of ASKERS) {
    const person = service.as(asker);
    expect(await saidOf(person, allocationActions.useCase, allocationId)).toEqual([
      await triedWith(person, 'withdrawAllocation', [{ allocationId, reason: 'HOUSEHOLD_REFUSED' }]),
      await triedWith(person, 'startLease', starts),
    ]);
  }
});

test('what stands in the way of a lease is told by its own code', async () => {
  const codes: Record<string, readonly string[] | undefined> = {};
  for (const [state, { allocationId }] of allocations) {
    codes[state] = (await saidOf(people.rentalManager, allocationActions.useCase, allocationId))[1]?.codes;
  }
  expect(codes).toEqual({
    decided: [],
    leased: ['ALLOCATION_ALREADY_LEASED'],
    withdrawn: ['ALLOCATION_ALREADY_WITHDRAWN'],
    'of a home that is free later': ['UNIT_NOT_FREE_YET'],
    'of a home whose tenant is still there': ['UNIT_ALREADY_LET'],
    'of a household with a lease to replace': [],
    'of a household whose lease started today': ['BEFORE_REPLACED_LEASE'],
  });
});

test('the file of a household says both, and asking writes nothing', async () => {
  const householdId = await candidate(service, people);
  const [unitId, home] = await newHomes(people, 2);
  await houseIn(people, householdId, home);
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
  await allocated(service, people, unitId, householdId);
  const before = await everything(service);
  const fields = 'availableActions { mutation allowed refusals { code } }';
  const file = await housingOf(people.rentalManager, householdId, `leases { nodes { ${fields} } } allocation { ${fields} }`);
  const allowed = (mutation: string) => ({ mutation, allowed: true, refusals: [] });
  expect(file).toEqual({
    leases: { nodes: [{ availableActions: [allowed('endLease')] }] },
    allocation: {
      availableActions: [{ mutation: 'withdrawAllocation', allowed: false, refusals: [{ code: 'FORBIDDEN' }] }, allowed('startLease')],
    },
  });
  expect(await everything(service)).toEqual(before);
});

test('the actions of one and of several take the same number of statements', async () => {
  const officer = service.as({ roles: ['RENTAL_MANAGER', 'ALLOCATION_OFFICER'], organisationId: LANDLORD });
  const several = [
    [leaseActions.useCase, [...leases.values()].map(({ leaseId }) => leaseId)],
    [allocationActions.useCase, [...allocations.values()].map(({ allocationId }) => allocationId)],
  ] as const;
  for (const [useCase, ids] of several) {
    const one = await countStatements(service.door.app, () => officer.call(useCase, ids.slice(0, 1)));
    expect(await countStatements(service.door.app, () => officer.call(useCase, ids))).toBe(one);
  }
});
