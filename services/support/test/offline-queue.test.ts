import { newId, type Id } from '@passerelle/shared/domain/ids';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import type { TestService } from '@passerelle/shared/testing/test-service';
import fc from 'fast-check';
import { act, ASSOCIATION, COLLEAGUE, countRows, INTERVIEW, openAssociation, openCase, type People } from './association';

// A social worker on home visits has no network for hours: what he records waits on his device, and is sent late, in another order, or
// twice when an answer was lost.

interface Waiting {
  readonly mutation: 'recordInterview' | 'recordCaseNote';
  readonly number: number;
  readonly input: Record<string, unknown>;
}

const DIFFERENT = 40;
const REPEATED = 10;

const recorded: readonly Waiting[] = Array.from({ length: DIFFERENT }, (_, number): Waiting => {
  const day = `2026-11-${String(3 + (number % 20)).padStart(2, '0')}`;
  return number % 3 === 0
    ? { mutation: 'recordCaseNote', number, input: { body: `Note ${number}`, occurredAt: `${day}T09:00:00Z` } }
    : { mutation: 'recordInterview', number, input: { ...INTERVIEW, heldOn: day, durationMinutes: 10 + number } };
});
const queue = [...recorded, ...recorded.slice(0, REPEATED)];

/** All that the case and its file hold, with the device's numbers in place of ids. */
interface State {
  readonly version: number;
  readonly interviews: readonly [number: number, heldOn: string, minutes: number][];
  readonly notes: readonly [number: number, occurredOn: string, body: string][];
}

const RECORDED: State = {
  version: 1 + DIFFERENT,
  interviews: recorded
    .filter(({ mutation }) => mutation === 'recordInterview')
    .map(({ number, input }) => [number, String(input['heldOn']), 10 + number]),
  notes: recorded
    .filter(({ mutation }) => mutation === 'recordCaseNote')
    .map(({ number, input }) => [number, String(input['occurredAt']).slice(0, 10), `Note ${number}`]),
};

let service: TestService;
let people: People;
beforeAll(async () => {
  ({ service, people } = await openAssociation());
}, 30_000);
afterAll(() => service.stop());

async function stateOf(caseId: Id, numbers: ReadonlyMap<Id, number>): Promise<State> {
  const [row] = await service.sql<{ version: number }>('select version from support_case where id = $1', [caseId]);
  const interviews = await service.sql<{ id: Id; held_on: string; minutes: number }>(
    'select id, held_on, duration_minutes as minutes from interview where case_id = $1',
    [caseId],
  );
  const notes = await service.sql<{ id: Id; occurred_on: string; body: string }>(
    'select id, occurred_on, body from case_note where case_id = $1',
    [caseId],
  );
  const numberOf = (id: Id) => numbers.get(id) ?? -1;
  return {
    version: row?.version ?? 0,
    interviews: interviews
      .map(({ id, held_on, minutes }): State['interviews'][number] => [numberOf(id), held_on, minutes])
      .sort(([left], [right]) => left - right),
    notes: notes
      .map(({ id, occurred_on, body }): State['notes'][number] => [numberOf(id), occurred_on, body])
      .sort(([left], [right]) => left - right),
  };
}

test('a queue of 50 acts of which 10 are repeats leaves the same case behind, in whatever order it is sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(queue, { minLength: queue.length }), async (sent) => {
      const { caseId } = await openCase(service, people);
      const ids = recorded.map(() => newId());
      for (const { mutation, number, input } of sent) {
        const known = { clientKey: `${caseId}/${number}`, id: ids[number] };
        const { refusals } = await act(people.socialWorker, mutation, { ...known, caseId, ...input });
        expect(refusals).toEqual([]);
      }
      expect(await stateOf(caseId, new Map(ids.map((id, number) => [id, number])))).toEqual(RECORDED);
    }),
    { numRuns: 6 },
  );
}, 60_000);

test('of two changes of referent decided on the same version one goes through, and the other is told that it is outdated', async () => {
  const third = newId();
  const payload = { staffId: third, organisationId: ASSOCIATION, issuer: 'https://issuer.test', subject: third };
  await service.deliver(staffMemberRegistered, { key: ASSOCIATION, organisationId: ASSOCIATION, payload });
  for (let round = 0; round < 5; round += 1) {
    const { caseId } = await openCase(service, people);
    const results = await Promise.all(
      [COLLEAGUE, third].map((referentId) => act(people.programmeManager, 'changeReferent', { caseId, referentId, expectedVersion: 1 })),
    );
    const codes = results.map(({ refusals }) => (refusals as { code: string }[]).map(({ code }) => code).join());
    expect(codes.sort()).toEqual(['', 'STALE_VERSION']);
    expect(await service.sql('select version from support_case where id = $1', [caseId])).toEqual([{ version: 2 }]);
  }
});

describe('several interviews in one mutation', () => {
  const BULK = `mutation ($items: [RecordInterviewInput!]!) { recordInterviews(items: $items) { results {
    interviewId supportCase { version } refusals { code path } } } }`;
  const send = (items: readonly object[]) => people.socialWorker.graphql(BULK, { items });

  test('are recorded each with its own result: a refused one keeps none back, a repeat answers what the first one did', async () => {
    const { caseId } = await openCase(service, people);
    const [first, refused] = ['visit', 'slip'].map((name) => ({ clientKey: `${caseId}/${name}`, id: newId(), caseId, ...INTERVIEW }));
    const { data, errors } = await send([{ ...first }, { ...refused, durationMinutes: 0, heldOn: '2026-11-26' }, { ...first }]);
    expect(errors).toBeUndefined();
    const done = { interviewId: first?.id, supportCase: { version: 2 }, refusals: [] };
    expect(data?.['recordInterviews']).toEqual({
      results: [
        done,
        {
          interviewId: null,
          supportCase: null,
          refusals: [
            { code: 'IN_THE_FUTURE', path: ['heldOn'] },
            { code: 'DURATION_OUT_OF_RANGE', path: ['durationMinutes'] },
          ],
        },
        done,
      ],
    });
    expect(await service.sql('select id from interview where case_id = $1', [caseId])).toEqual([{ id: first?.id }]);
  });

  test.each([0, 201])('are refused when they are %d', async (length) => {
    const { caseId } = await openCase(service, people);
    const before = await countRows(service);
    const { data, errors } = await send(Array.from({ length }, () => ({ clientKey: newId(), caseId, ...INTERVIEW })));
    expect(data).toBeNull();
    expect(errors?.[0]?.originalError).toMatchObject({ kind: 'INVALID_INPUT', reason: 'ITEMS_OUT_OF_RANGE' });
    expect(await countRows(service)).toEqual(before);
  });
});
