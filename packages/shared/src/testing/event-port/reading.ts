import { newId } from '../../domain/ids';
import type { DeliveredRecord } from '../../events/port';
import { until } from '../until';
import { behind, type Bench, expectOrderPerKey, read, record, recordsOf, versionOf } from './bench';

export function reading({ connect, openTopic }: Bench): void {
  test('a record comes back as it was published', async () => {
    const { log, topic } = await openTopic();
    await log.publish([{ topic, key: 'ménage', headers: { ce_id: 'é', other: '' }, value: '{"montant":12}' }]);
    const reader = await read(log, { topic });
    await until(
      'the record',
      async () => reader.seen.length,
      (count) => count === 1,
    );
    expect(reader.seen[0]).toMatchObject({ topic, key: 'ménage', headers: { ce_id: 'é', other: '' }, value: '{"montant":12}', offset: 0 });
    await reader.stop();
  });

  test('a chunk holds one partition in order, and no more records than asked for', async () => {
    const { log, topic } = await openTopic();
    await log.publish(recordsOf(topic, 12, 20));
    const chunks: DeliveredRecord[][] = [];
    const reader = await read(log, { topic, chunkSize: 7, handle: async (records) => void chunks.push([...records]) });
    await until(
      'all records',
      async () => chunks.flat().length,
      (count) => count === 240,
    );
    await reader.stop();
    for (const chunk of chunks) {
      expect(chunk.length).toBeLessThanOrEqual(7);
      expect(new Set(chunk.map(({ partition }) => partition)).size).toBe(1);
      expect(chunk.map(({ offset }) => offset)).toEqual(chunk.map((_, index) => (chunk[0]?.offset ?? 0) + index));
    }
    expectOrderPerKey(chunks.flat());
  });

  test('a group that comes back goes on where it was; a new group reads from the start', async () => {
    const { log, topic } = await openTopic();
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 2)]);
    const first = await read(log, { topic, group: `${topic}-one` });
    await until(
      'two records',
      async () => first.seen.length,
      (count) => count === 2,
    );
    await first.stop();
    await log.publish([record(topic, 'a', 3)]);
    const again = await read(connect(), { topic, group: `${topic}-one` });
    await until(
      'the third record',
      async () => again.seen.length,
      (count) => count >= 1,
    );
    expect(again.seen.map(versionOf)).toEqual([3]);
    const other = await read(connect(), { topic, group: `${topic}-two` });
    await until(
      'three records',
      async () => other.seen.length,
      (count) => count >= 3,
    );
    expect(other.seen.map(versionOf)).toEqual([1, 2, 3]);
  });

  test('the lag says how far a group is behind', async () => {
    const { log, topic } = await openTopic();
    const group = `${topic}-slow`;
    await log.publish(recordsOf(topic, 4, 5));
    expect(await behind(log, group, topic)).toBe(20);
    const reader = await read(log, { topic, group });
    await until(
      'no lag',
      () => behind(log, group, topic),
      (count) => count === 0,
    );
    expect(reader.seen).toHaveLength(20);
  });

  test('a record that stands twice in the log comes twice, in its place', async () => {
    const { log, topic } = await openTopic();
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 1), record(topic, 'a', 2)]);
    await log.publish([record(topic, 'a', 2)]);
    const reader = await read(log, { topic });
    await until(
      'four records',
      async () => reader.seen.length,
      (count) => count === 4,
    );
    expect(reader.seen.map(versionOf)).toEqual([1, 1, 2, 2]);
  });

  test('a topic created after the subscription is read too', async () => {
    const log = connect();
    const topic = `topic-${newId()}`;
    const reader = await read(log, { topic });
    await log.ensureTopics([topic]);
    await log.publish([record(topic, 'a', 1)]);
    await until(
      'the record',
      async () => reader.seen.length,
      (count) => count === 1,
    );
  });
}
