// Live updates over toy services and a real event log: who hears of what, once, and until when.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { LANDLORD } from '@passerelle/shared/testing/local-issuer';
import type { EventStream } from '@passerelle/shared/testing/event-stream';
import { until } from '@passerelle/shared/testing/until';
import { ANN, asked, BEN, change, closed, fileOf, graph, household, listed, listen, start, tell } from './live-stage';

const answerOf = ({ events }: EventStream) => events.at(-1)?.data['data'];
const shows = (id: Id, reference: string) => ({ household: { id, reference, finance: { balanceCents: 4200 } } });

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
  const before = asked.count;
  await tell(other, { organisationId: newId() });
  await tell(id);
  await until(
    'the question to be asked anew',
    async () => asked.count,
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
  await tell(id, { organisationId: LANDLORD });
  await stream.next('the new household', ({ data }) => JSON.stringify(data).includes(id));
});

test('a list is asked anew when another organisation tells something of a household that is open to its reader', async () => {
  const org = newId();
  const stream = await listen(ANN, [{ query: 'Households' }], { org });
  await stream.have(1);
  const id = household();
  listed.set(org, [id]);
  await tell(id, { organisationId: newId(), openTo: org });
  await stream.next('the new household', ({ data }) => JSON.stringify(data).includes(id));
});

test('the same question of one person is asked once for all his streams; of another it is another question', async () => {
  const id = household();
  const own = [await listen(ANN, fileOf(id)), await listen(ANN, fileOf(id)), await listen(ANN, fileOf(id))];
  for (const stream of own) await stream.have(1);
  const other = await listen(BEN, fileOf(id));
  await other.have(1);
  const before = asked.count;
  await change(id, 'second');
  for (const stream of [...own, other]) await stream.have(2);
  expect(asked.count - before).toBe(2);
});

test('a hundred facts in a moment end in the last answer, after few questions, and never go back', async () => {
  const id = household('0');
  const stream = await listen(ANN, fileOf(id));
  await stream.have(1);
  const before = asked.count;
  for (let number = 1; number <= 5; number += 1) await change(id, String(number), 20);
  await stream.next('the last answer', ({ data }) => JSON.stringify(data).includes('"reference":"5"'));
  const seen = stream.events.map(({ data }) => Number((data['data'] as { household: { reference: string } }).household.reference));
  expect(seen).toEqual([...seen].sort((left, right) => left - right));
  expect(asked.count - before).toBeLessThan(20);
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
    async () => asked.count,
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
