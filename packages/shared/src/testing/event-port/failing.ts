import type { DeliveredRecord } from '../../events/port';
import { until } from '../until';
import { type Bench, expectNoGap, expectOrderPerKey, read, record, recordsOf, versionOf } from './bench';

export function failing({ openTopic }: Bench): void {
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

  test('a partition whose handler keeps failing does not hold up the others, and goes on in order once it is mended', async () => {
    const { log, topic } = await openTopic();
    const seen: DeliveredRecord[] = [];
    let mended = false;
    await read(log, {
      topic,
      chunkSize: 1,
      handle: async (records) => {
        if (!mended && records.some(({ key }) => key === 'bad')) throw new Error('not yet');
        seen.push(...records);
      },
    });
    await log.publish([record(topic, 'bad', 1), ...recordsOf(topic, 12, 10), record(topic, 'bad', 2)]);
    await until(
      'the others',
      async () => new Set(seen.map(({ partition }) => partition)).size,
      (count) => count >= 5,
    );
    expect(seen.some(({ key }) => key === 'bad')).toBe(false);
    mended = true;
    await until(
      'all records',
      async () => seen.length,
      (count) => count === 122,
    );
    expectNoGap(seen);
    expectOrderPerKey(seen);
  });
}
