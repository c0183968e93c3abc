// Live updates over toy services and a real event log: who hears of what, once, and until when.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { SERVICE_NAMES, topicOf, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';
import type { EventLog } from '@passerelle/shared/events/port';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { testEventLog } from '@passerelle/shared/testing/database';
import { openEventStream, type EventStream, type StreamRequest } from '@passerelle/shared/testing/event-stream';
import { until } from '@passerelle/shared/testing/until';
import { startGraph, type ToyGraph } from './toy-graph';
import { TOYS } from './toy-services';

const [ANN, BEN] = [newId(), newId()];

/** What the toys know: by household, its reference, and to whom it is closed. */
const references = new Map<Id, string>();
const closed = new Map<Id, Set<string>>();
let asked = 0;

const referrals = {
  ...TOYS.referrals,
  resolvers: {
    ...TOYS.referrals.resolvers,
    Query: {
      household(_: unknown, { id }: { id: Id }, { caller }: GraphContext) {
        asked += 1;
        const isClosed = closed.get(id)?.has(caller.actor.subject) ?? false;
        return isClosed || !references.has(id) ? null : { id, reference: references.get(id) };
      },
      households: () => [...references.keys()].map((id) => ({ id })),
    },
  },
};

let database: Awaited<ReturnType<typeof testEventLog>>;
let log: EventLog;
let graph: ToyGraph;
const streams: EventStream[] = [];
beforeAll(async () => {
  database = await testEventLog();
  log = openPostgresLog({ url: database.url });
  await log.ensureTopics(SERVICE_NAMES.map(topicOf));
  graph = await start();
}, 60_000);
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
afterAll(async () => {
  await graph.stop();
  await log.close();
  await database.drop();
});

const start = () => startGraph({ ...TOYS, referrals }, { eventLog: { adapter: 'postgres', url: database.readerUrl }, showsMetrics: true });

async function listen(
  sub: string,
  watch: unknown,
  request: Partial<StreamRequest> & { exp?: number; on?: ToyGraph } = {},
): Promise<EventStream> {
  const { exp, on = graph, ...rest } = request;
  const token = await on.issuer.token({ claims: { sub, ...(exp === undefined ? {} : { exp }) } });
  const stream = await openEventStream(on.url.replace('/graphql', '/live'), { token, watch, ...rest });
  streams.push(stream);
  return stream;
}

const fileOf = (id: Id) => [{ query: 'Household', variables: { id } }];

function household(reference = 'first'): Id {
  const id = newId();
  references.set(id, reference);
  return id;
}

const versions = new Map<Id, number>();

/** Publishes a fact about the household, with other ids in it. */
async function tell(key: Id, { source = 'referrals', ...payload }: { source?: ServiceName; [field: string]: string } = {}): Promise<void> {
  const version = (versions.get(key) ?? 0) + 1;
  versions.set(key, version);
  const headers = { ce_streamversion: String(version), ce_subject: key };
  await log.publish([{ topic: topicOf(source), key, headers, value: JSON.stringify({ householdId: key, ...payload }) }]);
}

const answerOf = ({ events }: EventStream) => events.at(-1)?.data['data'];
const shows = (id: Id, reference: string) => ({ household: { id, reference, finance: { balanceCents: 4200 } } });

async function change(id: Id, reference: string): Promise<void> {
  references.set(id, reference);
  await tell(id);
}

test('a watched query is answered at once, and again when a fact touches what it shows', async () => {
  const id = household();
  const stream = await listen(ANN, fileOf(id));
  await stream.have(1);
  expect(stream.status).toBe(200);
  expect(answerOf(stream)).toEqual(shows(id, 'first'));
  await change(id, 'second');
  await stream.have(2);
  expect(answerOf(stream)).toEqual(shows(id, 'second'));
  expect(stream.events.map(({ event }) => event)).toEqual(['answer', 'answer']);
});

test('what does not change the answer is not sent, and what is about another household is not asked', async () => {
  const [id, other] = [household(), household()];
  const stream = await listen(ANN, fileOf(id));
  await stream.have(1);
  const before = asked;
  await tell(other, { organisationId: newId() });
  await tell(id);
  await until(
    'the question to be asked anew',
    async () => asked,
    (count) => count > before,
  );
  await change(id, 'last');
  await stream.have(2);
  expect(stream.events).toHaveLength(2);
  expect(answerOf(stream)).toEqual(shows(id, 'last'));
});

test('a list is asked anew when something is told on behalf of the organisation of its reader', async () => {
  const stream = await listen(ANN, [{ query: 'Households' }]);
  await stream.have(1);
  const id = household();
  await tell(id, { organisationId: '0a000000-0000-4000-8000-000000000001' });
  await stream.next('the new household', ({ data }) => JSON.stringify(data).includes(id));
});

