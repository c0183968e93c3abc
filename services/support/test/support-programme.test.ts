import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  admitHousehold,
  ASSOCIATION,
  CLOSING,
  CONTRACT,
  DIAGNOSTIC,
  endSupportAccess,
  INTERVIEW,
  openAssociation,
  openCase,
  PROGRAMME,
  SOCIAL_WORKER,
  type People,
} from './association';

const FILE = `query File($representations: [_Any!]!) { _entities(representations: $representations) { ... on Household { id support {
  admission { referralId programme { id } operator { id } acceptedOn endedOn }
  case { id stage { code label } openedOn supportStartedOn closedOn outcome { code label } version referent { id } household { id }
    lastInterview { kind heldOn durationMinutes topics author { id } }
    diagnostic { madeOn arrearsCause domains { domain level priority } author { id } }
    contract { signedOn endsOn objectives { domain label dueOn } signatory { id } }
    interviews(first: 5) { nodes { heldOn } pageInfo { hasNextPage } }
    notes(first: 5) { nodes { body author { id } } } }
  cases(first: 5) { nodes { id } pageInfo { hasNextPage } } } } } }`;

describe('a household that the programme accepted', () => {
  let service: TestService;
  let people: People;

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
  }, 30_000);
  afterAll(() => service.stop());

  async function householdFile(person: keyof People, householdId: string): Promise<unknown> {
    const { data, errors } = await people[person].graphql(FILE, { representations: [{ __typename: 'Household', id: householdId }] });
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { support: unknown }[])[0]?.support;
  }

  test('is supported from the opening of its case to the closing, each step told as it happens', async () => {
    const admitted = await admitHousehold(service);
    const { householdId, referralId } = admitted;
    const before = { admission: { referralId, acceptedOn: '2026-11-02', endedOn: null, programme: { id: PROGRAMME } }, case: null };
    expect(await householdFile('socialWorker', householdId)).toMatchObject(before);

    const opened = await act(
      people.programmeManager,
      'openSupportCase',
      { referralId, referentId: SOCIAL_WORKER, openedOn: '2026-11-03' },
      'supportCase { id stage { code } version openedOn referent { id } }',
    );
    const { id: caseId } = opened['supportCase'] as { id: string };
    expect(opened).toMatchObject({
      refusals: [],
      supportCase: { stage: { code: 'DIAGNOSTIC' }, version: 1, openedOn: '2026-11-03', referent: { id: SOCIAL_WORKER } },
    });

    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW });
    await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
    const note = await act(
      people.socialWorker,
      'recordCaseNote',
      { caseId, body: 'The family asks for a smaller home.' },
      'note { id recordedAt }',
    );
    expect(note).toMatchObject({ refusals: [], note: { recordedAt: '2026-11-25T11:00:00.000Z' } });
    const signed = await act(
      people.socialWorker,
      'signSupportContract',
      { caseId, ...CONTRACT },
      'supportCase { stage { code } supportStartedOn version }',
    );
    expect(signed).toMatchObject({ refusals: [], supportCase: { stage: { code: 'SUPPORT' }, supportStartedOn: '2026-11-16', version: 5 } });

    expect(await householdFile('socialWorker', householdId)).toEqual({
      admission: { referralId, programme: { id: PROGRAMME }, operator: { id: ASSOCIATION }, acceptedOn: '2026-11-02', endedOn: null },
      case: {
        id: caseId,
        stage: { code: 'SUPPORT', label: 'Support under contract' },
        openedOn: '2026-11-03',
        supportStartedOn: '2026-11-16',
        closedOn: null,
        outcome: null,
        version: 5,
        referent: { id: SOCIAL_WORKER },
        household: { id: householdId },
        lastInterview: { ...INTERVIEW, author: { id: SOCIAL_WORKER } },
        diagnostic: { ...DIAGNOSTIC, author: { id: SOCIAL_WORKER } },
        contract: { ...CONTRACT, signatory: { id: SOCIAL_WORKER } },
        interviews: { nodes: [{ heldOn: '2026-11-10' }], pageInfo: { hasNextPage: false } },
        notes: { nodes: [{ body: 'The family asks for a smaller home.', author: { id: SOCIAL_WORKER } }] },
      },
      cases: { nodes: [{ id: caseId }], pageInfo: { hasNextPage: false } },
    });

    const closed = await act(
      people.programmeManager,
      'closeSupportCase',
      { caseId, ...CLOSING, expectedVersion: 5 },
      'supportCase { stage { code } closedOn outcome { code label } }',
    );
    expect(closed).toMatchObject({
      refusals: [],
      supportCase: {
        stage: { code: 'CLOSED' },
        closedOn: CLOSING.closedOn,
        outcome: { code: 'STABILISED', label: 'Situation stabilised' },
      },
    });

    const ids = { caseId, referralId, householdId, operatorId: ASSOCIATION };
    const told = (await service.published()).filter((fact) => fact.key === householdId);
    const positions = told.filter(({ type }) => type === 'support-case-position-changed.v2').map(({ payload }) => payload);
    const about = told.filter(({ type }) => type !== 'support-case-position-changed.v2');
    expect(about.map(({ type, version, subject, payload }) => ({ type, version, subject, payload }))).toEqual([
      { type: 'support-started.v1', version: 4, subject: caseId, payload: { ...ids, startedOn: '2026-11-16' } },
      { type: 'support-case-closed.v1', version: 6, subject: caseId, payload: { ...ids, ...CLOSING } },
    ]);
    expect(positions.map((position) => position['stage'])).toEqual(['DIAGNOSTIC', 'DIAGNOSTIC', 'DIAGNOSTIC', 'SUPPORT', 'CLOSED']);
    expect(positions.at(-1)).toMatchObject({ ...ids, referentId: SOCIAL_WORKER, openedOn: '2026-11-03', closedOn: CLOSING.closedOn });
    expect(positions.at(-1)).toMatchObject({ lastInterviewOn: INTERVIEW.heldOn, diagnosticOn: DIAGNOSTIC.madeOn });

    await endSupportAccess(service, admitted);
    expect(await householdFile('socialWorker', householdId)).toBeNull();
    expect(await householdFile('rentalManager', householdId)).toMatchObject({
      case: { stage: { code: 'CLOSED' }, outcome: { code: 'STABILISED' } },
    });
  });

  test('shows its landlord and a colleague how far the support is, and nothing of the file', async () => {
    const { householdId, referralId } = await admitHousehold(service);
    const opened = await act(people.programmeManager, 'openSupportCase', { referralId, referentId: SOCIAL_WORKER }, 'supportCase { id }');
    const { id: caseId } = opened['supportCase'] as { id: string };
    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW, heldOn: '2026-11-25' });
    expect(await householdFile('socialWorker', householdId)).toMatchObject({ case: { lastInterview: { heldOn: '2026-11-25' } } });
    expect(await householdFile('rentalManager', householdId)).toMatchObject({
      case: {
        id: caseId,
        stage: { code: 'DIAGNOSTIC' },
        lastInterview: null,
        diagnostic: null,
        contract: null,
        interviews: null,
        notes: null,
      },
    });
    expect(await householdFile('colleague', householdId)).toMatchObject({
      case: { referent: { id: SOCIAL_WORKER }, lastInterview: null, interviews: null, notes: null },
    });
    expect(await householdFile('financeOfficer', householdId)).toBeNull();
    expect(await householdFile('otherRentalManager', householdId)).toBeNull();
    expect(await householdFile('otherProgrammeManager', householdId)).toBeNull();
  });

  test('is not closed before its last interview or diagnostic, whichever was later', async () => {
    const { caseId } = await openCase(service, people);
    const tooEarly = [{ code: 'DATE_TOO_EARLY', path: ['closedOn'] }];
    const close = (closedOn: string) => act(people.programmeManager, 'closeSupportCase', { caseId, ...CLOSING, closedOn });
    await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC, madeOn: '2026-11-20' });
    expect((await close('2026-11-19'))['refusals']).toMatchObject(tooEarly);
    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW, heldOn: '2026-11-23' });
    expect((await close('2026-11-22'))['refusals']).toMatchObject(tooEarly);
    expect((await close('2026-11-23'))['refusals']).toEqual([]);
  });

  test('without a case gives an empty support, not none', async () => {
    const { householdId } = await admitHousehold(service);
    expect(await householdFile('rentalManager', householdId)).toMatchObject({ case: null, cases: { nodes: [] } });
  });

  test('is never found by an id that the graph did not make', async () => {
    expect(await householdFile('rentalManager', "'; drop table support_case; --")).toBeNull();
  });
});

