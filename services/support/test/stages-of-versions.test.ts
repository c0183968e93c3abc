// What is kept of the stages of a version, how cases follow another one, and how they are counted.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, ASSOCIATION, openAssociation, SOCIAL_WORKER, type People } from './association';
import { caseUnder, signedCaseUnder, STAGES, tellStages, type CaseOfProgramme } from './stages';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
}, 30_000);
afterAll(() => service.stop());

const stagesOf = async (programmeId: Id) =>
  (await service.sql<{ code: string }>('select code from programme_stage where programme_id = $1 order by place', [programmeId])).map(
    ({ code }) => code,
  );

test('a newer telling of a version takes the place of its stages, and an older one changes nothing', async () => {
  const programmeId = newId();
  const [meeting, airlock, ...others] = STAGES;
  if (meeting === undefined || airlock === undefined) throw new Error('There are no stages.');
  await tellStages(service, { programmeId, streamVersion: 2 });
  expect(await stagesOf(programmeId)).toEqual(['MEETING', 'AIRLOCK', 'PREPARATION', 'IN_HOME', 'LEFT']);
  await tellStages(service, { programmeId, streamVersion: 4, stages: [airlock, meeting] });
  expect(await stagesOf(programmeId)).toEqual(['AIRLOCK', 'MEETING']);
  await tellStages(service, { programmeId, streamVersion: 3, stages: others });
  expect(await stagesOf(programmeId)).toEqual(['AIRLOCK', 'MEETING']);
});

describe('a referral that goes on by another version', () => {
  const renamed = STAGES.map((stage) => ({
    ...stage,
    code: stage.code === 'AIRLOCK' ? 'RESIDENCE' : stage.code,
    follows: stage.follows.map((code) => (code === 'AIRLOCK' ? 'RESIDENCE' : code)),
  }));
  let programmeId: Id;
  beforeAll(async () => {
    programmeId = newId();
    await tellStages(service, { programmeId });
    await tellStages(service, { programmeId, version: 2, stages: renamed });
  });

  const moved = ({ referralId, householdId }: CaseOfProgramme) =>
    service.deliver(referralMovedToVersion, {
      key: householdId,
      organisationId: ASSOCIATION,
      payload: {
        ...{ referralId, householdId, programmeId, operatorId: ASSOCIATION, from: 1, to: 2, movedOn: '2026-11-25' },
        stages: [{ from: 'AIRLOCK', to: 'RESIDENCE' }],
      },
    });

  test('takes its case to the stage that is meant, which it entered when it did, and others learn of it', async () => {
    const signed = await signedCaseUnder({ service, people }, { programmeId });
    await moved(signed);
    await moved(signed);
    const query =
      'query ($id: ID!) { supportCase(id: $id) { programmeVersion stages { stage { code } from to } nextStages { code } version } }';
    const { data } = await people.programmeManager.graphql(query, { id: signed.caseId });
    expect(data?.['supportCase']).toEqual({
      programmeVersion: 2,
      stages: [
        { stage: { code: 'MEETING' }, from: '2026-11-02', to: '2026-11-02' },
        { stage: { code: 'RESIDENCE' }, from: '2026-11-02', to: null },
      ],
      nextStages: [{ code: 'PREPARATION' }],
      version: 4,
    });
    const told = (await service.published()).filter(({ subject }) => subject === signed.caseId).map(({ payload }) => payload);
    expect(told.at(-1)).toMatchObject({ stage: 'RESIDENCE', phase: 'SUPPORT', stageSince: '2026-11-02' });
  });

  test('leaves a case that was closed in the stage in which it was', async () => {
    const closed = await signedCaseUnder({ service, people }, { programmeId });
    await act(people.socialWorker, 'closeSupportCase', { caseId: closed.caseId, closedOn: '2026-11-25', outcome: 'REHOUSED' });
    await moved(closed);
    const rows = await service.sql('select programme_version, stage, phase, version from support_case where id = $1', [closed.caseId]);
    expect(rows).toEqual([{ programme_version: 1, stage: 'LEFT', phase: 'CLOSED', version: 4 }]);
  });
});

test('lists and caseloads count cases by their stage, and by what may be done in it', async () => {
  const programmeId = newId();
  await tellStages(service, { programmeId });
  const world = { service, people };
  await caseUnder(world, { programmeId });
  await signedCaseUnder(world, { programmeId });
  const { caseId } = await signedCaseUnder(world, { programmeId });
  await act(people.socialWorker, 'moveCaseToStage', { caseId, stage: 'PREPARATION' });
  const list = `query ($filter: SupportCaseFilter) { supportCases(filter: $filter) { nodes { id } stages { value label count { value } } } }`;
  const { data } = await people.programmeManager.graphql(list, { filter: { programmeId, stage: 'PREPARATION' } }, 'fr');
  const counted = (value: string, label: string, count: number) => ({ value, label, count: { value: count } });
  expect(data?.['supportCases']).toEqual({
    nodes: [{ id: caseId }],
    stages: [
      ...['DIAGNOSTIC', 'SUPPORT', 'CLOSED'].map((phase) => counted(phase, phase, 0)),
      counted('AIRLOCK', 'Sas', 1),
      counted('MEETING', 'Premier rendez-vous', 1),
      counted('PREPARATION', 'Préparation au relogement', 1),
    ],
  });
  const caseload = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Programme { caseload { open diagnostic support closed } } } }`;
  const answered = await people.programmeManager.graphql(caseload, { of: [{ __typename: 'Programme', id: programmeId }] });
  expect(answered.data?.['_entities']).toEqual([{ caseload: { open: 3, diagnostic: 1, support: 2, closed: 0 } }]);
});

test('what a process of the last release writes has the phase, the day and the way of its stage', async () => {
  const [caseId, householdId, referralId] = [newId(), newId(), newId()];
  await service.sql(
    `insert into support_case (id, referral_id, household_id, programme_id, programme_version, operator_id, referent_id, referent_since, stage,
       opened_on, version, reference)
     values ($1, $2, $3, $4, 1, $5, $6, '2026-11-03', 'DIAGNOSTIC', '2026-11-03', 1, 'ACC-2026-999999')`,
    [caseId, referralId, householdId, newId(), ASSOCIATION, SOCIAL_WORKER],
  );
  await service.sql(`insert into caseload_entry (case_id, organisation_id, programme_id, stage) values ($1, $2, $2, 'DIAGNOSTIC')`, [
    caseId,
    ASSOCIATION,
  ]);
  await service.sql(`update support_case set stage = 'SUPPORT', support_started_on = '2026-11-10', version = 2 where id = $1`, [caseId]);
  await service.sql(`update caseload_entry set stage = 'SUPPORT' where case_id = $1`, [caseId]);
  expect(await service.sql('select phase, stage_since from support_case where id = $1', [caseId])).toEqual([
    { phase: 'SUPPORT', stage_since: '2026-11-10' },
  ]);
  expect(await service.sql('select phase from caseload_entry where case_id = $1', [caseId])).toEqual([{ phase: 'SUPPORT' }]);
  expect(await service.sql('select stage, from_on, to_on from case_stage where case_id = $1 order by number', [caseId])).toEqual([
    { stage: 'DIAGNOSTIC', from_on: '2026-11-03', to_on: '2026-11-10' },
    { stage: 'SUPPORT', from_on: '2026-11-10', to_on: null },
  ]);
});