test('the same question of one person is asked once for all his streams; of another it is another question', async () => {
  const id = household();
  const own = [await listen(ANN, fileOf(id)), await listen(ANN, fileOf(id)), await listen(ANN, fileOf(id))];
  for (const stream of own) await stream.have(1);
  const other = await listen(BEN, fileOf(id));
  await other.have(1);
  const before = asked;
  await change(id, 'second');
  for (const stream of [...own, other]) await stream.have(2);
  expect(asked - before).toBe(2);
});

test('many changes at once end in the last answer, in fewer answers than changes, and never go back', async () => {
  const id = household('0');
  const stream = await listen(ANN, fileOf(id));
  await stream.have(1);
  for (let number = 1; number <= 50; number += 1) await change(id, String(number));
  await stream.next('the last answer', ({ data }) => JSON.stringify(data).includes('"reference":"50"'));
  const seen = stream.events.map(({ data }) => Number((data['data'] as { household: { reference: string } }).household.reference));
  expect(seen).toEqual([...seen].sort((left, right) => left - right));
  expect(seen.length).toBeLessThan(25);
});

test('a household that is closed to one of two listeners ends for him as one that never was, and goes on for the other', async () => {
  const id = household();
  const [ann, ben, nobody] = [await listen(ANN, fileOf(id)), await listen(BEN, fileOf(id)), await listen(BEN, fileOf(newId()))];
  await Promise.all([ann.have(1), ben.have(1)]);
  closed.set(id, new Set([BEN]));
  await change(id, 'second');
  await ben.ended;
  await nobody.ended;
  const gone = [
    { event: 'gone', data: { watch: 0, code: 'NOT_FOUND' } },
    { event: 'end', data: { code: 'NOTHING_LEFT' } },
  ];
  expect(ben.events.slice(1)).toMatchObject(gone);
  expect(nobody.events).toMatchObject(gone);
  await ann.have(2);
  expect(answerOf(ann)).toEqual(shows(id, 'second'));
  await change(id, 'third');
  await ann.have(3);
});

test('of two watches one may end and the other goes on', async () => {
  const [one, other] = [household(), household()];
  const stream = await listen(BEN, [...fileOf(one), ...fileOf(other)]);
  await stream.have(2);
  closed.set(one, new Set([BEN]));
  await tell(one);
  await stream.next('the end of the first', ({ event, data }) => event === 'gone' && data['watch'] === 0);
  await change(other, 'second');
  await stream.next('the news of the second', ({ data }) => JSON.stringify(data).includes('second'));
});

test('a stream ends with the token that opened it', async () => {
  const stream = await listen(ANN, fileOf(household()), { exp: Math.floor(Date.now() / 1_000) + 2 });
  await stream.ended;
  expect(stream.events.at(-1)).toMatchObject({ event: 'end', data: { code: 'TOKEN_EXPIRED' } });
});

test('whoever watches an entity is told that it changed, with the token for what he reads next, and nothing of what it is', async () => {
  const id = household();
  const stream = await listen(ANN, [{ entity: { type: 'Household', id } }]);
  await until(
    'the stream to watch',
    async () => asked,
    (count) => count > 0,
  );
  await tell(id, { source: 'finance' });
  const { data } = await stream.next('the change', ({ event }) => event === 'changed');
  expect(data).toEqual({ watch: 0, type: 'Household', id, changeToken: expect.stringMatching(/^finance\.[\w-]+$/) });
});

