import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  applyFor,
  freeNextHome,
  housingOf,
  makeEligible,
  openStock,
  recordBenefit,
  recordProfile,
  registeredHousehold,
  TODAY,
  type People,
} from './landlord';

// Which of the benefits that finance told counts in an effort rate.
let service: TestService;
let people: People;
let household: Id;
beforeAll(async () => {
  ({ service, people } = await openStock());
  await freeNextHome(people);
}, 30_000);
afterAll(() => service.stop());
beforeEach(async () => {
  household = await registeredHousehold(service);
  await recordProfile(service, household);
  await applyFor(people, household);
  service.setToday(TODAY);
});

async function aid(): Promise<unknown> {
  const fields = 'candidacies { nodes { effortRate { inputs { monthlyAidCents aidAsOf } } } }';
  const housing = await housingOf(people.allocationOfficer, household, fields);
  const { nodes } = housing?.['candidacies'] as { nodes: { effortRate: { inputs: unknown } }[] };
  return nodes[0]?.effortRate.inputs;
}

test('a benefit that starts in the future does not count before its first day', async () => {
  await recordBenefit(service, household, 20_000, { from: '2026-09-01' });
  await recordBenefit(service, household, 31_000, { from: '2026-12-01' });
  expect(await aid()).toEqual({ monthlyAidCents: 20_000, aidAsOf: '2026-09-01' });
  service.setToday('2026-12-01');
  expect(await aid()).toEqual({ monthlyAidCents: 31_000, aidAsOf: '2026-12-01' });
});

test('only a benefit of the future leaves the aid unknown', async () => {
  await recordBenefit(service, household, 31_000, { from: '2026-12-01' });
  expect(await aid()).toEqual({ monthlyAidCents: null, aidAsOf: null });
});

test('one told later for an earlier month does not replace the one that is paid today', async () => {
  const leaseId = newId();
  await recordBenefit(service, household, 25_000, { leaseId, from: '2026-10-01' });
  await recordBenefit(service, household, 18_000, { leaseId, from: '2026-03-01', recordedOn: '2026-11-24' });
  expect(await aid()).toEqual({ monthlyAidCents: 25_000, aidAsOf: '2026-10-01' });
  const kept = 'select monthly_cents::int as cents from household_benefit where lease_id = $1 order by from_on';
  expect(await service.sql(kept, [leaseId])).toEqual([{ cents: 18_000 }, { cents: 25_000 }]);
});

test('one lease and first day have one benefit, that of the newest fact', async () => {
  const leaseId = newId();
  await makeEligible(service, household);
  await recordBenefit(service, household, 26_000, { leaseId, from: TODAY, version: 91 });
  await recordBenefit(service, household, 19_000, { leaseId, from: TODAY, version: 90 });
  expect(await aid()).toEqual({ monthlyAidCents: 26_000, aidAsOf: TODAY });
});
