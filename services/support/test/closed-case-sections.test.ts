// What is closed to a person because of whose case it is, and what a repeated key shows to whom the case was taken from.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import { act, COLLEAGUE, DIAGNOSTIC, openAssociation, openCase, SOCIAL_WORKER, type People } from './association';

const FILE = ['support.case.interviews', 'support.case.lastInterview', 'support.case.diagnostic', 'support.case.contract'];
const NOTES = 'support.case.notes';

let service: TestService;
let people: People;
let householdId: Id;
let caseId: Id;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
  ({ householdId, caseId } = await openCase(service, people));
}, 30_000);
afterAll(() => service.stop());

async function caseFor(person: AsPerson): Promise<unknown> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { support { case { closedSections diagnostic { id } } } } } }`;
  const { data, errors } = await person.graphql(query, { of: [{ __typename: 'Household', id: householdId }] });
  expect(errors).toBeUndefined();
  const [household] = data?.['_entities'] as { support: { case: unknown } | null }[];
  return household?.support?.case;
}

test('what is null because the case is a colleague’s is told apart from what is not there yet', async () => {
  expect(await caseFor(people.socialWorker)).toEqual({ closedSections: [], diagnostic: null });
  expect(await caseFor(people.colleague)).toEqual({ closedSections: [...FILE, NOTES], diagnostic: null });
  expect(await caseFor(people.programmeManager)).toEqual({ closedSections: [], diagnostic: null });
  expect(await caseFor(people.rentalManager)).toEqual({ closedSections: [], diagnostic: null });
  await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
  expect(await caseFor(people.socialWorker)).toMatchObject({ diagnostic: { id: expect.any(String) } });
  // It says nothing of what there is.
  expect(await caseFor(people.colleague)).toEqual({ closedSections: [...FILE, NOTES], diagnostic: null });
});

test('a note that is sent again after the case went to a colleague shows nothing of it', async () => {
  const input = { clientKey: newId(), caseId, body: 'Facts, not judgement.' };
  const fields = 'note { id recordedAt } supportCase { id }';
  const first = await act(people.socialWorker, 'recordCaseNote', input, fields);
  expect(first).toMatchObject({ note: { recordedAt: '2026-11-25T11:00:00.000Z' }, supportCase: { id: caseId } });
  expect(await act(people.socialWorker, 'recordCaseNote', input, fields)).toEqual(first);
  await act(people.programmeManager, 'changeReferent', { caseId, referentId: COLLEAGUE });
  expect(await act(people.socialWorker, 'recordCaseNote', input, fields)).toEqual({ note: null, supportCase: null, refusals: [] });
  await act(people.programmeManager, 'changeReferent', { caseId, referentId: SOCIAL_WORKER });
  expect(await act(people.socialWorker, 'recordCaseNote', input, fields)).toEqual(first);
});
