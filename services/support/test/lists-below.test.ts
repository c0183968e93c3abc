// Lists that hang on a household or a case: their filters, their orders, and cursors that belong to one order.
import { newId } from '@passerelle/shared/domain/ids';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { act, ASSOCIATION, CLOSING, INTERVIEW, LANDLORD, openAssociation, openCase, PROGRAMME, SOCIAL_WORKER } from './association';

describe('the interviews of a case', () => {
  test('come in either order, and are narrowed to a kind and a period, in their count too', async () => {
    const { service, people } = await openAssociation();
    const { caseId } = await openCase(service, people);
    for (const [kind, heldOn] of [
      ['HOME_VISIT', '2026-11-10'],
      ['OFFICE', '2026-11-12'],
      ['HOME_VISIT', '2026-11-14'],
    ])
      await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW, kind, heldOn });
    const query = `query ($id: ID!, $filter: InterviewFilter, $orderBy: InterviewOrder, $after: String) { supportCase(id: $id) {
      interviews(filter: $filter, orderBy: $orderBy, first: 2, after: $after) { nodes { heldOn } totalCount { value } pageInfo { endCursor } } } }`;
    const asked = async (variables: object) => {
      const { data, errors } = await people.socialWorker.graphql(query, { id: caseId, ...variables });
      const { interviews } = (data?.['supportCase'] ?? {}) as {
        interviews: { nodes: { heldOn: string }[]; totalCount: { value: number }; pageInfo: { endCursor: string } };
      };
      return {
        days: interviews?.nodes.map(({ heldOn }) => heldOn),
        count: interviews?.totalCount.value,
        next: interviews?.pageInfo.endCursor,
        errors,
      };
    };
    const up = await asked({ orderBy: 'HELD_ON_ASC' });
    expect(up).toMatchObject({ days: ['2026-11-10', '2026-11-12'], count: 3 });
    expect(await asked({ orderBy: 'HELD_ON_ASC', after: up.next })).toMatchObject({ days: ['2026-11-14'] });
    expect(await asked({})).toMatchObject({ days: ['2026-11-14', '2026-11-12'] });
    expect(await asked({ filter: { kind: 'HOME_VISIT' } })).toMatchObject({ days: ['2026-11-14', '2026-11-10'], count: 2 });
    expect(await asked({ filter: { from: '2026-11-11', to: '2026-11-13' } })).toMatchObject({ days: ['2026-11-12'], count: 1 });
    expect((await asked({ after: up.next })).errors?.[0]?.originalError).toMatchObject({ reason: 'CURSOR_INVALID' });
    await service.stop();
  });
});

test('the cases of a household come in either order, and are narrowed to those that are open, in their count too', async () => {
  const { service, people } = await openAssociation();
  const { householdId, caseId } = await openCase(service, people);
  await act(people.socialWorker, 'closeSupportCase', { caseId, ...CLOSING });
  const referralId = newId();
  const again = {
    referralId,
    householdId,
    programmeId: PROGRAMME,
    version: 1,
    landlordId: LANDLORD,
    operatorId: ASSOCIATION,
    acceptedOn: '2026-11-25',
  };
  await service.deliver(referralAccepted, { key: householdId, organisationId: ASSOCIATION, payload: again });
  await act(people.programmeManager, 'openSupportCase', { referralId, referentId: SOCIAL_WORKER, openedOn: '2026-11-25' });
  const query = `query ($of: [_Any!]!, $filter: HouseholdCaseFilter, $orderBy: HouseholdCaseOrder) { _entities(representations: $of) { ... on Household {
    support { cases(filter: $filter, orderBy: $orderBy) { nodes { openedOn } totalCount { value } stages { value count { value } } } } } } }`;
  const asked = async (variables: object = {}) => {
    const { data } = await people.programmeManager.graphql(query, { of: [{ __typename: 'Household', id: householdId }], ...variables });
    const [household] = data?.['_entities'] as {
      support: { cases: { nodes: { openedOn: string }[]; totalCount: { value: number }; stages: unknown } };
    }[];
    const { nodes, totalCount, stages } = household?.support.cases ?? { nodes: [], totalCount: { value: 0 }, stages: null };
    return { days: nodes.map(({ openedOn }) => openedOn), count: totalCount.value, stages };
  };
  const all = await asked();
  expect(all).toMatchObject({ days: ['2026-11-25', '2026-11-03'], count: 2 });
  expect((await asked({ orderBy: 'OPENED_ON_ASC' })).days).toEqual(['2026-11-03', '2026-11-25']);
  expect(await asked({ filter: { open: true } })).toEqual({ days: ['2026-11-25'], count: 1, stages: all.stages });
  expect(await asked({ filter: { open: false } })).toMatchObject({ days: ['2026-11-03'], count: 1 });
  expect(await asked({ filter: { from: '2026-11-04', to: '2026-11-30' } })).toMatchObject({ days: ['2026-11-25'], count: 1 });
  await service.stop();
});
