import type { DeliveredRecord } from '../../events/port';
import { until } from '../until';
import {
  behind,
  type Bench,
  type EventPortFixture,
  expectNoGap,
  firstDeliveries,
  nameOf,
  read,
  record,
  recordsOf,
  versionOf,
} from './bench';

export function failing({ connect, openTopic }: Bench, fixture: () => EventPortFixture): void {
  test.each(['before', 'after'])('a handler that fails %s its effect gets the same records again', async (when) => {
    const { log, topic } = await openTopic();
    const effects: number[] = [];
    let failures = 0;
    await read(log, {
      topic,
      handle: async (records) => {
        if (when === 'after') effects.push(...records.map(versionOf));
        failures += 1;
        if (failures <= 2) throw new Error('the handler failed');
        if (when === 'before') effects.push(...records.map(versionOf));
      },
    });
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 2)]);
    const expected = when === 'after' ? [1, 2, 1, 2, 1, 2] : [1, 2];
    await until(
      'the effects',
      async () => [...effects],
      (seen) => seen.length >= expected.length,
    );
    expect(effects).toEqual(expected);
  });

  test('a partition whose handler keeps failing does not hold up the others', async () => {
    const { log, topic } = await openTopic();
    const seen: DeliveredRecord[] = [];
    await read(log, {
      topic,
      chunkSize: 1,
      handle: async (records) => {
        if (records.some(({ key }) => key === 'bad')) throw new Error('always');
        seen.push(...records);
      },
    });
    await log.publish([record(topic, 'bad', 1), ...recordsOf(topic, 12, 10)]);
    await until(
      'the others',
      async () => new Set(seen.map(({ partition }) => partition)).size,
      (count) => count >= 5,
    );
    expect(seen.some(({ key }) => key === 'bad')).toBe(false);
  });

  test('the log goes down and comes back: publishing fails meanwhile, then all goes on and nothing is lost', async () => {
    const { log, topic } = await openTopic();
    const reader = await read(connect(), { topic, chunkSize: 5 });
    await log.publish(recordsOf(topic, 10, 2));
    await until(
      'the first records',
      async () => reader.seen.length,
      (count) => count >= 20,
    );
    await fixture().takeDown();
    await expect(log.publish([record(topic, 'key-0', 3)])).rejects.toThrow();
    await fixture().bringUp();
    await until(
      'publishing works again',
      () =>
        log.publish(recordsOf(topic, 10, 1)).then(
          () => true,
          () => false,
        ),
      (well) => well,
    );
    await until(
      'the later records',
      async () => new Set(reader.seen.map(nameOf)).size,
      (count) => count === 30,
    );
  }, 30_000);

  test('connections are cut again and again under load: nothing is lost, and each key stays in order', async () => {
    const { log, topic } = await openTopic();
    const group = `${topic}-cut`;
    const seen: DeliveredRecord[] = [];
    const handle = async (records: readonly DeliveredRecord[]) => void seen.push(...records);
    await read(connect(), { topic, group, chunkSize: 3, handle });
    await read(connect(), { topic, group, chunkSize: 3, handle });
    for (let round = 1; round <= 5; round += 1) {
      await until(
        'publishing',
        () =>
          log.publish(recordsOf(topic, 10, 4)).then(
            () => true,
            () => false,
          ),
        (well) => well,
      );
      await fixture().takeDown();
      await fixture().bringUp();
    }
    await until(
      'no lag',
      () => behind(log, group, topic).catch(() => -1),
      (count) => count === 0,
      { deadlineMs: 20_000 },
    );
    expectNoGap(firstDeliveries(seen));
  }, 40_000);
}
