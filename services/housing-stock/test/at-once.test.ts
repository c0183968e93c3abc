import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  applyFor,
  FIRST_HOME,
  freeNextHome,
  makeEligible,
  newHomes,
  NEXT_HOME,
  openStock,
  registeredHousehold,
  SPARE_HOME,
  TODAY,
  type People,
} from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

/** Sends acts at once and answers how each ended: 'done', or kind and code of its refusal. */
async function atOnce(person: AsPerson, acts: readonly (readonly [mutation: string, input: Record<string, unknown>])[]): Promise<string[]> {
  const payloads = await Promise.all(acts.map(([mutation, input]) => act(person, mutation, input)));
  return payloads.map(({ refusals: [refusal] }) => (refusal === undefined ? 'done' : `${refusal.kind} ${refusal.code}`)).sort();
}

async function candidate(): Promise<Id> {
  const householdId = await registeredHousehold(service);
  await makeEligible(service, householdId);
  await applyFor(people, householdId, ['92', '93', '94']);
  return householdId;
}

describe('two acts at once', () => {
  test('on one home: one household gets the lease', async () => {
    const [first, second] = [await registeredHousehold(service), await registeredHousehold(service)];
    const input = (householdId: Id, leaseNumber: string) => ({ householdId, leaseNumber, unitId: FIRST_HOME, startsOn: '2026-01-01' });
    const ends = await atOnce(people.rentalManager, [
      ['recordLease', input(first, 'A-1')],
      ['recordLease', input(second, 'A-2')],
    ]);
    expect(ends).toEqual(['CONFLICT UNIT_ALREADY_LET', 'done']);
  });

  test('for one household: one lease', async () => {
    const householdId = await registeredHousehold(service);
    const [third, fourth] = ['0d000000-0000-4000-8000-000000000003', '0d000000-0000-4000-8000-000000000004'];
    const input = (unitId: Id, leaseNumber: string) => ({ householdId, leaseNumber, unitId, startsOn: '2026-01-01' });
    const ends = await atOnce(people.rentalManager, [
      ['recordLease', input(third, 'B-1')],
      ['recordLease', input(fourth, 'B-2')],
    ]);
    expect(ends).toEqual(['CONFLICT HOUSEHOLD_ALREADY_HOUSED', 'done']);
  });

  test('with one lease number: one lease', async () => {
    const [first, second] = [await registeredHousehold(service), await registeredHousehold(service)];
    const ends = await atOnce(people.rentalManager, [
      ['recordLease', { householdId: first, leaseNumber: 'C-1', unitId: '0d000000-0000-4000-8000-000000000005', startsOn: '2026-01-01' }],
      ['recordLease', { householdId: second, leaseNumber: 'C-1', unitId: '0d000000-0000-4000-8000-000000000006', startsOn: '2026-01-01' }],
    ]);
    expect(ends).toEqual(['CONFLICT LEASE_NUMBER_TAKEN', 'done']);
  });

  test('with one reference: one home', async () => {
    const residence = { name: 'Résidence neuve', street: '1 rue neuve', postcode: '93000', city: 'Bobigny' };
    const unit = { reference: 'NEW-1', residence, type: 'T2', financingClass: 'PLUS', rentCents: 40_000, serviceChargesCents: 5_000 };
    const ends = await atOnce(people.allocationOfficer, [
      ['registerUnit', unit],
      ['registerUnit', unit],
    ]);
    expect(ends).toEqual(['CONFLICT UNIT_REFERENCE_TAKEN', 'done']);
  });

  test('for the first application of a household: one application', async () => {
    const householdId = await registeredHousehold(service);
    const input = { householdId, wantedTypes: ['T3'], departments: ['93'], recordedOn: TODAY };
    await atOnce(people.rentalManager, [
      ['recordHousingApplication', input],
      ['recordHousingApplication', input],
    ]);
    const live = await service.sql('select id from housing_application where household_id = $1 and closed_on is null', [householdId]);
    expect(live).toHaveLength(1);
  });

  test('on one vacancy: one vacancy, then one decision', async () => {
    const vacancy = { unitId: NEXT_HOME, freeOn: TODAY };
    const declared = await atOnce(people.allocationOfficer, [
      ['recordVacancy', vacancy],
      ['recordVacancy', vacancy],
    ]);
    expect(declared).toEqual(['done', 'done']);
    expect(await service.sql('select id from vacancy where unit_id = $1', [NEXT_HOME])).toHaveLength(1);
    const [first, second] = [await candidate(), await candidate()];
    const ends = await atOnce(people.allocationOfficer, [
      ['decideAllocation', { unitId: NEXT_HOME, householdId: first }],
      ['decideAllocation', { unitId: NEXT_HOME, householdId: second }],
    ]);
    expect(ends).toEqual(['CONFLICT UNIT_ALREADY_ALLOCATED', 'done']);
  });

  test('for one candidate and two homes: one decision, and one start of its lease', async () => {
    const household = await candidate();
    const tenth = '0d000000-0000-4000-8000-000000000010';
    await freeNextHome(people, SPARE_HOME);
    await freeNextHome(people, tenth);
    const ends = await atOnce(people.allocationOfficer, [
      ['decideAllocation', { unitId: SPARE_HOME, householdId: household }],
      ['decideAllocation', { unitId: tenth, householdId: household }],
    ]);
    expect(ends).toEqual(['CONFLICT HOUSEHOLD_ALREADY_ALLOCATED', 'done']);
    const [decision] = await service.sql<{ id: Id }>(`select id from allocation_decision where household_id = $1`, [household]);
    const start = (leaseNumber: string) =>
      ['startLease', { clientKey: newId(), allocationId: decision?.id, leaseNumber, startsOn: TODAY }] as const;
    expect(await atOnce(people.rentalManager, [start('D-1'), start('D-2')])).toEqual(['CONFLICT ALLOCATION_ALREADY_LEASED', 'done']);
    expect(await service.sql(`select id from lease where household_id = $1`, [household])).toHaveLength(1);
  });

  test('that saw the same version: one is done, the other is told that it is outdated', async () => {
    const [unitId] = await newHomes(people);
    const vacancies = ['2026-12-01', '2026-12-02'].map((freeOn) => ['recordVacancy', { unitId, freeOn, expectedVersion: 1 }] as const);
    expect(await atOnce(people.allocationOfficer, vacancies)).toEqual(['CONFLICT STALE_VERSION', 'done']);
    const householdId = await candidate();
    const wish = { householdId, wantedTypes: ['T3'], departments: ['93'], recordedOn: TODAY, expectedVersion: 1 };
    const applications = [wish, { ...wish, wantedTypes: ['T4'] }].map((input) => ['recordHousingApplication', input] as const);
    expect(await atOnce(people.rentalManager, applications)).toEqual(['CONFLICT STALE_VERSION', 'done']);
  });
});
