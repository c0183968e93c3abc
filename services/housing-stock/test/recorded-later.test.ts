import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, allocated, candidate, done, LANDLORD, newHomes, openStock, PROGRAMME, type People } from './landlord';

// What a person records after it happened keeps the day on which it did.
let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

const FIRST_DAY = '2026-11-20T09:00:00.000Z';

async function decidedOn(day: string): Promise<Id> {
  const [unitId] = await newHomes(people);
  await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: day });
  const householdId = await candidate(service, people);
  service.setToday(day);
  const allocationId = await allocated(service, people, unitId, householdId);
  service.setToday('2026-11-25');
  return allocationId;
}

const withdraw = (allocationId: Id, occurredAt?: string) =>
  act(
    people.allocationOfficer,
    'withdrawAllocation',
    { allocationId, reason: 'HOUSEHOLD_REFUSED', occurredAt },
    'allocation { withdrawnOn }',
  );

test('an allocation is withdrawn on the day on which the household refused, counted in Paris', async () => {
  const late = await withdraw(await decidedOn('2026-11-20'), '2026-11-21T23:30:00.000Z');
  expect(late).toMatchObject({ allocation: { withdrawnOn: '2026-11-22' }, refusals: [] });
  expect(await withdraw(await decidedOn('2026-11-20'), FIRST_DAY)).toMatchObject({ allocation: { withdrawnOn: '2026-11-20' } });
  expect(await withdraw(await decidedOn('2026-11-20'))).toMatchObject({ allocation: { withdrawnOn: '2026-11-25' } });
});

test.each([
  ['before the decision', '2026-11-19T09:00:00.000Z', 'BEFORE_ALLOCATION'],
  ['in the future', '2026-11-26T09:00:00.000Z', 'IN_THE_FUTURE'],
  ['more than a year ago', '2025-11-24T09:00:00.000Z', 'TOO_LONG_AGO'],
])('a withdrawal %s is refused', async (_when, occurredAt, code) => {
  const { refusals } = await withdraw(await decidedOn('2026-11-20'), occurredAt);
  expect(refusals).toEqual([expect.objectContaining({ code, path: ['occurredAt'], remedy: expect.stringMatching(/\S/) })]);
});

test('the database refuses a withdrawal before its decision or after today, whoever asks', async () => {
  const allocationId = await decidedOn('2026-11-20');
  const direct = (day: string) =>
    service.door.app.transaction(async (manager) => {
      await manager.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', '2026-11-25', true)`, [LANDLORD]);
      await manager.query(`select withdraw_own_allocation($1, 'HOME_NOT_FREE', $2)`, [allocationId, day]);
    });
  for (const day of ['2026-11-19', '2026-11-26']) await expect(direct(day)).rejects.toMatchObject({ code: '42501' });
  await direct('2026-11-25');
});

describe('a home is kept for a programme', () => {
  const reserve = (unitId: Id, programmeId: Id, occurredAt?: string) =>
    act(people.allocationOfficer, 'reserveUnit', { unitId, programmeId, occurredAt });
  const since = async (unitId: Id) => service.sql('select reserved_on from reservation where unit_id = $1', [unitId]);

  test('since the day on which that was agreed', async () => {
    const [earlier, now] = await newHomes(people, 2);
    expect((await reserve(earlier, PROGRAMME, FIRST_DAY)).refusals).toEqual([]);
    expect(await since(earlier)).toEqual([{ reserved_on: '2026-11-20' }]);
    await reserve(now ?? earlier, PROGRAMME);
    expect(await since(now ?? earlier)).toEqual([{ reserved_on: '2026-11-25' }]);
  });

  test('not before its landlord took part in it', async () => {
    const programmeId = newId();
    const partners = [{ organisationId: LANDLORD, part: 'LANDLORD' as const, from: '2026-11-21', to: null }];
    const payload = { programmeId, version: 1, from: '2026-11-01', to: null, partners, terms: [] };
    await service.deliver(programmePublished, { key: programmeId, organisationId: LANDLORD, payload });
    const [unitId] = await newHomes(people);
    const { refusals } = await reserve(unitId, programmeId, FIRST_DAY);
    expect(refusals).toEqual([expect.objectContaining({ code: 'NOT_IN_PROGRAMME_THEN', path: ['occurredAt'] })]);
    expect((await reserve(unitId, programmeId, '2026-11-21T09:00:00.000Z')).refusals).toEqual([]);
  });
});
