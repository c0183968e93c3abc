// Lists that hang on a household or a programme: their filters, their orders, and cursors that belong to one order.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { ask, candidate, done, freeNextHome, houseIn, housingOf, newHomes, openStock, PROGRAMME, TODAY, type People } from './landlord';

let service: TestService;
let people: People;
let householdId: Id;
beforeAll(async () => {
  ({ service, people } = await openStock());
  householdId = await candidate(service, people);
  const [first, second] = await newHomes(people, 2);
  const leaseId = await houseIn(people, householdId, first, 'FIRST');
  await done(people.rentalManager, 'endLease', { leaseId, endsOn: '2026-02-01' });
  const next = { householdId, unitId: second, leaseNumber: 'SECOND', startsOn: '2026-02-01' };
  await done(people.rentalManager, 'recordLease', next);
  await freeNextHome(people);
  for (const rentCents of [30_000, 90_000]) {
    const [unitId] = await newHomes(people, 1, { rentCents });
    await done(people.allocationOfficer, 'recordVacancy', { unitId, freeOn: TODAY });
  }
}, 60_000);
afterAll(() => service.stop());

async function leases(args: string): Promise<{ nodes: { leaseNumber: string }[]; totalCount: { value: number } }> {
  const fields = `leases${args} { nodes { leaseNumber } totalCount { value } }`;
  return ((await housingOf(people.rentalManager, householdId, fields)) ?? {})['leases'] as Awaited<ReturnType<typeof leases>>;
}
const numbers = async (args: string) => (await leases(args)).nodes.map(({ leaseNumber }) => leaseNumber);

test('leases come in either order, and are narrowed to those that run and to a period, in their count too', async () => {
  expect(await numbers('')).toEqual(['SECOND', 'FIRST']);
  expect(await numbers('(orderBy: STARTS_ON_ASC)')).toEqual(['FIRST', 'SECOND']);
  expect(await leases('(filter: { running: true })')).toMatchObject({ nodes: [{ leaseNumber: 'SECOND' }], totalCount: { value: 1 } });
  expect(await numbers('(filter: { running: false })')).toEqual(['FIRST']);
  expect(await numbers('(filter: { from: "2026-01-01" })')).toEqual(['SECOND']);
  expect(await numbers('(filter: { to: "2025-12-31" })')).toEqual(['FIRST']);
});

test('candidacies are narrowed to a verdict, and come by rank or by effort rate', async () => {
  type Candidacies = { nodes: { verdict: string; effortRate: { basisPoints: number } }[]; totalCount: { value: number } };
  const read = async (args: string) => {
    const fields = `candidacies${args} { nodes { verdict effortRate { basisPoints } } totalCount { value } }`;
    return ((await housingOf(people.allocationOfficer, householdId, fields)) ?? {})['candidacies'] as Candidacies;
  };
  const all = await read('');
  expect(all.nodes.length).toBeGreaterThan(2);
  const rates = (await read('(orderBy: EFFORT_RATE_ASC)')).nodes.map(({ effortRate }) => effortRate.basisPoints);
  expect(rates).toEqual([...rates].sort((left, right) => left - right));
  const failing = await read('(filter: { verdict: FAIL })');
  expect(new Set(failing.nodes.map(({ verdict }) => verdict))).toEqual(new Set(['FAIL']));
  const counts = await Promise.all(
    ['PASS', 'UNKNOWN', 'FAIL'].map(async (verdict) => (await read(`(filter: { verdict: ${verdict} })`)).totalCount.value),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.totalCount.value);
});

test('homes kept for a programme are narrowed, and a cursor of one order is refused in the other', async () => {
  type Reserved = { nodes: { reservedOn: string; department: string }[]; totalCount: { value: number }; pageInfo: { endCursor: string } };
  const query = `query R($of: [_Any!]!, $filter: ReservationFilter, $orderBy: ReservationOrder, $after: String) { _entities(representations: $of) { ... on Programme {
    reservedUnits(filter: $filter, orderBy: $orderBy, after: $after) { nodes { reservedOn department } totalCount { value } pageInfo { endCursor } } } } }`;
  const of = [{ __typename: 'Programme', id: PROGRAMME }];
  const read = async (variables: object = {}) => {
    const { _entities } = await ask(people.allocationOfficer, query, { of, ...variables });
    return (_entities as { reservedUnits: Reserved }[])[0]?.reservedUnits;
  };
  const all = await read();
  expect(all?.totalCount.value).toBeGreaterThan(0);
  expect((await read({ filter: { department: '93' } }))?.nodes.every(({ department }) => department === '93')).toBe(true);
  expect((await read({ filter: { department: '2A' } }))?.totalCount.value).toBe(0);
  const days = (await read({ orderBy: 'RESERVED_ON_DESC' }))?.nodes.map(({ reservedOn }) => reservedOn) ?? [];
  expect(days).toEqual([...days].sort().reverse());
  const { errors } = await people.allocationOfficer.graphql(query, { of, orderBy: 'RESERVED_ON_DESC', after: all?.pageInfo.endCursor });
  expect(errors?.[0]?.originalError).toMatchObject({ reason: 'CURSOR_INVALID' });
  const unknown = await people.allocationOfficer.graphql(query, { of, filter: { department: newId() } });
  expect(unknown.errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT' });
});
