import { findTestKafka, type TestKafka } from '../../../../test/setup/kafka';
import { newId } from '../domain/ids';
import { testEventLog } from '../testing/database';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { record, recordsOf } from '../testing/event-port/bench';
import { until } from '../testing/until';
import { copyLog, type CopyOptions } from './copy';
import { openKafkaLog } from './kafka-log';
import type { DeliveredRecord, EventLog } from './port';
import { openPostgresLog } from './postgres-log';

/** Names of their own: the brokers of `KAFKA_BROKERS` keep what earlier runs left. */
const [ONE, TWO, READER] = ['one', 'two', 'reader'].map((name) => `${name}-${newId()}`) as [string, string, string];
const TOPICS = [ONE, TWO];
const GROUPS = [{ group: READER, topics: TOPICS }];

let ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

async function emptyLog(partitions = 6): Promise<EventLog> {
  const database = await testEventLog();
  const log = openPostgresLog({ url: database.url, partitions });
  ends.push(database.drop, () => log.close());
  return log;
}

async function filledLog(): Promise<EventLog> {
  const log = await emptyLog();
  await log.ensureTopics(TOPICS);
  for (const topic of TOPICS) await log.publish(recordsOf(topic, 20, 30));
  return log;
}

async function contentOf(log: EventLog): Promise<DeliveredRecord[]> {
  const all: DeliveredRecord[] = [];
  await log.read({ topics: TOPICS, chunkSize: 500, handle: async (records) => void all.push(...records) });
  return all;
}

const copy = (options: Pick<CopyOptions, 'from' | 'to'> & Partial<CopyOptions>) =>
  copyLog({ topics: TOPICS, groups: GROUPS, dryRun: false, ...options });

async function readAll(log: EventLog): Promise<DeliveredRecord[]> {
  const seen: DeliveredRecord[] = [];
  const reader = await log.subscribe({
    group: READER,
    topics: TOPICS,
    chunkSize: 50,
    handle: async (records) => void seen.push(...records),
  });
  const behind = async () => (await log.lag(READER, TOPICS)).reduce((sum, { end, position }) => sum + end - position, 0);
  await until('the reader to have read all', behind, (count) => count === 0);
  await reader.stop();
  return seen;
}

test('every record stands in the same place, and a group goes on where it was', async () => {
  const [from, to] = [await filledLog(), await emptyLog()];
  expect(await readAll(from)).toHaveLength(1_200);
  expect(await copy({ from, to })).toEqual({ records: { [ONE]: 600, [TWO]: 600 }, groups: [READER] });
  expect(await contentOf(to)).toEqual(await contentOf(from));
  expect(await to.lag(READER, TOPICS)).toEqual(await from.lag(READER, TOPICS));
  await to.publish([record(ONE, 'key-1', 31)]);
  expect((await readAll(to)).map(({ value }) => value)).toEqual([JSON.stringify({ key: 'key-1', version: 31 })]);
}, 60_000);

test('a group that had not read all reads the rest, and no more than a chunk of each partition again', async () => {
  const [from, to] = [await filledLog(), await emptyLog()];
  await readAll(from);
  await from.publish(recordsOf(ONE, 20, 60));
  const unread = (await from.lag(READER, TOPICS)).map(({ end, position }) => end - position).reduce((sum, count) => sum + count, 0);
  await copy({ from, to });
  const seen = await readAll(to);
  expect(unread).toBe(1_200);
  expect(seen.length).toBeGreaterThanOrEqual(unread);
  const again = new Map<string, number>();
  const positions = new Map((await from.lag(READER, TOPICS)).map(({ topic, partition, position }) => [`${topic}/${partition}`, position]));
  for (const { topic, partition, offset } of seen) {
    const name = `${topic}/${partition}`;
    if (offset < (positions.get(name) ?? 0)) again.set(name, (again.get(name) ?? 0) + 1);
  }
  for (const count of again.values()) expect(count).toBeLessThan(500);
  expect(new Set(seen.filter(({ topic }) => topic === TWO)).size).toBe(0);
}, 60_000);

test('an interrupted copy goes on where it ended', async () => {
  const [from, to] = [await filledLog(), await emptyLog()];
  let calls = 0;
  const dying: EventLog = {
    ...to,
    async publish(records) {
      calls += 1;
      if (calls > 3) throw new Error('away');
      await to.publish(records);
    },
  };
  await expect(copy({ from, to: dying })).rejects.toThrow('away');
  const { records } = await copy({ from, to });
  expect((records[ONE] ?? 0) + (records[TWO] ?? 0)).toBeLessThan(1_200);
  expect(await contentOf(to)).toEqual(await contentOf(from));
  expect(await copy({ from, to })).toEqual({ records: {}, groups: [READER] });
}, 60_000);

