// Reads Kafka from its end on. kafkajs reads in groups only, so this is a group of its own with a name that nobody else has: it commits
// nothing, its positions live in this process, and the brokers forget it when it is left or its process dies.
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { newId } from '../domain/ids';
import { goodbye, openKafka, type KafkaPlace } from './kafka-client';
import { crashOf, MEMBER_SETTINGS } from './kafka-member';
import { deliveredRecord } from './kafka-record';
import type { KafkaTopics } from './kafka-topics';
import type { FollowOptions, Subscribed } from './port';
import { backOffMs, wakeablePause } from './waiting';

interface FollowerOptions {
  readonly place: KafkaPlace;
  readonly topics: KafkaTopics;
  readonly onTrouble: (error: unknown) => void;
}

/** How often a follower looks for topics that did not exist yet, and whether it is still served. */
const LOOK_EVERY_MS = 500;
/** A consumer that fetched nothing for so long, not even nothing, is replaced by a new one. */
const SILENT_MS = 30_000;

/** Next offset of each partition. A topic that is made later is read from its start. */
type Positions = Map<string, { readonly topic: string; readonly partition: number; next: number }>;

/** Begins at the end of the topics and goes on until stopped, through every absence of the brokers. */
export async function followKafka(following: FollowOptions, options: FollowerOptions): Promise<Subscribed> {
  const rest = wakeablePause();
  const state = { stopping: false, failures: 0 };
  const positions: Positions = new Map();
  for (const { topic, partition, start, end } of await options.topics.rangesOf(following.topics))
    positions.set(`${topic}/${partition}`, { topic, partition, next: Math.max(start, end - (following.before ?? 0)) });

  async function follow(): Promise<void> {
    while (!state.stopping) {
      try {
        const topics = [...(await options.topics.partitionsOf(following.topics)).keys()];
        if (topics.length > 0) await consume(topics);
        else await rest.pause(LOOK_EVERY_MS);
      } catch (error) {
        options.onTrouble(error);
        state.failures += 1;
        if (!state.stopping) await rest.pause(backOffMs(state.failures));
      }
    }
  }

  /** Until stopped, or until a topic that was missing is there. Throws what ended the consumer. */
  async function consume(topics: readonly string[]): Promise<void> {
    const consumer = openKafka(options.place).consumer({ groupId: `follow-${newId()}`, ...MEMBER_SETTINGS });
    const crash = crashOf(consumer, rest.wake);
    let servedAt = performance.now();
    consumer.on('consumer.fetch', () => {
      servedAt = performance.now();
      state.failures = 0;
    });
    consumer.on('consumer.group_join', () => seekAll(consumer, positions));
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      const eachBatch = async (payload: EachBatchPayload) => hearBatch(following, payload, positions);
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
      const complete = topics.length === new Set(following.topics).size;
      while (!state.stopping) {
        const error = crash();
        if (error !== null) throw error;
        if (performance.now() - servedAt > SILENT_MS) throw new Error(`The log served nothing for ${SILENT_MS / 1_000} s.`);
        if (!complete && (await options.topics.partitionsOf(following.topics)).size > topics.length) return;
        await rest.pause(LOOK_EVERY_MS);
      }
    } finally {
      await goodbye(consumer.disconnect().catch(options.onTrouble));
    }
  }

  const running = follow();
  return {
    async stop() {
      state.stopping = true;
      rest.wake();
      await running;
    },
  };
}

/** At every joining kafkajs would begin at the committed position, and there is none. */
function seekAll(consumer: Consumer, positions: Positions): void {
  for (const { topic, partition, next } of positions.values()) consumer.seek({ topic, partition, offset: String(next) });
}

async function hearBatch({ chunkSize, hear }: FollowOptions, payload: EachBatchPayload, positions: Positions): Promise<void> {
  const { topic, partition, messages } = payload.batch;
  const name = `${topic}/${partition}`;
  const position = positions.get(name) ?? { topic, partition, next: 0 };
  positions.set(name, position);
  // A fetch that was under way before the seek brings what lies before it.
  const records = messages.map((message) => deliveredRecord(topic, partition, message)).filter(({ offset }) => offset >= position.next);
  for (let from = 0; from < records.length; from += chunkSize) {
    const chunk = records.slice(from, from + chunkSize);
    position.next = (chunk.at(-1)?.offset ?? position.next) + 1;
    hear(chunk);
  }
  const last = messages.at(-1);
  if (last !== undefined) payload.resolveOffset(last.offset);
  await payload.heartbeat();
}
