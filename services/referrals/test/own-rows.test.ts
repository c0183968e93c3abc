// A landlord who shares a programme with another one sees that a rule answers, and not what it answers of the other one's home or account.
import { loadReferenceData } from '../src/use-cases/load-reference-data';
import type { ReferenceData } from '../src/use-cases/reference-data';
import { ownDocument, ownVersion } from './terms';
import { ask, fallInArrears, ISSUER, OTHER_LANDLORD, openWorld, register, startLease, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000092';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const organisations = await world.service.sql<ReferenceData['organisations'][number]>('select id, code, kind, name from organisation');
  const other = organisations.find(({ id }) => id === OTHER_LANDLORD)?.code;
  const part = (organisation: string | undefined, name: string) => ({ organisation, part: name, source: 'Sheet' });
  const partners = [part('batigere-habitat', 'LANDLORD'), part(other, 'LANDLORD'), part('amli', 'OPERATOR')];
  const versions = [ownVersion({ document: ownDocument({ partners }) })];
  const programmes = [{ id: OWN, code: 'own', name: 'Own', steward: 'amli', versions }];
  await world.service.asSystem(loadReferenceData, { issuer: ISSUER, organisations, staff: [], programmes });
}, 60_000);
afterAll(() => world?.service.stop());

test('of a household that holds homes of two landlords each reads the values of his own', async () => {
  const householdId = await register(world.rentalManager);
  await startLease(world, householdId);
  await fallInArrears(world, householdId, { missedTerms: 4 });
  await startLease(world, householdId, { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD, startsOn: '2020-01-01' });
  const query = `{ eligibility(householdId: "${householdId}", programmeId: "${OWN}") { components { rules { code verdict isReserved comparisons { value } } } } }`;
  const { eligibility: own } = await ask(world.rentalManager, query);
  expect(own.components[0].rules).toEqual([{ code: 'X-1', verdict: 'PASS', isReserved: false, comparisons: [{ value: '4' }] }]);
  const { eligibility: others } = await ask(world.otherRentalManager, query);
  expect(others.components[0].rules).toEqual([{ code: null, verdict: 'PASS', isReserved: true, comparisons: [] }]);
});
