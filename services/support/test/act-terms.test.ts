import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  admitHousehold,
  CLOSING,
  CONTRACT,
  DIAGNOSTIC,
  INTERVIEW,
  openAssociation,
  openCase,
  SOCIAL_WORKER,
  type People,
} from './association';

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
}, 30_000);
afterAll(() => service.stop());

const codesOf = ({ refusals }: Record<string, unknown>) => (refusals as { code: string }[]).map(({ code }) => code);

describe('an id that the client made', () => {
  test('is the id of the case, and taken after that, whatever the referral', async () => {
    const [id, first, second] = [newId(), await admitHousehold(service), await admitHousehold(service)];
    const open = (input: Record<string, unknown>) =>
      act(people.programmeManager, 'openSupportCase', { referentId: SOCIAL_WORKER, ...input }, 'supportCase { id version }');
    expect(await open({ id, referralId: first.referralId })).toMatchObject({ supportCase: { id, version: 1 } });
    const taken = await open({ id, referralId: second.referralId });
    expect(taken['refusals']).toMatchObject([{ code: 'ID_TAKEN', kind: 'CONFLICT', path: ['id'] }]);
    expect(codesOf(await open({ id: newId(), referralId: first.referralId }))).toEqual(['CASE_EXISTS']);
    expect(codesOf(await open({ referralId: second.referralId }))).toEqual([]);
  });

  test.each([
    ['recordInterview', INTERVIEW, 'interviewId'],
    ['recordDiagnostic', DIAGNOSTIC, 'diagnosticId'],
    ['signSupportContract', CONTRACT, 'contractId'],
    ['recordCaseNote', { body: 'Facts, not judgement.' }, 'note { id }'],
  ])('is the id of what %s creates, and taken after that', async (mutation, input, fields) => {
    const id = newId();
    for (const [index, expected] of [[], ['ID_TAKEN']].entries()) {
      const { caseId } = await openCase(service, people);
      await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
      const result = await act(people.socialWorker, mutation, { id, caseId, ...input }, fields);
      expect(codesOf(result)).toEqual(expected);
      expect(JSON.stringify(result).includes(id)).toBe(index === 0);
    }
  });

  test('is a UUID in lower case', async () => {
    const { caseId } = await openCase(service, people);
    const result = await act(people.socialWorker, 'recordInterview', { id: newId().toUpperCase(), caseId, ...INTERVIEW });
    expect(result['refusals']).toMatchObject([{ code: 'INVALID_INPUT', path: ['id'] }]);
  });
});

describe('the version of a case', () => {
  test('goes up with every act on it, and each payload shows the one of its row', async () => {
    const { caseId } = await openCase(service, people);
    const acts: [keyof People, string, Record<string, unknown>][] = [
      ['socialWorker', 'recordInterview', INTERVIEW],
      ['socialWorker', 'recordDiagnostic', DIAGNOSTIC],
      ['socialWorker', 'recordCaseNote', { body: 'Facts, not judgement.' }],
      ['socialWorker', 'signSupportContract', CONTRACT],
      ['programmeManager', 'closeSupportCase', CLOSING],
    ];
    for (const [index, [who, mutation, input]] of acts.entries()) {
      const { supportCase } = await act(people[who], mutation, { caseId, ...input }, 'supportCase { id version }');
      expect({ mutation, supportCase }).toEqual({ mutation, supportCase: { id: caseId, version: index + 2 } });
      expect(await service.sql('select version from support_case where id = $1', [caseId])).toEqual([{ version: index + 2 }]);
    }
  });
});

describe('a note on something that happened before', () => {
  let caseId: Id;
  beforeAll(async () => {
    ({ caseId } = await openCase(service, people));
  });

  const note = (occurredAt: string | null) =>
    act(people.socialWorker, 'recordCaseNote', { caseId, body: 'Met at the office.', occurredAt });

  test.each([
    ['in the future', '2026-11-25T11:00:01Z', 'IN_THE_FUTURE'],
    ['more than a year ago', '2025-11-24T11:00:00Z', 'TOO_LONG_AGO'],
    ['before the case was opened', '2026-11-02T22:59:00Z', 'DATE_TOO_EARLY'],
  ])('is refused when it happened %s', async (_, occurredAt, code) => {
    expect((await note(occurredAt))['refusals']).toMatchObject([{ code, path: ['occurredAt'] }]);
  });

  test('keeps its day in Paris, and the instant of recording beside it', async () => {
    for (const occurredAt of ['2026-11-02T23:00:00Z', null]) expect(codesOf(await note(occurredAt))).toEqual([]);
    const query = `query ($caseId: ID!) { caseNotes(caseId: $caseId) { nodes { occurredOn recordedAt } } }`;
    const { data } = await people.socialWorker.graphql(query, { caseId });
    const { nodes } = data?.['caseNotes'] as { nodes: { occurredOn: string; recordedAt: string }[] };
    expect(nodes.map(({ occurredOn }) => occurredOn).sort()).toEqual(['2026-11-03', '2026-11-25']);
    expect(new Set(nodes.map(({ recordedAt }) => recordedAt))).toEqual(new Set(['2026-11-25T11:00:00.000Z']));
  });
});

describe('a closing after a long time without an interview', () => {
  let caseId: Id;
  beforeAll(async () => {
    ({ caseId } = await openCase(service, people));
    await act(people.socialWorker, 'recordInterview', { caseId, ...INTERVIEW });
    service.setToday('2027-03-01');
  });
  afterAll(() => service.setToday('2026-11-25'));

  const close = (closing: Record<string, unknown>) =>
    act(people.socialWorker, 'closeSupportCase', { caseId, ...CLOSING, ...closing }, 'warnings { code path parameters { name value } }');

  test('is not warned of within three months', async () => {
    expect(await close({ closedOn: '2027-02-10', validateOnly: true })).toEqual({ warnings: [], refusals: [] });
  });

  test('waits for the warning to be acknowledged', async () => {
    const warnings = [{ code: 'NO_INTERVIEW_FOR_LONG', path: ['closedOn'], parameters: [{ name: 'months', value: '3' }] }];
    const first = await close({ closedOn: '2027-02-11' });
    expect(first).toMatchObject({ warnings, refusals: [{ code: 'WARNINGS_NOT_ACKNOWLEDGED', kind: 'CONFLICT' }] });
    expect(await service.sql('select stage from support_case where id = $1', [caseId])).toEqual([{ stage: 'DIAGNOSTIC' }]);
    expect(await close({ closedOn: '2027-02-11', acknowledge: ['NO_INTERVIEW_FOR_LONG'] })).toEqual({ warnings, refusals: [] });
  });
});
