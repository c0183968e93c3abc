import { setTimeout as pause } from 'node:timers/promises';
import { KafkaJSAggregateError, type Admin } from 'kafkajs';
import type { KeptClient } from './kafka-client';
import { KEEPING, requireKept } from './kafka-retention';
import type { PartitionLag } from './port';

export interface TopicOptions {
  /** Partitions of a topic that does not exist yet. They are never added to: the partition of a key would change. */
  readonly partitions: number;
  /** Copies of each; -1 leaves it to the brokers. */
  readonly replicationFactor: number;
}

export interface KafkaTopics {
  /** Partitions of the topics that exist. */
  partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  ensure(topics: readonly string[]): Promise<void>;
  /** First and next offset of every partition of the topics that exist, in order. */
  rangesOf(topics: readonly string[]): Promise<PartitionRange[]>;
  lag(group: string, topics: readonly string[]): Promise<PartitionLag[]>;
}

export interface PartitionRange {
  readonly topic: string;
  readonly partition: number;
  readonly start: number;
  readonly end: number;
}

const SERVED_WITHIN_MS = 10_000;

/** What the brokers know of topics. The number of a topic's partitions is asked once: it stays. */
export function kafkaTopics(admin: KeptClient<Admin>, options: TopicOptions): KafkaTopics {
  const counts = new Map<string, number>();

  async function learn(client: Admin, topics: readonly string[]): Promise<void> {
    for (const [topic, count] of await partitionCounts(client, topics)) counts.set(topic, count);
  }

  async function partitionsOf(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const unknown = [...new Set(topics)].filter((topic) => !counts.has(topic));
    if (unknown.length > 0) await admin.use((client) => learn(client, unknown));
    return new Map([...counts].filter(([topic]) => topics.includes(topic)));
  }

  async function ensure(topics: readonly string[]): Promise<void> {
    const missing = topics.filter((topic) => !counts.has(topic));
    if (missing.length === 0) return;
    await admin.use(async (client) => {
      const existing = new Set(await client.listTopics());
      const [known, unknown] = [true, false].map((exists) => [...new Set(missing)].filter((topic) => existing.has(topic) === exists));
      await requireKept(client, known ?? []);
      await create(client, unknown ?? [], options);
      await untilServed(client, missing);
      await learn(client, missing);
    });
  }

  async function rangesOf(topics: readonly string[]): Promise<PartitionRange[]> {
    const existing = [...(await partitionsOf(topics)).keys()].sort();
    const ranges = await admin.use((client) =>
      Promise.all(
        existing.map(async (topic) =>
          (await client.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
            topic,
            partition,
            start: Number(low),
            end: Number(high),
          })),
        ),
      ),
    );
    return ranges.flatMap((ofTopic) => ofTopic.sort((left, right) => left.partition - right.partition));
  }

  async function lag(group: string, topics: readonly string[]): Promise<PartitionLag[]> {
    const existing = [...(await partitionsOf(topics)).keys()];
    if (existing.length === 0) return [];
    // Positions first: none may lie beyond the end.
    const committed = await admin.use((client) => client.fetchOffsets({ groupId: group, topics: existing }));
    const positions = new Map(
      committed.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
      ),
    );
    // A group without a position reads from the start.
    return (await rangesOf(existing)).map(({ topic, partition, start, end }) => ({
      topic,
      partition,
      end,
      position: Math.max(start, positions.get(`${topic}/${partition}`) ?? start),
    }));
  }

  return { partitionsOf, ensure, rangesOf, lag };
}

/** A topic that was made this moment, maybe by another process, shows a little later, and its partitions answer a little later still. */
async function untilServed(client: Admin, topics: readonly string[]): Promise<void> {
  const deadline = performance.now() + SERVED_WITHIN_MS;
  for (;;) {
    try {
      await Promise.all(topics.map((topic) => client.fetchTopicOffsets(topic)));
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await pause(50);
    }
  }
}

async function partitionCounts(client: Admin, topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const existing = new Set(await client.listTopics());
  const found = topics.filter((topic) => existing.has(topic));
  if (found.length === 0) return new Map();
  const metadata = await client.fetchTopicMetadata({ topics: found });
  return new Map(metadata.topics.map(({ name, partitions }) => [name, partitions.length]));
}

async function create(client: Admin, topics: readonly string[], options: TopicOptions): Promise<void> {
  if (topics.length === 0) return;
  const { partitions: numPartitions, replicationFactor } = options;
  try {
    await client.createTopics({
      topics: topics.map((topic) => ({ topic, numPartitions, replicationFactor, configEntries: [...KEEPING] })),
    });
  } catch (error) {
    if (!(error instanceof KafkaJSAggregateError)) throw error;
    throw new Error(`Topics could not be created: ${error.errors.map(String).join('; ')}`, { cause: error });
  }
}
