import { PURPOSES, type Purpose } from '@passerelle/shared/access/categories';
import { ROLES } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { householdActions } from '../src/graphql/actions';
import { saidOf, triedWith } from './availability';
import { ASSOCIATION, grant, openStock, TODAY, type People } from './landlord';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openStock());
}, 60_000);
afterAll(() => service.stop());

async function openedFor(purpose: Purpose): Promise<Id> {
  const householdId = newId();
  await grant(service, householdId, ASSOCIATION, purpose);
  return householdId;
}

const wish = (householdId: Id) => ({ householdId, wantedTypes: ['T3'], departments: ['93'], recordedOn: TODAY });

test.each(PURPOSES)('a household opened for %s: to every role is said what a check of the act says', async (purpose) => {
  const householdId = await openedFor(purpose);
  for (const role of ROLES) {
    const person = service.as({ roles: [role], organisationId: ASSOCIATION });
    const tried = await triedWith(person, 'recordHousingApplication', [wish(householdId)]);
    expect(await saidOf(person, householdActions.useCase, householdId)).toEqual([tried]);
  }
});

test('a household that nothing opens is as one that is not there', async () => {
  const foreign = await openedFor('SUPPORT');
  const said = await saidOf(people.otherRentalManager, householdActions.useCase, foreign);
  expect(said).toEqual(await saidOf(people.otherRentalManager, householdActions.useCase, newId()));
  expect(said).toEqual([{ mutation: 'recordHousingApplication', allowed: false, codes: ['NOT_FOUND'] }]);
});

test('a page of households costs as many statements as one', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => openedFor('SUPPORT')));
  const person = service.as({ roles: ['SOCIAL_WORKER'], organisationId: ASSOCIATION });
  const cost = (some: readonly Id[]) => countStatements(service.door.app, () => person.call(householdActions.useCase, some));
  expect(await cost(ids)).toBe(await cost(ids.slice(0, 1)));
});
