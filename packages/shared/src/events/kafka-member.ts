// A member of a consumer group in Kafka. It lives on through every absence of the brokers: whatever crashes a consumer of kafkajs, a new
// one takes its place.
import type { Consumer, ConsumerCrashEvent } from 'kafkajs';
import { handleInChunks, type Chunks } from './kafka-chunks';
import { goodbye, openKafka, RETRY, type KafkaPlace } from './kafka-client';
import type { KafkaTopics } from './kafka-topics';
import { watchMember } from './kafka-watchdog';
import type { SubscribeOptions, Subscribed } from './port';
import { backOffMs, wakeablePause } from './waiting';

export interface MemberOptions {
  readonly place: KafkaPlace;
  readonly topics: KafkaTopics;
  readonly onTrouble: (error: unknown) => void;
  readonly onFatal: (error: unknown) => void;
}

/** How often a member looks for topics that did not exist yet. */
const LOOK_FOR_TOPICS_EVERY_MS = 500;
const NOTHING_TO_LOOK_FOR_MS = 60_000;
/** Partitions of one member that are worked on at the same time, so that one that waits does not hold the others up. */
const WORKERS = 3;

/** Long fetches hold up heartbeats, and with them the sharing of partitions when members come and go. */
export const MEMBER_SETTINGS = {
  sessionTimeout: 6_000,
  rebalanceTimeout: 30_000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 300,
  // All partitions of a fetch are handled before the next one: a smaller fetch comes round sooner.
  maxBytesPerPartition: 262_144,
  allowAutoTopicCreation: false,
  retry: { ...RETRY, restartOnFailure: async () => false },
};

/** Joins a group and goes on until stopped. */
export function subscribeToKafka(subscription: SubscribeOptions, options: MemberOptions): Subscribed {
  const rest = wakeablePause();
  const state = { stopping: false, failures: 0, joined: 0 };
  const watchdog = watchMember({
    group: subscription.group,
    waiting: () => waitingFor(subscription, options.topics),
    onFatal: options.onFatal,
  });

  async function stayMember(): Promise<void> {
    while (!state.stopping) {
      try {
        const topics = [...(await options.topics.partitionsOf(subscription.topics)).keys()];
        if (topics.length > 0) await beMember(topics);
        else await rest.pause(LOOK_FOR_TOPICS_EVERY_MS);
      } catch (error) {
        options.onTrouble(error);
        state.failures += 1;
        if (!state.stopping) await rest.pause(backOffMs(state.failures));
      }
    }
  }

  /** Until stopped, or until a topic that was missing is there. Throws what ended the consumer. */
  async function beMember(topics: readonly string[]): Promise<void> {
    // The consumers of one Kafka object share their positions by group: each needs one of its own.
    const consumer = openKafka(options.place).consumer({ groupId: subscription.group, ...MEMBER_SETTINGS });
    const chunks = handleInChunks(subscription, { onTrouble: options.onTrouble, membership: () => state.joined });
    const crash = crashOf(consumer, rest.wake);
    consumer.on('consumer.group_join', () => {
      state.joined += 1;
      state.failures = 0;
    });
    consumer.on('consumer.rebalancing', chunks.beforeRejoining);
    consumer.on('consumer.fetch', watchdog.signOfLife);
    consumer.on('consumer.heartbeat', watchdog.signOfLife);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: WORKERS,
        eachBatch: chunks.eachBatch,
      });
      const complete = topics.length === new Set(subscription.topics).size;
      while (!state.stopping) {
        const error = crash();
        if (error !== null) throw error;
        if (!complete && (await options.topics.partitionsOf(subscription.topics)).size > topics.length) return;
        await rest.pause(complete ? NOTHING_TO_LOOK_FOR_MS : LOOK_FOR_TOPICS_EVERY_MS);
      }
    } finally {
      await leave(consumer, chunks, options.onTrouble);
    }
  }

  const running = stayMember();
  return {
    async stop() {
      state.stopping = true;
      rest.wake();
      await running;
      watchdog.stop();
    },
  };
}

/** Positions go first: a member that has left can tell none. */
async function leave(consumer: Consumer, chunks: Chunks, onTrouble: (error: unknown) => void): Promise<void> {
  const left = chunks
    .leave()
    .catch(onTrouble)
    .then(() => consumer.disconnect())
    .catch(onTrouble);
  await chunks.finish();
  await goodbye(left);
}

/** Answers the error that ended the consumer, once there is one. */
export function crashOf(consumer: Consumer, onCrash: () => void): () => Error | null {
  let error: Error | null = null;
  consumer.on('consumer.crash', ({ payload }: ConsumerCrashEvent) => {
    error = payload.error;
    onCrash();
  });
  return () => error;
}

async function waitingFor({ group, topics }: SubscribeOptions, known: KafkaTopics): Promise<number> {
  return (await known.lag(group, topics)).reduce((sum, { end, position }) => sum + end - position, 0);
}
