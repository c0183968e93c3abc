import type { Id } from '@passerelle/shared/domain/ids';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import type { TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  ASSOCIATION,
  CLOSING,
  COLLEAGUE,
  CONTRACT,
  countRows,
  DIAGNOSTIC,
  INTERVIEW,
  openAssociation,
  openCase,
  OTHER_SOCIAL_WORKER,
  SOCIAL_WORKER,
  type People,
} from './association';

type Input = Record<string, unknown>;
type Told = readonly [code: string, path: string][];

const A_NEED = { domain: 'BUDGET', level: 3, priority: 'PLANNED' };
const TOO_MANY = Array.from({ length: 400 }, () => 'RIGHTS');

describe('all that stands in the way of an act is told at once, and nothing is written', () => {
  let service: TestService;
  let people: People;
  let caseId: Id;

  beforeAll(async () => {
    ({ service, people } = await openAssociation());
    ({ caseId } = await openCase(service, people));
    await act(people.socialWorker, 'recordDiagnostic', { caseId, ...DIAGNOSTIC });
  }, 30_000);
  afterAll(() => service.stop());

  async function told(person: keyof People, mutation: string, input: Input): Promise<Told> {
    const before = await countRows(service);
    const { refusals } = await act(people[person], mutation, input);
    expect(await countRows(service)).toEqual(before);
    return (refusals as { code: string; path: string[] }[]).map(({ code, path }) => [code, path.join('.')]);
  }

  test('opening a case', async () => {
    const { referralId, householdId } = await openCase(service, people);
    const payload = { referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'COMPLETED' } as const;
    await service.deliver(referralEnded, { key: householdId, organisationId: ASSOCIATION, payload });
    const input = { referralId, referentId: OTHER_SOCIAL_WORKER, openedOn: '2026-11-26' };
    expect(await told('programmeManager', 'openSupportCase', input)).toEqual([
      ['REFERENT_NOT_OF_OPERATOR', 'referentId'],
      ['CASE_EXISTS', 'referralId'],
      ['ADMISSION_ENDED', 'referralId'],
      ['IN_THE_FUTURE', 'openedOn'],
    ]);
  });

  test.each<[who: keyof People, mutation: string, input: Input, expected: Told]>([
    [
      'programmeManager',
      'changeReferent',
      { referentId: OTHER_SOCIAL_WORKER, from: '2026-11-02', expectedVersion: 1 },
      [
        ['STALE_VERSION', 'expectedVersion'],
        ['REFERENT_NOT_OF_OPERATOR', 'referentId'],
        ['DATE_TOO_EARLY', 'from'],
      ],
    ],
    [
      'programmeManager',
      'changeReferent',
      { referentId: SOCIAL_WORKER, from: '2026-11-26' },
      [
        ['ALREADY_REFERENT', 'referentId'],
        ['IN_THE_FUTURE', 'from'],
      ],
    ],
    [
      'socialWorker',
      'recordInterview',
      { ...INTERVIEW, heldOn: '2026-11-02', durationMinutes: 0, topics: TOO_MANY },
      [
        ['DATE_TOO_EARLY', 'heldOn'],
        ['DURATION_OUT_OF_RANGE', 'durationMinutes'],
        ['TOPIC_REPEATED', 'topics.1'],
      ],
    ],
    [
      'socialWorker',
      'recordDiagnostic',
      { ...DIAGNOSTIC, madeOn: '2026-11-26', domains: [A_NEED, { ...A_NEED, level: 6 }], expectedVersion: 9 },
      [
        ['STALE_VERSION', 'expectedVersion'],
        ['IN_THE_FUTURE', 'madeOn'],
        ['LEVEL_OUT_OF_RANGE', 'domains.1.level'],
        ['DOMAIN_REPEATED', 'domains.1.domain'],
      ],
    ],
    [
      'socialWorker',
      'signSupportContract',
      {
        signedOn: '2026-11-11',
        endsOn: '2026-11-11',
        objectives: [
          { domain: 'BUDGET', label: ' ', dueOn: '2027-02-01' },
          { domain: 'RIGHTS', label: 'Ask for housing benefit again', dueOn: '2026-11-10' },
        ],
        expectedVersion: 1,
      },
      [
        ['STALE_VERSION', 'expectedVersion'],
        ['DATE_TOO_EARLY', 'signedOn'],
        ['END_BEFORE_SIGNATURE', 'endsOn'],
        ['TEXT_MISSING', 'objectives.0.label'],
        ['DUE_OUTSIDE_CONTRACT', 'objectives.1.dueOn'],
      ],
    ],
    [
      'socialWorker',
      'recordCaseNote',
      { body: ' ', occurredAt: '2026-11-25T11:00:01Z' },
      [
        ['IN_THE_FUTURE', 'occurredAt'],
        ['TEXT_MISSING', 'body'],
      ],
    ],
    [
      'socialWorker',
      'closeSupportCase',
      { ...CLOSING, closedOn: '2026-11-11', expectedVersion: 3 },
      [
        ['STALE_VERSION', 'expectedVersion'],
        ['DATE_TOO_EARLY', 'closedOn'],
      ],
    ],
  ])('a %s with %s', async (who, mutation, input, expected) => {
    expect(await told(who, mutation, { caseId, ...input })).toEqual(expected);
  });

  test('on a closed case, where the days no longer matter', async () => {
    const closed = await openCase(service, people);
    await act(people.socialWorker, 'closeSupportCase', { caseId: closed.caseId, ...CLOSING });
    const input = { caseId: closed.caseId, ...INTERVIEW, heldOn: '2026-11-26', topics: [] };
    expect(await told('socialWorker', 'recordInterview', input)).toEqual([
      ['CASE_CLOSED', ''],
      ['TOPICS_MISSING', 'topics'],
    ]);
  });

  test.each<[mutation: string, who: keyof People, input: Input]>([
    ['changeReferent', 'programmeManager', { referentId: COLLEAGUE }],
    ['recordDiagnostic', 'socialWorker', DIAGNOSTIC],
    ['signSupportContract', 'socialWorker', CONTRACT],
    ['closeSupportCase', 'socialWorker', CLOSING],
  ])('%s on the version that the person saw goes through, on an older one it is a conflict with both', async (mutation, who, input) => {
    const stale = await act(people[who], mutation, { caseId, ...input, expectedVersion: 1 }, 'refusals { parameters { name value } }');
    expect(stale['refusals']).toMatchObject([
      {
        code: 'STALE_VERSION',
        kind: 'CONFLICT',
        parameters: [
          { name: 'currentVersion', value: '2' },
          { name: 'expectedVersion', value: '1' },
        ],
      },
    ]);
    expect(await told(who, mutation, { caseId, ...input, expectedVersion: 2, validateOnly: true })).toEqual([]);
  });
});
