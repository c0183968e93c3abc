// Hands batches of one membership over in chunks. kafkajs goes on where the last resolved offset was, so that a chunk that failed is
// fetched again; its partition rests meanwhile, and the others go on.
import { KafkaJSProtocolError, type EachBatchPayload } from 'kafkajs';
import { deliveredRecord } from './kafka-record';
import type { DeliveredRecord, SubscribeOptions } from './port';
import { backOffMs } from './waiting';

export interface Chunks {
  eachBatch(payload: EachBatchPayload): Promise<void>;
  /** Waits for the chunks under way; no partition wakes up any more. The consumer has been told to stop before. */
  finish(): Promise<void>;
}

export interface ChunksContext {
  readonly onTrouble: (error: unknown) => void;
  /** Counts how often this member joined its group: what an earlier membership fetched may be another member's by now. */
  readonly membership: () => number;
}

export function handleInChunks(subscription: SubscribeOptions, { onTrouble, membership }: ChunksContext): Chunks {
  const failures = new Map<string, number>();
  const resting = new Set<NodeJS.Timeout>();
  const working = new Set<Promise<unknown>>();

  async function eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale } = payload;
    const joined = membership();
    const isOurs = () => !isStale() && membership() === joined;
    const records = batch.messages.map((message) => deliveredRecord(batch.topic, batch.partition, message));
    for (let from = 0; from < records.length && isRunning() && isOurs(); from += subscription.chunkSize) {
      const handled = await handle(payload, { records: records.slice(from, from + subscription.chunkSize), isOurs });
      if (!handled) return;
    }
  }

  /** Answers whether the chunk was handled. Throws what makes kafkajs join the group again. */
  async function handle(
    payload: EachBatchPayload,
    chunk: { records: readonly DeliveredRecord[]; isOurs: () => boolean },
  ): Promise<boolean> {
    const { topic, partition } = payload.batch;
    const heart = heartOf(payload);
    try {
      await whileWorking(subscription.handle(chunk.records, heart.beat));
    } catch (error) {
      if (heart.stopped() !== null) throw heart.stopped();
      onTrouble(error);
      rest(payload);
      return false;
    }
    failures.delete(`${topic}/${partition}`);
    const last = chunk.records.at(-1);
    if (last === undefined || !chunk.isOurs()) return false;
    payload.resolveOffset(String(last.offset));
    await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset: String(last.offset + 1) }] }] });
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

  function rest({ batch: { topic, partition }, pause }: EachBatchPayload): void {
    const failed = (failures.get(`${topic}/${partition}`) ?? 0) + 1;
    failures.set(`${topic}/${partition}`, failed);
    const resume = pause();
    const timer = setTimeout(() => {
      resting.delete(timer);
      resume();
    }, backOffMs(failed));
    resting.add(timer);
  }

  return {
    eachBatch,
    async finish() {
      for (const timer of resting) clearTimeout(timer);
      await Promise.all(working);
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
        const { topic, partition } = payload.batch;
        throw new Error(`Partition ${topic}/${partition} may be another member's: its heartbeat failed.`, { cause: error });
      }
    },
  };
}