describe('a copy is refused', () => {
  test('into a log that holds other records', async () => {
    const [from, to] = [await filledLog(), await emptyLog()];
    await to.ensureTopics(TOPICS);
    await to.publish([record(ONE, 'key-1', 7)]);
    await expect(copy({ from, to })).rejects.toMatchObject({ reason: 'OTHER_LOG', path: ['to'] });
    expect(await contentOf(to)).toHaveLength(1);
  }, 60_000);

  test('into a log with other partitions', async () => {
    const [from, to] = [await filledLog(), await emptyLog(3)];
    await expect(copy({ from, to })).rejects.toMatchObject({ reason: 'OTHER_PARTITIONS' });
  }, 60_000);

  test('while somebody publishes; a second one brings the rest', async () => {
    const [from, to] = [await filledLog(), await emptyLog()];
    const busy: EventLog = {
      ...from,
      async read(options) {
        await from.read(options);
        await from.publish([record(TWO, newId(), 1)]);
      },
    };
    await expect(copy({ from: busy, to })).rejects.toMatchObject({ reason: 'NOT_AT_REST' });
    expect(await copy({ from, to })).toMatchObject({ records: { [TWO]: 1 } });
    expect(await contentOf(to)).toEqual(await contentOf(from));
  }, 60_000);
});

test('a dry run counts and writes nothing, not even topics', async () => {
  const [from, to] = [await filledLog(), await emptyLog()];
  expect(await copy({ from, to, dryRun: true })).toMatchObject({ records: { [ONE]: 600, [TWO]: 600 } });
  expect(await to.lag('nobody', TOPICS)).toEqual([]);
}, 60_000);

const kafka = findTestKafka();
(kafka === null ? describe.skip : describe)('with a broker', () => {
  let broker: TestKafka;
  beforeAll(async () => {
    if (kafka !== null) broker = await kafka.open();
  }, 120_000);
  afterAll(() => broker.close(), 30_000);

  test('the log goes to Kafka and back, every record in its place and every group where it was', async () => {
    const [from, back] = [await filledLog(), await emptyLog()];
    const there = openKafkaLog({ brokers: broker.brokers, partitions: 6 });
    ends.push(() => there.close());
    await readAll(from);
    await copy({ from, to: there });
    expect(sorted(await contentOf(there))).toEqual(sorted(await contentOf(from)));
    expect((await there.lag(READER, TOPICS)).every(({ end, position }) => end === position)).toBe(true);
    await there.publish([record(ONE, 'key-1', 31)]);
    await copy({ from: there, to: back });
    expect(sorted(await contentOf(back))).toEqual(sorted(await contentOf(there)));
    expect((await readAll(back)).map(({ value }) => value)).toContain(JSON.stringify({ key: 'key-1', version: 31 }));
  }, 120_000);
});

/** Partitions come in any order. */
function sorted(records: readonly DeliveredRecord[]): DeliveredRecord[] {
  const place = ({ topic, partition, offset }: DeliveredRecord) => `${topic}/${partition}/${String(offset).padStart(9, '0')}`;
  return [...records].sort((left, right) => (place(left) < place(right) ? -1 : 1));
}

describe('a system whose log was moved', () => {
  let bench: EventBench;
  beforeAll(async () => {
    bench = await openEventBench();
  }, 60_000);
  afterAll(() => bench.close());

  test('goes on: its publisher finds its own facts, its consumer applies what is new', async () => {
    const household = newId();
    const stop = [bench.relay(), bench.consumer('finance')];
    await bench.rings(household, ['A', 'B']);
    await bench.settled();
    for (const part of stop) await part.stop();
    const moved = await emptyLog(12);
    const topics = ['passerelle.housing-stock', 'passerelle.finance', 'passerelle.referrals'];
    await copyLog({ from: bench.log, to: moved, topics, groups: [{ group: 'finance', topics: [topics[0] ?? ''] }], dryRun: false });
    const relay = bench.relay({ log: moved });
    bench.consumer('finance', moved);
    await bench.rings(household, ['C']);
    await until(
      'it to be heard',
      () => bench.heard(household),
      (versions) => versions.length === 3,
    );
    expect(relay.state()).toBe('leading');
    expect(await bench.heard(household)).toEqual([1, 2, 3]);
    await bench.rest();
  }, 60_000);
});
