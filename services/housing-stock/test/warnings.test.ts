import type { Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, candidate, done, everything, newHomes, openStock, TODAY, type Payload, type People } from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

const WARNINGS = 'warnings { code path parameters { name value } }';

/** Not done before its warning is acknowledged, then done. */
async function warned(mutation: string, input: Record<string, unknown>, warning: Record<string, unknown>): Promise<Payload> {
  const before = await everything(service);
  const first = await act(people.allocationOfficer, mutation, input, WARNINGS);
  expect(first).toMatchObject({ refusals: [{ code: 'WARNINGS_NOT_ACKNOWLEDGED', kind: 'CONFLICT' }], warnings: [warning] });
  expect(await everything(service)).toEqual(before);
  const second = await done(people.allocationOfficer, mutation, { ...input, acknowledge: [warning['code']] }, WARNINGS);
  expect(second['warnings']).toEqual(first['warnings']);
  return second;
}

describe('a vacancy', () => {
  const longPast = (freeOn: string) => ({
    code: 'VACANCY_LONG_PAST',
    path: ['freeOn'],
    parameters: [
      { name: 'freeOn', value: freeOn },
      { name: 'months', value: '3' },
    ],
  });

  test('of more than three months ago is warned of, declared and moved', async () => {
    const [unitId] = await newHomes(people);
    await warned('recordVacancy', { unitId, freeOn: '2026-08-24' }, longPast('2026-08-24'));
    await warned('recordVacancy', { unitId, freeOn: '2026-08-20' }, longPast('2026-08-20'));
  });

  test.each(['2026-08-25', TODAY, '2027-01-31'])('of %s is not', async (freeOn) => {
    const [unitId] = await newHomes(people);
    expect((await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn }, WARNINGS))['warnings']).toEqual([]);
  });
});

describe('an allocation', () => {
  /** A free home that weighs so many euros a month on resources of 1,480.00 after a benefit of 312.00. */
  async function homeAt(netCents: number): Promise<Id> {
    const [unitId] = await newHomes(people, 1, { rentCents: netCents + 31_200, serviceChargesCents: 0, energyChargesCents: 0 });
    await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
    return unitId;
  }

  test('of a home at 31 % is warned of, where the cap is 33 %', async () => {
    const input = { unitId: await homeAt(45_880), householdId: await candidate(service, people) };
    const warning = {
      code: 'EFFORT_RATE_CLOSE_TO_CAP',
      path: ['householdId'],
      parameters: [{ name: 'capBasisPoints', value: '3300' }],
    };
    await warned('decideAllocation', input, warning);
  });

  test('of a home at 29.7 % is not: nine tenths of the cap are not above them', async () => {
    const input = { unitId: await homeAt(43_956), householdId: await candidate(service, people) };
    expect((await done(people.allocationOfficer, 'decideAllocation', input, WARNINGS))['warnings']).toEqual([]);
  });

  test('of a home above the cap is refused, without a warning', async () => {
    const input = { unitId: await homeAt(50_000), householdId: await candidate(service, people) };
    const payload = await act(people.allocationOfficer, 'decideAllocation', input, WARNINGS);
    expect(payload).toMatchObject({ refusals: [{ code: 'CANDIDATE_NOT_ELIGIBLE' }], warnings: [] });
  });
});
