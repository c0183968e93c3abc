import { newId } from '../../domain/ids';
import type { DeliveredRecord } from '../../events/port';
import { type Bench, endOf, expectNoGap, expectOrderPerKey, record, recordsOf, versionOf } from './bench';

/** Reading without a group: what checks, copies and rebuilds do. */
export function readingAgain({ connect, openTopic }: Bench): void {
  test('hands over all that the topics hold, each partition in order, in chunks of one partition', async () => {
    const { log, topic } = await openTopic();
    await log.publish(recordsOf(topic, 12, 20));
    const chunks: (readonly DeliveredRecord[])[] = [];
    await log.read({ topics: [topic], chunkSize: 7, handle: async (records) => void chunks.push(records) });
    const all = chunks.flat();
    expect(all).toHaveLength(240);
    expectNoGap(all);
    expectOrderPerKey(all);
    for (const chunk of chunks) {
      expect(chunk.length).toBeLessThanOrEqual(7);
      expect(new Set(chunk.map(({ partition }) => partition)).size).toBe(1);
    }
  });

  test('begins where it is told, partition by partition', async () => {
    const { log, topic } = await openTopic();
    await log.publish(recordsOf(topic, 12, 5));
    const ends = new Map((await log.lag('nobody', [topic])).map(({ partition, end }) => [partition, end]));
    const seen: DeliveredRecord[] = [];
    const from = (_topic: string, partition: number) => Math.max(0, (ends.get(partition) ?? 0) - 1);
    await log.read({ topics: [topic], chunkSize: 50, from, handle: async (records) => void seen.push(...records) });
    expect(seen.map(({ partition, offset }) => [partition, offset]).sort()).toEqual(
      [...ends]
        .filter(([, end]) => end > 0)
        .map(([partition, end]) => [partition, end - 1])
        .sort(),
    );
  });

  test('ends with what was there when it began, and moves no position', async () => {
    const { log, topic } = await openTopic();
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 2)]);
    const seen: number[] = [];
    await log.read({
      topics: [topic],
      chunkSize: 1,
      handle: async (records) => {
        seen.push(...records.map(versionOf));
        await log.publish([record(topic, 'a', 3)]);
      },
    });
    expect(seen).toEqual([1, 2]);
    expect(await endOf(log, topic)).toBe(4);
  });

  test('ends with the error of its handler', async () => {
    const { log, topic } = await openTopic();
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 2)]);
    let started = 0;
    const reading = log.read({
      topics: [topic],
      chunkSize: 1,
      handle: async () => {
        started += 1;
        throw new Error('enough');
      },
    });
    await expect(reading).rejects.toThrow('enough');
    expect(started).toBe(1);
  });

  test('finds nothing in a topic that is empty or does not exist', async () => {
    const { topic } = await openTopic();
    const handle = async () => {
      throw new Error('there is nothing');
    };
    await connect().read({ topics: [topic, `none-${newId()}`], chunkSize: 10, handle });
  });
}