describe('the caseload of a programme', () => {
  let service: TestService;
  let people: People;

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
  }, 30_000);
  afterAll(() => service.stop());

  const CASELOAD = `query { _entities(representations: [{ __typename: "Programme", id: "${PROGRAMME}" }]) {
    ... on Programme { caseload { open diagnostic support closed } } } }`;

  async function caseload(person: keyof People): Promise<unknown> {
    const { data, errors } = await people[person].graphql(CASELOAD);
    expect(errors).toBeUndefined();
    return (data?.['_entities'] as { caseload: unknown }[])[0]?.caseload;
  }

  test('is closed to those who do not run cases in it', async () => {
    expect(await caseload('rentalManager')).toBeNull();
    expect(await caseload('otherRentalManager')).toBeNull();
    expect(await caseload('financeOfficer')).toBeNull();
  });

  test('counts each operator its own, and goes on counting a case whose household is closed to it again', async () => {
    for (const stage of ['DIAGNOSTIC', 'SUPPORT', 'CLOSED']) {
      const admitted = await admitHousehold(service);
      const opened = await act(
        people.programmeManager,
        'openSupportCase',
        { referralId: admitted.referralId, referentId: SOCIAL_WORKER },
        'supportCase { id }',
      );
      const { id: caseId } = opened['supportCase'] as { id: string };
      if (stage === 'DIAGNOSTIC') continue;
      await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC, madeOn: '2026-11-25' });
      await act(people.socialWorker, 'signSupportContract', { caseId, ...CONTRACT, signedOn: '2026-11-25' });
      if (stage === 'SUPPORT') continue;
      await act(people.socialWorker, 'closeSupportCase', { caseId, ...CLOSING, closedOn: '2026-11-25' });
      await endSupportAccess(service, admitted);
    }
    expect(await caseload('programmeManager')).toEqual({ open: 2, diagnostic: 1, support: 1, closed: 1 });
    expect(await caseload('otherProgrammeManager')).toEqual({ open: 0, diagnostic: 0, support: 0, closed: 0 });
  });
});
