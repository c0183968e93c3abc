import { newId } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { ask, everything, FOREIGN_HOME, newHomes, openStock, TODAY, type People } from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 30_000);
afterAll(() => service.stop());

const VACANCIES = `mutation V($items: [RecordVacancyInput!]!) { recordVacancies(items: $items) {
  results { unit { id version vacancy { freeOn } } refusals { code path } warnings { code } } } }`;

test('of three vacancies one is refused and one repeats the first: the others are done, once', async () => {
  const [unitId] = await newHomes(people);
  const item = { clientKey: newId(), unitId, freeOn: TODAY };
  const items = [item, { ...item, clientKey: newId(), unitId: FOREIGN_HOME }, item];
  const answer = await ask(people.allocationOfficer, VACANCIES, { items });
  const declared = { unit: { id: unitId, version: 2, vacancy: { freeOn: TODAY } }, refusals: [], warnings: [] };
  const refused = { unit: null, refusals: [{ code: 'NOT_FOUND', path: ['unitId'] }], warnings: [] };
  expect(answer).toEqual({ recordVacancies: { results: [declared, refused, declared] } });
  expect(await service.sql('select id from vacancy where unit_id = $1', [unitId])).toHaveLength(1);
});

test.each([0, 201])('%s vacancies are refused as a whole', async (count) => {
  const [unitId] = await newHomes(people);
  const before = await everything(service);
  const items = Array.from({ length: count }, () => ({ clientKey: newId(), unitId, freeOn: TODAY }));
  const { data, errors } = await people.allocationOfficer.graphql(VACANCIES, { items });
  expect(data).toBeNull();
  expect(errors?.map(({ originalError }) => originalError)).toEqual([expect.objectContaining({ reason: 'ITEMS_OUT_OF_RANGE' })]);
  expect(await everything(service)).toEqual(before);
});

test('of three homes one has a reference that is taken: the others are entered, each with its key', async () => {
  const query = `mutation U($items: [RegisterUnitInput!]!) { registerUnits(items: $items) { results { unit { reference } refusals { code path } } } }`;
  const residence = { name: 'Résidence neuve', street: '1 rue neuve', postcode: '93000', city: 'Bobigny' };
  const home = { residence, type: 'T2', financingClass: 'PLUS', rentCents: 40_000, serviceChargesCents: 5_000 };
  const items = ['BULK-1', 'BULK-1', 'BULK-2'].map((reference) => ({ ...home, clientKey: newId(), reference }));
  const entered = (reference: string) => ({ unit: { reference }, refusals: [] });
  const taken = { unit: null, refusals: [{ code: 'UNIT_REFERENCE_TAKEN', path: ['reference'] }] };
  const answer = { registerUnits: { results: [entered('BULK-1'), taken, entered('BULK-2')] } };
  expect(await ask(people.allocationOfficer, query, { items })).toEqual(answer);
  expect(await ask(people.allocationOfficer, query, { items })).toEqual(answer);
  expect(await service.sql(`select from unit where reference like 'BULK-%'`)).toHaveLength(2);
});
