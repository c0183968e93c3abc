// An association that manages homes by mandate too: its rental managers read nothing of the files of whom it only supports.
import { newId } from '@passerelle/shared/domain/ids';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import { ASSOCIATION, openAssociation, openCase, type People } from './association';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
}, 30_000);
afterAll(() => service?.stop());

const QUERY = `query ($id: ID!) { supportCase(id: $id) { id interviews { nodes { id } } diagnostic { madeOn } notes { nodes { id } } } }`;

async function caseSeenBy(person: AsPerson, id: string) {
  const { data, errors } = await person.graphql(QUERY, { id });
  expect(errors).toBeUndefined();
  return data?.['supportCase'] ?? null;
}

test('the status of a case closes to them when their organisation begins to manage homes; files and notes were never open', async () => {
  const { caseId } = await openCase(service, people);
  const rentalManager = service.as({ roles: ['RENTAL_MANAGER'], organisationId: ASSOCIATION });
  expect(await caseSeenBy(rentalManager, caseId)).toEqual({ id: caseId, interviews: null, diagnostic: null, notes: null });

  const tenant = newId();
  const payload = {
    grantId: newId(),
    householdId: tenant,
    organisationId: ASSOCIATION,
    purpose: 'TENANCY',
    basisKind: 'REGISTRATION',
    basisId: tenant,
    from: '2026-10-01',
  } as const;
  await service.deliver(accessGranted, { key: tenant, organisationId: ASSOCIATION, payload });
  expect(await caseSeenBy(rentalManager, caseId)).toBeNull();
  expect(await caseSeenBy(people.socialWorker, caseId)).toMatchObject({ id: caseId, notes: { nodes: [] } });
  expect(await caseSeenBy(people.rentalManager, caseId)).toMatchObject({ id: caseId });
});