describe('coming back', () => {
  test('with the id of the last event: what was missed is sent, and what is known is not', async () => {
    const [id, other] = [household(), household()];
    const watch = [...fileOf(id), ...fileOf(other)];
    const first = await listen(ANN, watch);
    await first.have(2);
    const lastEventId = first.events.at(-1)?.id ?? '';
    first.close();
    await change(id, 'missed');
    const again = await listen(ANN, watch, { lastEventId });
    await again.have(1);
    expect(answerOf(again)).toEqual(shows(id, 'missed'));
    await change(other, 'later');
    await again.next('the news of the other', ({ data }) => JSON.stringify(data).includes('later'));
    expect(again.events.map(({ data }) => data['watch'])).toEqual([0, 1]);
  });

  test('to another gateway, with the id that the first one gave', async () => {
    const id = household();
    const first = await listen(ANN, fileOf(id));
    await first.have(1);
    const second = await start();
    try {
      const again = await listen(ANN, fileOf(id), { on: second, lastEventId: first.events[0]?.id ?? '' });
      await change(id, 'second');
      await Promise.all([again.have(1), first.have(2)]);
      expect(first.events[1]?.data['data']).toEqual(shows(id, 'second'));
    } finally {
      await second.stop();
    }
  });

  test.each([['of somebody else'], ['that is none'], ['of another question']])('with an id %s: it says nothing', async (whose) => {
    const id = household();
    const [ben, other] = [await listen(BEN, fileOf(id)), await listen(ANN, [{ query: 'Households' }])];
    await Promise.all([ben.have(1), other.have(1)]);
    const given = { 'of somebody else': ben.events[0]?.id, 'that is none': 'x'.repeat(500), 'of another question': other.events[0]?.id }[
      whose
    ];
    const stream = await listen(ANN, fileOf(id), { lastEventId: given ?? '' });
    await stream.have(1);
    expect(answerOf(stream)).toEqual(shows(id, 'first'));
  });

  test('to an entity: it may have changed meanwhile', async () => {
    const stream = await listen(ANN, [{ entity: { type: 'Household', id: household() } }], { lastEventId: '-' });
    await stream.have(1);
    expect(stream.events[0]).toMatchObject({ event: 'changed', data: { changeToken: null } });
  });
});

describe('refused', () => {
  test.each<[string, unknown, RegExp]>([
    ['a body that names nothing to watch', undefined, /^Send /],
    ['nothing to watch', [], /^Send /],
    ['a query that is not stored', [{ query: 'Everything' }], /no stored query "Everything"/],
    ['the text of a query', [{ query: '{ households { id } }' }], /no stored query/],
    ['an act', [{ query: 'Register' }], /no stored query "Register"/],
    ['an entity that nobody finds by its id', [{ entity: { type: 'Tree', id: ANN } }], /There are: Household/],
    ['an id that is none', [{ entity: { type: 'Household', id: 'one' } }], /^Send /],
    [
      'a query that is too large with these variables',
      [{ query: 'Households', variables: { first: 1, id: { a: 1 } } }, ...Array(20).fill({ query: 'Households' })],
      /at most 20/,
    ],
  ])('%s', async (_what, watch, message) => {
    const stream = await listen(ANN, watch);
    expect(stream.status).toBe(400);
    const { code, message: told } = await stream.refusal();
    expect(code).toBe('INVALID_INPUT');
    expect(told).toMatch(message);
  });

  test('whoever does not sign in, with 401', async () => {
    const stream = await openEventStream(graph.url.replace('/graphql', '/live'), { watch: fileOf(ANN) });
    expect([stream.status, (await stream.refusal()).code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a sixth stream of one person, with 429 and the limit; a place is free again when one is closed', async () => {
    const [person, id] = [newId(), household()];
    const open = await Promise.all(Array.from({ length: 5 }, () => listen(person, fileOf(id))));
    const sixth = await listen(person, fileOf(id));
    expect(sixth.status).toBe(429);
    expect(await sixth.refusal()).toMatchObject({ code: 'TOO_MANY_STREAMS', message: expect.stringContaining('5 streams') });
    open[0]?.close();
    await until(
      'a place',
      async () => (await listen(person, fileOf(id))).status,
      (status) => status === 200,
    );
  });
});

test('a query whose variables are wrong ends with the code of its error', async () => {
  const stream = await listen(ANN, [{ query: 'Household' }]);
  await stream.ended;
  expect(stream.events).toMatchObject([{ event: 'gone', data: { code: 'BAD_USER_INPUT' } }, { event: 'end' }]);
});

test('a gateway that stops tells every listener, and when to come back', async () => {
  const second = await start();
  const stream = await listen(ANN, fileOf(household()), { on: second });
  await stream.have(1);
  await second.stop();
  await stream.ended;
  expect(stream.events.at(-1)).toMatchObject({ event: 'end', data: { code: 'SERVER_STOPPING' } });
  expect(Number(/retry: (\d+)\nid: .*\nevent: end/.exec(stream.text())?.[1])).toBeGreaterThanOrEqual(500);
});

test('the figures count, and neither they nor the log name what is watched', async () => {
  const id = household('a name');
  const stream = await listen(ANN, fileOf(id));
  await stream.have(1);
  await change(id, 'another name');
  await stream.have(2);
  const figures = await (await fetch(graph.url.replace('/graphql', '/metrics'))).text();
  for (const name of ['live_streams', 'live_executions_total', 'live_pushes_total', 'live_coalesced_total', 'live_latency_seconds_count'])
    expect(figures).toMatch(new RegExp(`^${name}\\S* [1-9]`, 'm'));
  expect(`${figures}${graph.log()}`).not.toMatch(new RegExp(`${id}|a name|another name`));
});
