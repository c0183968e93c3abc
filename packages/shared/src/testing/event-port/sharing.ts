import type { DeliveredRecord, EventLog } from '../../events/port';
import { until } from '../until';
import {
  behind,
  type Bench,
  type EventPortFixture,
  expectOrderPerKey,
  firstDeliveries,
  nameOf,
  openGate,
  read,
  type Reader,
  record,
  versionOf,
} from './bench';

export function sharing({ connect, openTopic }: Bench, fixture: () => EventPortFixture): void {
  test('members of a group share the work: each record goes to one of them, in order', async () => {
    const { log, topic } = await openTopic();
    const group = `${topic}-shared`;
    const readers = [
      await read(connect(), { topic, group }),
      await read(connect(), { topic, group }),
      await read(connect(), { topic, group }),
    ];
    await workIsShared(log, { topic, readers });
    const seen = readers.flatMap((reader) => reader.seen);
    expect(new Set(seen.map(nameOf)).size).toBe(seen.length);
  }, 30_000);

  test('members come and go under load: nothing is lost, and each key stays in order', async () => {
    const { log, topic } = await openTopic();
    const group = `${topic}-coming-and-going`;
    const seen: DeliveredRecord[] = [];
    const join = (reader: EventLog) => read(reader, { topic, group, chunkSize: 5, handle: async (records) => void seen.push(...records) });
    const members = [await join(log)];
    for (let round = 0; round < 10; round += 1) {
      await log.publish(Array.from({ length: 20 }, (_, index) => record(topic, `key-${index}`, round + 1)));
      if (round % 2 === 0) members.push(await join(connect()));
      else await members.shift()?.stop();
    }
    await until(
      'every record',
      async () => new Set(seen.map(nameOf)).size,
      (count) => count === 200,
    );
    expectOrderPerKey(firstDeliveries(seen));
  }, 30_000);

  test('a member that stops finishes its chunk first', async () => {
    const { log, topic } = await openTopic();
    const gate = openGate();
    const done: number[] = [];
    const reader = await read(log, {
      topic,
      handle: async (records) => {
        await gate.passed;
        done.push(...records.map(versionOf));
      },
    });
    await log.publish([record(topic, 'a', 1)]);
    await until(
      'the chunk to start',
      async () => reader.started(),
      (count) => count === 1,
    );
    const stopping = reader.stop();
    gate.open();
    await stopping;
    expect(done).toEqual([1]);
    expect(await behind(log, reader.group, topic)).toBe(0);
  });

  test('a member that takes longer over a chunk than a session lasts keeps it, as long as its heart beats', async () => {
    const { log, topic } = await openTopic();
    const group = `${topic}-long`;
    const over = performance.now() + 1.5 * fixture().sessionMs;
    const handle = async (_records: readonly DeliveredRecord[], heartbeat: () => Promise<void>) => {
      await until('the end of long work', heartbeat, () => performance.now() > over, { deadlineMs: 60_000 });
    };
    const readers = [await read(log, { topic, group, handle }), await read(connect(), { topic, group, handle })];
    await log.publish([record(topic, 'a', 1), record(topic, 'b', 1)]);
    await until(
      'no lag',
      () => behind(log, group, topic),
      (count) => count === 0,
      { deadlineMs: 60_000 },
    );
    expect(readers.flatMap(({ seen }) => seen.map(({ key }) => key)).sort()).toEqual(['a', 'b']);
    expect(readers.reduce((sum, { started }) => sum + started(), 0)).toBe(2);
  }, 60_000);
}

/** Publishes until every member of the group got something; members find each other within moments, but not at once. */
async function workIsShared(log: EventLog, { topic, readers }: { topic: string; readers: readonly Reader[] }): Promise<void> {
  let version = 0;
  await until(
    'every member to get something',
    async () => {
      version += 1;
      await log.publish(Array.from({ length: 24 }, (_, index) => record(topic, `key-${index}`, version)));
      return readers.map(({ seen }) => seen.length);
    },
    (counts) => counts.every((count) => count > 0),
    { everyMs: 100 },
  );
  await until(
    'all records',
    async () => readers.reduce((sum, { seen }) => sum + seen.length, 0),
    (count) => count >= version * 24,
  );
  const order = new Map<string, number>();
  for (const { seen } of readers) expectOrderPerKey(seen);
  for (const { key } of readers.flatMap(({ seen }) => seen)) order.set(key, (order.get(key) ?? 0) + 1);
  expect([...order.values()].every((count) => count === version)).toBe(true);
}
