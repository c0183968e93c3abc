import { newId } from '../../domain/ids';
import type { DeliveredRecord } from '../../events/port';
import { until } from '../until';
import { type Bench, endOf, expectNoGap, expectOrderPerKey, read, record } from './bench';

export function publishing({ connect, openTopic }: Bench): void {
  test('a topic that does not exist is refused', async () => {
    await expect(connect().publish([record(`none-${newId()}`, 'a', 1)])).rejects.toThrow();
  });

  test('a call that names a topic that does not exist appends nothing at all', async () => {
    const { log, topic } = await openTopic();
    await expect(log.publish([record(topic, 'a', 1), record(`none-${newId()}`, 'a', 2)])).rejects.toThrow();
    expect(await endOf(log, topic)).toBe(0);
  });

  test('a call of several megabytes is appended whole and in order', async () => {
    const { log, topic } = await openTopic();
    const large = Array.from({ length: 40 }, (_, index) => ({
      ...record(topic, `key-${index % 4}`, index + 1),
      value: 'x'.repeat(100_000),
    }));
    await log.publish(large);
    const seen: DeliveredRecord[] = [];
    await log.read({ topics: [topic], chunkSize: 5, handle: async (records) => void seen.push(...records) });
    expect(seen.map(({ value }) => value.length)).toEqual(large.map(() => 100_000));
    expectNoGap(seen);
    expectOrderPerKey(seen);
  });

  test('creating a topic twice at once changes nothing', async () => {
    const topic = `topic-${newId()}`;
    await Promise.all([connect(), connect(), connect()].map((log) => log.ensureTopics([topic])));
    const lag = await connect().lag('nobody', [topic]);
    expect(new Set(lag.map(({ partition }) => partition)).size).toBe(lag.length);
    expect(lag.length).toBeGreaterThan(1);
  });

  test('publishers at work at once leave no gap and keep the order of each', async () => {
    const { log, topic } = await openTopic();
    const publishers = Array.from({ length: 6 }, (_, index) => ({ log: connect(), key: `publisher-${index}` }));
    await Promise.all(
      publishers.map(async (publisher) => {
        for (let version = 1; version <= 30; version += 3) {
          await publisher.log.publish([0, 1, 2].map((step) => record(topic, publisher.key, version + step)));
        }
      }),
    );
    const reader = await read(log, { topic });
    await until(
      'all records',
      async () => reader.seen.length,
      (count) => count >= 180,
    );
    await reader.stop();
    expectOrderPerKey(reader.seen);
    expectNoGap(reader.seen);
  }, 30_000);
}
