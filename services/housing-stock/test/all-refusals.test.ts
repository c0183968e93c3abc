import type { Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  allocated,
  applyFor,
  done,
  everything,
  freeNextHome,
  houseIn,
  makeEligible,
  newHomes,
  openStock,
  PROGRAMME,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

// Who is refused learns at once of all that is wrong.
const TOMORROW = '2026-11-26';
const LATER = '2026-11-25T23:30:00.000Z';
const NOON_BEFORE = '2026-11-24T11:00:00.000Z';

let service: TestService;
let people: People;
let housed: Id;
let letHome: Id;
let leaseId: Id;
beforeAll(async () => {
  ({ service, people } = await openStock());
  housed = await registeredHousehold(service);
  [letHome] = await newHomes(people);
  leaseId = await houseIn(people, housed, letHome, 'TAKEN-1');
}, 30_000);
afterAll(() => service.stop());

/** Sends an act that must be refused for these reasons, in this order, and must write nothing. */
async function refused(
  person: AsPerson,
  mutation: string,
  input: Record<string, unknown>,
  reasons: readonly (readonly [code: string, path: string])[],
): Promise<void> {
  const before = await everything(service);
  const { refusals } = await act(person, mutation, input);
  expect(refusals.map(({ code, path }) => [code, path.join(' ')])).toEqual(reasons);
  expect(await everything(service)).toEqual(before);
}

test('a home whose reference and id are taken, and whose postcode is none', async () => {
  const residence = { name: 'Résidence neuve', street: '1 rue neuve', postcode: '93000', city: 'Bobigny' };
  const home = { residence, type: 'T2', financingClass: 'PLUS', rentCents: 40_000, serviceChargesCents: 5_000 };
  const input = { ...home, residence: { ...residence, postcode: '00999' }, reference: 'ALN-001', id: letHome };
  await refused(people.allocationOfficer, 'registerUnit', input, [
    ['UNIT_REFERENCE_TAKEN', 'reference'],
    ['ID_TAKEN', 'id'],
    ['NOT_A_POSTCODE', 'residence postcode'],
  ]);
});

test('the id of a home of another landlord is taken, and nothing else is said of it', async () => {
  const residence = { name: 'Résidence neuve', street: '1 rue neuve', postcode: '93000', city: 'Bobigny' };
  const home = { residence, type: 'T2', financingClass: 'PLUS', rentCents: 40_000, serviceChargesCents: 5_000 };
  const input = { ...home, reference: 'NEW-2', id: letHome };
  await refused(people.otherAllocationOfficer, 'registerUnit', input, [['ID_TAKEN', 'id']]);
});

test('a vacancy of a let home without notice, for a day in two years', () =>
  refused(people.allocationOfficer, 'recordVacancy', { unitId: letHome, freeOn: '2028-11-25' }, [
    ['UNIT_OCCUPIED', 'unitId'],
    ['TOO_FAR_AHEAD', 'freeOn'],
  ]));

test('a second reservation that has not happened yet, of an allocated home', async () => {
  const [unitId] = await newHomes(people);
  await freeNextHome(people, unitId);
  await allocated(service, people, unitId);
  await refused(people.allocationOfficer, 'reserveUnit', { unitId, programmeId: PROGRAMME, occurredAt: LATER }, [
    ['UNIT_ALREADY_RESERVED', 'unitId'],
    ['UNIT_ALLOCATED', 'unitId'],
    ['IN_THE_FUTURE', 'occurredAt'],
  ]);
});

test('a lease of tomorrow, of a household that has one, in a let home, under a number in use', () =>
  refused(people.rentalManager, 'recordLease', { householdId: housed, unitId: letHome, leaseNumber: 'TAKEN-1', startsOn: TOMORROW }, [
    ['HOUSEHOLD_ALREADY_HOUSED', 'householdId'],
    ['IN_THE_FUTURE', 'startsOn'],
    ['UNIT_ALREADY_LET', 'unitId'],
    ['LEASE_NUMBER_TAKEN', 'leaseNumber'],
  ]));

test('an application of tomorrow for two departments that are none', () =>
  refused(
    people.rentalManager,
    'recordHousingApplication',
    { householdId: housed, wantedTypes: ['T3'], departments: ['96', '93', '20'], recordedOn: TOMORROW },
    [
      ['IN_THE_FUTURE', 'recordedOn'],
      ['NOT_A_DEPARTMENT', 'departments 0'],
      ['NOT_A_DEPARTMENT', 'departments 2'],
    ],
  ));

test('an allocation of tomorrow, of a home that is not free, to a household without an application', () =>
  refused(people.allocationOfficer, 'decideAllocation', { unitId: letHome, householdId: housed, decidedOn: TOMORROW }, [
    ['UNIT_NOT_VACANT', 'unitId'],
    ['IN_THE_FUTURE', 'decidedOn'],
    ['NO_LIVE_APPLICATION', 'householdId'],
  ]));

test('a second withdrawal, on a day before the decision', async () => {
  const [unitId] = await newHomes(people);
  await freeNextHome(people, unitId);
  const allocationId = await allocated(service, people, unitId);
  await done(people.allocationOfficer, 'withdrawAllocation', { allocationId, reason: 'HOUSEHOLD_REFUSED' });
  await refused(people.allocationOfficer, 'withdrawAllocation', { allocationId, reason: 'HOME_NOT_FREE', occurredAt: NOON_BEFORE }, [
    ['ALLOCATION_ALREADY_WITHDRAWN', 'allocationId'],
    ['BEFORE_ALLOCATION', 'occurredAt'],
  ]);
});

test('the lease of an allocation before it was decided, in a home not free yet where the tenant still lives, beside a lease that is not named', async () => {
  const [unitId, oldHome] = await newHomes(people, 2);
  const household = await registeredHousehold(service);
  await houseIn(people, await registeredHousehold(service), unitId);
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: '2027-01-31', notice: true });
  await houseIn(people, household, oldHome);
  await makeEligible(service, household);
  await applyFor(people, household);
  const allocationId = await allocated(service, people, unitId, household);
  await refused(people.rentalManager, 'startLease', { allocationId, leaseNumber: 'TAKEN-1', startsOn: '2026-11-24' }, [
    ['RUNNING_LEASE_NOT_NAMED', 'replacesLeaseId'],
    ['BEFORE_ALLOCATION', 'startsOn'],
    ['UNIT_ALREADY_LET', 'allocationId'],
    ['UNIT_NOT_FREE_YET', 'startsOn'],
    ['LEASE_NUMBER_TAKEN', 'leaseNumber'],
  ]);
});

test('the end of tomorrow of a lease that was seen in another version', () =>
  refused(people.rentalManager, 'endLease', { leaseId, endsOn: TOMORROW, expectedVersion: 7 }, [
    ['STALE_VERSION', 'expectedVersion'],
    ['IN_THE_FUTURE', 'endsOn'],
  ]));

test('an input that is wrong in several fields names each of them', () =>
  refused(people.rentalManager, 'recordLease', { householdId: 'x', unitId: letHome, leaseNumber: 'a b', startsOn: TODAY, rentCents: 0 }, [
    ['INVALID_INPUT', 'householdId'],
    ['INVALID_INPUT', 'leaseNumber'],
    ['INVALID_INPUT', 'rentCents'],
  ]));
