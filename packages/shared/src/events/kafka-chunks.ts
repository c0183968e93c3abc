// Hands batches of one membership over in chunks. kafkajs goes on where the last resolved offset was, so that a chunk that failed is
// fetched again; its partition rests meanwhile, and the others go on.
import { KafkaJSProtocolError, type EachBatchPayload } from 'kafkajs';
import { keepPositions } from './kafka-positions';
import { deliveredRecord } from './kafka-record';
import type { DeliveredRecord, SubscribeOptions } from './port';
import { backOffMs } from './waiting';

export interface Chunks {
  eachBatch(payload: EachBatchPayload): Promise<void>;
  /** The group shares its partitions anew once this member has joined it again, which it is about to do. */
  beforeRejoining(): void;
  /** Begins no chunk any more, and tells the brokers how far it came; then the consumer may be told to stop. */
  leave(): Promise<void>;
  /** Waits for the chunks under way; no partition wakes up any more. */
  finish(): Promise<void>;
}

export interface ChunksContext {
  readonly onTrouble: (error: unknown) => void;
  /** Counts how often this member joined its group: what an earlier membership fetched may be another member's by now. */
  readonly membership: () => number;
}

export function handleInChunks(subscription: SubscribeOptions, { onTrouble, membership }: ChunksContext): Chunks {
  const resting = restingPartitions();
  const working = new Set<Promise<unknown>>();
  const positions = keepPositions(onTrouble);
  let leaving = false;

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale } = payload;
    const joined = membership();
    const isOurs = () => !isStale() && membership() === joined;
    const records = batch.messages.map((message) => deliveredRecord(batch.topic, batch.partition, message));
    const goesOn = () => !leaving && isRunning() && isOurs();
    for (let from = 0; from < records.length && goesOn(); from += subscription.chunkSize) {
      const handled = await handle(payload, { records: records.slice(from, from + subscription.chunkSize), isOurs });
      if (!handled) return;
    }
  }

  /** Answers whether the chunk was handled. Throws what makes kafkajs join the group again. */
  async function handle(
    payload: EachBatchPayload,
    chunk: { records: readonly DeliveredRecord[]; isOurs: () => boolean },
  ): Promise<boolean> {
    const heart = heartOf(payload);
    try {
      await whileWorking(subscription.handle(chunk.records, heart.beat));
    } catch (error) {
      if (heart.stopped() !== null) throw heart.stopped();
      onTrouble(error);
      resting.rest(payload);
      return false;
    }
    resting.mended(payload);
    const last = chunk.records.at(-1);
    if (last === undefined || !chunk.isOurs()) return false;
    await positions.reached(payload, last.offset);
    await payload.heartbeat();
    return true;
  }

  async function whileWorking(work: Promise<void>): Promise<void> {
    const ended = work.catch(() => undefined);
    working.add(ended);
    await ended;
    working.delete(ended);
    await work;
  }

  return {
    eachBatch,
    beforeRejoining: () => void positions.tell().catch(onTrouble),
    async leave() {
      leaving = true;
      await positions.leave();
    },
    async finish() {
      resting.stop();
      await Promise.all(working);
    },
  };
}

/** Partitions whose last chunk failed rest the longer the more often it did. */
function restingPartitions() {
  const failures = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  return {
    rest(payload: EachBatchPayload): void {
      const failed = (failures.get(nameOf(payload)) ?? 0) + 1;
      failures.set(nameOf(payload), failed);
      const resume = payload.pause();
      const timer = setTimeout(() => {
        timers.delete(timer);
        resume();
      }, backOffMs(failed));
      timers.add(timer);
    },
    mended: (payload: EachBatchPayload) => void failures.delete(nameOf(payload)),
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/**
 * The heartbeat that a handler gets. While its group only prepares to share anew, the chunk may be finished and its position kept; when
 * the partition is no longer this member's, the handler is told.
 */
function heartOf(payload: EachBatchPayload): { beat(): Promise<void>; stopped(): unknown } {
  let stopped: unknown = null;
  return {
    stopped: () => stopped,
    async beat() {
      try {
        await payload.heartbeat();
      } catch (error) {
        if (error instanceof KafkaJSProtocolError && error.type === 'REBALANCE_IN_PROGRESS') return;
        stopped = error;
        throw new Error(`Partition ${nameOf(payload)} may be another member's: its heartbeat failed.`, { cause: error });
      }
    },
  };
}

function nameOf({ batch: { topic, partition } }: EachBatchPayload): string {
  return `${topic}/${partition}`;
}
