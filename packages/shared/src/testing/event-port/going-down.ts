import type { DeliveredRecord } from '../../events/port';
import { until } from '../until';
import { behind, type Bench, type EventPortFixture, expectNoGap, firstDeliveries, nameOf, read, record, recordsOf } from './bench';

/** A member that lost its connections may have to wait until its own old session has ended. */
const AFTER_OUTAGE = { deadlineMs: 40_000 };

export function goingDown({ connect, openTopic }: Bench, fixture: () => EventPortFixture): void {
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
      AFTER_OUTAGE,
    );
    await until(
      'the later records',
      async () => new Set(reader.seen.map(nameOf)).size,
      (count) => count >= 30,
      AFTER_OUTAGE,
    );
  }, 90_000);

  test('connections are cut again and again under load: nothing is lost, and each key stays in order', async () => {
    const { log, topic } = await openTopic();
    const group = `${topic}-cut`;
    const seen: DeliveredRecord[] = [];
    const handle = async (records: readonly DeliveredRecord[]) => void seen.push(...records);
    await read(connect(), { topic, group, chunkSize: 3, handle });
    await read(connect(), { topic, group, chunkSize: 3, handle });
    for (let round = 1; round <= fixture().outages; round += 1) {
      await until(
        'publishing',
        () =>
          log.publish(recordsOf(topic, 10, 4)).then(
            () => true,
            () => false,
          ),
        (well) => well,
        AFTER_OUTAGE,
      );
      await fixture().takeDown();
      await fixture().bringUp();
    }
    await until(
      'no lag',
      () => behind(log, group, topic).catch(() => -1),
      (count) => count === 0,
      AFTER_OUTAGE,
    );
    expectNoGap(firstDeliveries(seen));
  }, 120_000);
}
