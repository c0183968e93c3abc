import { newId } from '../../domain/ids';
import type { DeliveredRecord, EventLog, FollowOptions } from '../../events/port';
import { until } from '../until';
import { type Bench, type EventPortFixture, expectNoGap, expectOrderPerKey, record, recordsOf, versionOf } from './bench';

/** Reading from now on, without a group: what tells people of changes. */
export function following({ connect, openTopic }: Bench, fixture: () => EventPortFixture, { canGoDown }: { canGoDown: boolean }): void {
  async function follow(log: EventLog, topic: string, options: Partial<FollowOptions> = {}): Promise<DeliveredRecord[]> {
    const heard: DeliveredRecord[] = [];
    await log.follow({ topics: [topic], chunkSize: 50, hear: (records) => void heard.push(...records), ...options });
    return heard;
  }
  const untilHeard = (heard: readonly DeliveredRecord[], count: number) =>
    until(
      'all records',
      async () => heard.length,
      (length) => length >= count,
      { deadlineMs: 40_000 },
    );

  test('hears what is published from now on, each partition in order, and nothing from before', async () => {
    const { log, topic } = await openTopic();
    await log.publish(recordsOf(topic, 12, 5));
    const heard = await follow(log, topic, { chunkSize: 7 });
    await log.publish(recordsOf(topic, 12, 20).filter((each) => versionOf(each) > 5));
    await untilHeard(heard, 180);
    expect(heard).toHaveLength(180);
    expect(Math.min(...heard.map(versionOf))).toBe(6);
    expectOrderPerKey(heard);
  });

  test('hears the last records of each partition first, where it is told to', async () => {
    const { log, topic } = await openTopic();
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 2), record(topic, 'a', 3)]);
    const heard = await follow(log, topic, { before: 2 });
    await log.publish([record(topic, 'a', 4)]);
    await untilHeard(heard, 3);
    expect(heard.map(versionOf)).toEqual([2, 3, 4]);
  });

  test('every follower hears every record', async () => {
    const { log, topic } = await openTopic();
    const followers = [await follow(log, topic), await follow(connect(), topic), await follow(connect(), topic)];
    await log.publish(recordsOf(topic, 6, 5));
    for (const heard of followers) await untilHeard(heard, 30);
    expect(followers.map((heard) => heard.length)).toEqual([30, 30, 30]);
  });

  test('hears a topic that is made later from its start', async () => {
    const log = connect();
    const topic = `topic-${newId()}`;
    const heard = await follow(log, topic);
    await log.ensureTopics([topic]);
    await log.publish([record(topic, 'a', 1), record(topic, 'a', 2)]);
    await untilHeard(heard, 2);
    expect(heard.map(versionOf)).toEqual([1, 2]);
  });

  test('one that was stopped hears nothing more', async () => {
    const { log, topic } = await openTopic();
    const heard: DeliveredRecord[] = [];
    const follower = await log.follow({ topics: [topic], chunkSize: 50, hear: (records) => void heard.push(...records) });
    const other = await follow(log, topic);
    await follower.stop();
    await log.publish([record(topic, 'a', 1)]);
    await untilHeard(other, 1);
    expect(heard).toEqual([]);
  });

  (canGoDown ? test : test.skip)('misses nothing and hears nothing twice while the log is away', async () => {
    const { log, topic } = await openTopic();
    const heard = await follow(log, topic);
    await log.publish(recordsOf(topic, 6, 5));
    await untilHeard(heard, 30);
    await fixture().takeDown();
    await fixture().bringUp();
    const writer = connect();
    await until(
      'the log to take records again',
      () =>
        writer.publish(recordsOf(topic, 6, 10).filter((each) => versionOf(each) > 5)).then(
          () => true,
          () => false,
        ),
      (published) => published,
      { deadlineMs: 40_000 },
    );
    await untilHeard(heard, 60);
    expectNoGap(heard);
    expectOrderPerKey(heard);
  });
}
