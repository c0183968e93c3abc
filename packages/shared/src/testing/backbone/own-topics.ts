import type { EventLog } from '../../events/port';

/** A log within a log: topics and groups that no other one sees, under the names that the services know. */
export function ownTopics(log: EventLog, owner: string): EventLog {
  const outside = (name: string) => `${owner}.${name}`;
  const inside = <Named extends { readonly topic: string }>(named: Named): Named => ({
    ...named,
    topic: named.topic.slice(owner.length + 1),
  });
  return {
    ensureTopics: (topics) => log.ensureTopics(topics.map(outside)),
    publish: (records) => log.publish(records.map((record) => ({ ...record, topic: outside(record.topic) }))),
    subscribe: ({ group, topics, handle, ...rest }) =>
      log.subscribe({
        ...rest,
        group: outside(group),
        topics: topics.map(outside),
        handle: (records, heartbeat) => handle(records.map(inside), heartbeat),
      }),
    read: ({ topics, handle, from, ...rest }) =>
      log.read({
        ...rest,
        topics: topics.map(outside),
        ...(from === undefined ? {} : { from: (topic: string, partition: number) => from(inside({ topic }).topic, partition) }),
        handle: (records) => handle(records.map(inside)),
      }),
    follow: ({ topics, hear, ...rest }) =>
      log.follow({ ...rest, topics: topics.map(outside), hear: (records) => hear(records.map(inside)) }),
    lag: async (group, topics) => (await log.lag(outside(group), topics.map(outside))).map(inside),
    close: () => log.close(),
  };
}
