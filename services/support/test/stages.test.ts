// A case goes through the stages of its programme: before the contract, from one to the next under it, and out.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, countRows, openAssociation, type People } from './association';
import { caseUnder, signedCaseUnder, tellStages } from './stages';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
  await tellStages(service);
}, 30_000);
afterAll(() => service.stop());

const CASE = `query ($id: ID!) { supportCase(id: $id) { stage { code label } nextStages { code label } supportUntil isSupportOverdue
  stages { stage { code } from to expectedUntil latestUntil isOverdue } version } }`;
const HOUSEHOLD = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { support { case {
  stage { code } nextStages { code } supportUntil isSupportOverdue stages { from } } } } } }`;

async function shown(caseId: Id, person: keyof People = 'programmeManager'): Promise<Record<string, unknown>> {
  const { data, errors } = await people[person].graphql(CASE, { id: caseId }, 'fr');
  expect(errors).toBeUndefined();
  return data?.['supportCase'] as Record<string, unknown>;
}

const move = (caseId: Id, stage: string, input: Record<string, unknown> = {}, person: keyof People = 'socialWorker') =>
  act(people[person], 'moveCaseToStage', { caseId, stage, ...input }, 'supportCase { stage { code } version } warnings { code message }');

const MOST_OF_A_YEAR_AGO = '2026-03-02';

test('a case is opened in the first stage, goes to the first one under contract by the signature, and out by the closing', async () => {
  const { caseId } = await caseUnder({ service, people });
  expect(await shown(caseId)).toMatchObject({ stage: { code: 'MEETING', label: 'Premier rendez-vous' }, nextStages: [] });
  const signed = await signedCaseUnder({ service, people });
  expect(await shown(signed.caseId)).toMatchObject({
    stage: { code: 'AIRLOCK', label: 'Sas' },
    nextStages: [{ code: 'PREPARATION', label: 'Préparation au relogement' }],
  });
  await act(people.socialWorker, 'closeSupportCase', { caseId: signed.caseId, closedOn: '2026-11-25', outcome: 'REHOUSED' });
  expect(await shown(signed.caseId)).toMatchObject({ stage: { code: 'LEFT', label: 'Sorti' }, nextStages: [] });
});

test('it goes from stage to stage, with the day on which it entered each, how long that was to last, and what others are told', async () => {
  const { caseId, householdId } = await signedCaseUnder({ service, people }, { openedOn: MOST_OF_A_YEAR_AGO });
  expect(await move(caseId, 'PREPARATION', { occurredAt: '2026-06-10T09:00:00Z' })).toMatchObject({
    refusals: [],
    warnings: [],
    supportCase: { stage: { code: 'PREPARATION' }, version: 4 },
  });
  expect((await move(caseId, 'IN_HOME', { occurredAt: '2026-11-20T09:00:00Z' }, 'programmeManager'))['refusals']).toEqual([]);
  const none = { expectedUntil: null, latestUntil: null, isOverdue: null };
  expect(await shown(caseId, 'socialWorker')).toEqual({
    stage: { code: 'IN_HOME', label: 'Dans le logement' },
    nextStages: [],
    supportUntil: '2027-03-02',
    isSupportOverdue: false,
    stages: [
      { stage: { code: 'MEETING' }, from: MOST_OF_A_YEAR_AGO, to: MOST_OF_A_YEAR_AGO, ...none },
      { stage: { code: 'AIRLOCK' }, from: MOST_OF_A_YEAR_AGO, to: '2026-06-10', ...none, expectedUntil: '2027-09-02', isOverdue: false },
      { stage: { code: 'PREPARATION' }, from: '2026-06-10', to: '2026-11-20', ...none, expectedUntil: '2026-08-10', isOverdue: true },
      {
        stage: { code: 'IN_HOME' },
        from: '2026-11-20',
        to: null,
        expectedUntil: '2027-02-20',
        latestUntil: '2027-05-20',
        isOverdue: false,
      },
    ],
    version: 5,
  });
  const told = (await service.published()).filter(({ key, type }) => key === householdId && type === 'support-case-position-changed.v2');
  expect(told.map(({ payload: { stage, phase, stageSince } }) => [stage, phase, stageSince])).toEqual([
    ['MEETING', 'DIAGNOSTIC', MOST_OF_A_YEAR_AGO],
    ['MEETING', 'DIAGNOSTIC', MOST_OF_A_YEAR_AGO],
    ['AIRLOCK', 'SUPPORT', MOST_OF_A_YEAR_AGO],
    ['PREPARATION', 'SUPPORT', '2026-06-10'],
    ['IN_HOME', 'SUPPORT', '2026-11-20'],
  ]);
});

test('a support that lasts longer than the programme lets it says so', async () => {
  const { caseId } = await signedCaseUnder({ service, people }, { openedOn: '2025-06-02' });
  expect(await shown(caseId)).toMatchObject({ supportUntil: '2026-06-02', isSupportOverdue: true });
});

test('a stage that does not follow is refused, naming those that do; one of no version, tomorrow, or before the present one too', async () => {
  const { caseId } = await signedCaseUnder({ service, people });
  const before = await countRows(service);
  expect((await move(caseId, 'IN_HOME'))['refusals']).toEqual([
    {
      code: 'STAGE_DOES_NOT_FOLLOW',
      kind: 'REFUSED',
      path: ['stage'],
      message: 'The stage IN_HOME does not follow the one in which the case stands.',
      remedy: 'Choose one of these: PREPARATION.',
    },
  ]);
  expect((await move(caseId, 'NOWHERE', { occurredAt: '2026-11-01T09:00:00Z' }))['refusals']).toMatchObject([
    { code: 'UNKNOWN_TERM', path: ['stage'] },
    { code: 'DATE_TOO_EARLY', path: ['occurredAt'], message: 'This day is before the case entered its present stage.' },
  ]);
  expect((await move(caseId, 'PREPARATION', { occurredAt: '2026-11-26T09:00:00Z' }))['refusals']).toMatchObject([
    { code: 'IN_THE_FUTURE' },
  ]);
  expect((await move(caseId, 'PREPARATION', { expectedVersion: 1 }))['refusals']).toMatchObject([{ code: 'STALE_VERSION' }]);
  expect((await move(caseId, 'to the home'))['refusals']).toMatchObject([{ code: 'INVALID_INPUT', path: ['stage'] }]);
  expect(await countRows(service)).toEqual(before);
});

test('no stage under contract is entered before the contract is signed, nor any where nothing was told of stages', async () => {
  const { caseId } = await caseUnder({ service, people });
  expect((await move(caseId, 'AIRLOCK'))['refusals']).toMatchObject([{ code: 'CONTRACT_NOT_SIGNED' }]);
  const untold = await signedCaseUnder({ service, people }, { programmeId: newId() });
  expect(await shown(untold.caseId)).toMatchObject({
    stage: { code: 'SUPPORT' },
    nextStages: [],
    supportUntil: null,
    isSupportOverdue: null,
  });
  expect((await move(untold.caseId, 'AIRLOCK'))['refusals']).toMatchObject([{ code: 'TERMS_NOT_KNOWN', path: ['stage'] }]);
});

test('a case that entered the stage of the engine goes on where its programme, once it is told of, begins the support', async () => {
  const programmeId = newId();
  const { caseId } = await signedCaseUnder({ service, people }, { programmeId });
  await tellStages(service, { programmeId });
  expect(await shown(caseId)).toMatchObject({ stage: { code: 'SUPPORT', label: 'SUPPORT' }, nextStages: [{ code: 'AIRLOCK' }] });
  expect((await move(caseId, 'AIRLOCK'))['refusals']).toEqual([]);
});

test('a case goes back only when the person says so, and a check writes nothing', async () => {
  const { caseId } = await signedCaseUnder({ service, people });
  await move(caseId, 'PREPARATION');
  const before = await countRows(service);
  const back = await move(caseId, 'AIRLOCK');
  expect(back).toMatchObject({
    supportCase: null,
    warnings: [{ code: 'STAGE_BACKWARDS', message: 'The case goes back to an earlier stage.' }],
  });
  expect(await move(caseId, 'AIRLOCK', { acknowledge: ['STAGE_BACKWARDS'], validateOnly: true })).toMatchObject({ refusals: [] });
  expect(await countRows(service)).toEqual(before);
  expect(await move(caseId, 'AIRLOCK', { acknowledge: ['STAGE_BACKWARDS'] })).toMatchObject({
    supportCase: { stage: { code: 'AIRLOCK' } },
  });
});

test('a closing is not before the day on which the present stage was entered', async () => {
  const { caseId } = await signedCaseUnder({ service, people });
  await move(caseId, 'PREPARATION', { occurredAt: '2026-11-20T09:00:00Z' });
  const early = await act(people.socialWorker, 'closeSupportCase', { caseId, closedOn: '2026-11-19', outcome: 'REHOUSED' });
  expect(early['refusals']).toMatchObject([{ code: 'DATE_TOO_EARLY' }]);
});

describe('whose case it is', () => {
  test('403: a landlord moves no case; to a colleague and to another association there is none', async () => {
    const { caseId } = await signedCaseUnder({ service, people });
    const codes = async (person: keyof People) =>
      ((await move(caseId, 'PREPARATION', {}, person))['refusals'] as { code: string }[]).map(({ code }) => code);
    expect(await codes('rentalManager')).toEqual(['FORBIDDEN']);
    for (const person of ['colleague', 'otherSocialWorker', 'otherProgrammeManager'] as const) {
      expect(await codes(person)).toEqual(['NOT_FOUND']);
    }
  });

  test('its landlord sees its way, a colleague the stage alone', async () => {
    const { householdId } = await signedCaseUnder({ service, people });
    const caseOf = async (person: keyof People) => {
      const { data, errors } = await people[person].graphql(HOUSEHOLD, { of: [{ __typename: 'Household', id: householdId }] });
      expect(errors).toBeUndefined();
      const [household] = data?.['_entities'] as { support: { case: unknown } | null }[];
      return household?.support?.case;
    };
    expect(await caseOf('rentalManager')).toMatchObject({ nextStages: [{ code: 'PREPARATION' }], stages: [{}, {}] });
    const closed = { nextStages: null, supportUntil: null, isSupportOverdue: null, stages: null };
    expect(await caseOf('colleague')).toEqual({ stage: { code: 'AIRLOCK' }, ...closed });
  });
});
