import type { Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { until } from '@passerelle/shared/testing/until';
import { Client } from 'pg';
import {
  act,
  CLOSING,
  COLLEAGUE,
  CONTRACT,
  DIAGNOSTIC,
  INTERVIEW,
  openAssociation,
  openCase,
  SOCIAL_WORKER,
  type Admitted,
  type People,
} from './association';

const CASE = `query One($caseId: ID!) { supportCase(id: $caseId) {
  referent { id } referentSince formerReferents { referent { id } from to } version
  lastInterview { heldOn author { id } } notes { nodes { body author { id } } } } }`;
const NOTES = `query Notes($caseId: ID!) { caseNotes(caseId: $caseId) { nodes { body } } }`;

describe('a change of referent', () => {
  let service: TestService;
  let people: People;
  let opened: Admitted & { readonly caseId: Id };

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
  }, 30_000);
  afterAll(() => service.stop());
  beforeEach(async () => {
    opened = await openCase(service, people);
  });

  async function ask(person: keyof People, query: string): Promise<unknown> {
    const { data, errors } = await people[person].graphql(query, { caseId: opened.caseId });
    expect(errors).toBeUndefined();
    return Object.values(data ?? {})[0];
  }

  const handOver = (input: Record<string, unknown> = {}, fields = '') =>
    act(people.programmeManager, 'changeReferent', { caseId: opened.caseId, referentId: COLLEAGUE, ...input }, fields);

  test('takes the file and the notes from the former referent at once, and gives them to the new one', async () => {
    const { caseId } = opened;
    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW });
    await act(people.socialWorker, 'recordCaseNote', { caseId, body: 'Met at home.' });
    expect(await ask('colleague', CASE)).toBeNull();

    const fields = 'supportCase { version referent { id } referentSince }';
    expect(await handOver({ from: '2026-11-18' }, fields)).toEqual({
      refusals: [],
      supportCase: { version: 4, referent: { id: COLLEAGUE }, referentSince: '2026-11-18' },
    });

    expect(await ask('socialWorker', CASE)).toBeNull();
    expect(await ask('socialWorker', NOTES)).toBeNull();
    for (const [mutation, input] of Object.entries({
      recordInterview: INTERVIEW,
      recordDiagnostic: DIAGNOSTIC,
      signSupportContract: CONTRACT,
      recordCaseNote: { body: 'One more.' },
      closeSupportCase: CLOSING,
    })) {
      const { refusals } = await act(people.socialWorker, mutation, { caseId, ...input });
      expect({ mutation, refusals }).toMatchObject({ mutation, refusals: [{ code: 'NOT_FOUND' }] });
    }

    expect(await ask('colleague', CASE)).toEqual({
      referent: { id: COLLEAGUE },
      referentSince: '2026-11-18',
      formerReferents: [{ referent: { id: SOCIAL_WORKER }, from: '2026-11-03', to: '2026-11-18' }],
      version: 4,
      lastInterview: { heldOn: '2026-11-10', author: { id: SOCIAL_WORKER } },
      notes: { nodes: [{ body: 'Met at home.', author: { id: SOCIAL_WORKER } }] },
    });
    expect((await act(people.colleague, 'recordDiagnostic', { caseId, ...DIAGNOSTIC }))['refusals']).toEqual([]);
  });

  test('puts right a referent who was named by mistake, on the day of the opening', async () => {
    await handOver({ from: '2026-11-03' });
    await handOver({ referentId: SOCIAL_WORKER });
    expect(await ask('programmeManager', CASE)).toMatchObject({
      referent: { id: SOCIAL_WORKER },
      referentSince: '2026-11-25',
      formerReferents: [
        { referent: { id: SOCIAL_WORKER }, from: '2026-11-03', to: '2026-11-03' },
        { referent: { id: COLLEAGUE }, from: '2026-11-03', to: '2026-11-25' },
      ],
    });
  });

  test('is told to those who see the status of the case, not to a colleague, and leaves its line on the audit', async () => {
    await handOver();
    expect(await ask('rentalManager', CASE)).toMatchObject({ formerReferents: [{ to: '2026-11-25' }], lastInterview: null, notes: null });
    expect(await ask('otherProgrammeManager', CASE)).toBeNull();
    const [line] = await service.sql(
      `select outcome, asked, returned, categories from audit where use_case = 'changeReferent' order by id desc limit 1`,
    );
    expect(line).toEqual({
      outcome: 'OK',
      asked: [opened.caseId],
      returned: [opened.caseId, opened.householdId],
      categories: ['SUPPORT_STATUS'],
    });
  });

  test('makes a decision on the case as it was before a conflict', async () => {
    await handOver();
    const closed = await act(people.programmeManager, 'closeSupportCase', {
      caseId: opened.caseId,
      ...CLOSING,
      closedOn: '2026-11-25',
      expectedVersion: 1,
    });
    expect(closed['refusals']).toMatchObject([{ code: 'STALE_VERSION' }]);
    const early = await act(people.programmeManager, 'closeSupportCase', { caseId: opened.caseId, ...CLOSING, closedOn: '2026-11-24' });
    expect(early['refusals']).toMatchObject([{ code: 'DATE_TOO_EARLY' }]);
  });

  test('that comes first leaves nothing written by the former referent, and nothing under the name of the new one', async () => {
    const { caseId } = opened;
    const manager = new Client({ connectionString: service.systemUrl });
    await manager.connect();
    try {
      await manager.query('begin');
      await manager.query('update support_case set referent_id = $2 where id = $1', [caseId, COLLEAGUE]);
      const writing = act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW });
      await until(
        'the interview to wait for the change of referent',
        () => service.sql('select from pg_stat_activity where datname = current_database() and wait_event_type = $1', ['Lock']),
        (waiting) => waiting.length > 0,
      );
      await manager.query('commit');
      expect((await writing)['refusals']).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect(await service.sql('select author_id from interview where case_id = $1', [caseId])).toEqual([]);
    } finally {
      await manager.end();
    }
  });
});
