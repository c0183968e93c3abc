// A home is found by the number of a paper about it, as far as the household of that paper is open to who asks.
import type { Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import { allocated, ask, done, houseIn, newHomes, openStock, registeredHousehold, TODAY, type People } from './landlord';

let service: TestService;
let people: People;
let leased: Id;
let promised: Id;
beforeAll(async () => {
  ({ service, people } = await openStock());
  [leased] = await newHomes(people);
  await houseIn(people, await registeredHousehold(service), leased);
  [promised] = await newHomes(people);
  await done(people.allocationOfficer, 'recordVacancy', { unitId: promised, freeOn: TODAY });
  await allocated(service, people, promised);
}, 60_000);
afterAll(() => service.stop());

async function referenceIn(table: 'lease' | 'allocation_decision', unitId: Id): Promise<string> {
  const [row] = await service.sql<{ reference: string }>(`select reference from ${table} where unit_id = $1`, [unitId]);
  return row?.reference ?? '';
}

async function found(person: AsPerson, documentReference: string): Promise<Id[]> {
  const query = 'query U($of: String) { units(filter: { documentReference: $of }) { nodes { id } totalCount { value } } }';
  const { units } = (await ask(person, query, { of: documentReference })) as {
    units: { nodes: { id: Id }[]; totalCount: { value: number } };
  };
  expect(units.totalCount.value).toBe(units.nodes.length);
  return units.nodes.map(({ id }) => id);
}

test('a home is found by the reference of its lease or of its allocation', async () => {
  const lease = await referenceIn('lease', leased);
  expect(lease).toMatch(/^BAI-2026-\d{6}$/);
  expect(await found(people.allocationOfficer, ` ${lease.toLowerCase()} `)).toEqual([leased]);
  const decision = await referenceIn('allocation_decision', promised);
  expect(decision).toMatch(/^DEC-2026-\d{6}$/);
  expect(await found(people.allocationOfficer, decision)).toEqual([promised]);
  expect(await found(people.allocationOfficer, 'BAI-2026-999999')).toEqual([]);
});

test('a paper of a household that is closed to the caller finds nothing', async () => {
  const lease = await referenceIn('lease', leased);
  await service.sql('update household_access set to_on = from_on');
  expect(await found(people.allocationOfficer, lease)).toEqual([]);
});

test('what is no reference is refused, with its place', async () => {
  const { errors } = await people.allocationOfficer.graphql('{ units(filter: { documentReference: "T-1" }) { nodes { id } } }');
  expect(errors?.[0]?.originalError).toMatchObject({ reason: 'NOT_A_REFERENCE', details: { path: ['filter', 'documentReference'] } });
});
