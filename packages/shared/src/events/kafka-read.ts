import type { Consumer, EachBatchPayload } from 'kafkajs';
import { newId } from '../domain/ids';
import { openKafka, type KafkaPlace } from './kafka-client';
import { MEMBER_SETTINGS } from './kafka-member';
import { deliveredRecord } from './kafka-record';
import type { KafkaTopics } from './kafka-topics';
import type { ReadOptions } from './port';

interface Remaining {
  readonly topic: string;
  readonly partition: number;
  next: number;
  readonly end: number;
}

/** Nothing came for so long: the log is away. */
const SILENT_MS = 30_000;

/**
 * Reads what is there now. kafkajs reads in groups only, so this is a group of its own with a name that nobody else has. It commits
 * nothing, and the brokers forget it when it is left.
 */
export async function readKafka(options: ReadOptions, { place, topics }: { place: KafkaPlace; topics: KafkaTopics }): Promise<void> {
  const from = options.from ?? (() => 0);
  const remaining = new Map<string, Remaining>();
  for (const { topic, partition, start, end } of await topics.rangesOf(options.topics)) {
    const next = Math.max(start, from(topic, partition));
    if (next < end) remaining.set(`${topic}/${partition}`, { topic, partition, next, end });
  }
  if (remaining.size === 0) return;
  // The only member of its group may take its time over a chunk: nobody waits for its partitions.
  const consumer = openKafka(place).consumer({ groupId: `read-${newId()}`, ...MEMBER_SETTINGS, sessionTimeout: 60_000 });
  try {
    await takeAll(consumer, options, remaining);
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
}

/** Resolves when all was handed over; rejects with the error of the handler, or when the log is away. */
async function takeAll(consumer: Consumer, options: ReadOptions, remaining: Map<string, Remaining>): Promise<void> {
  const wanted = [...remaining.values()].map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) }));
  let silence: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const listen = () => {
        silence = setTimeout(() => reject(new Error(`Nothing came from the log for ${SILENT_MS / 1_000} s.`)), SILENT_MS);
      };
      const eachBatch = async (payload: EachBatchPayload) => {
        clearTimeout(silence);
        try {
          await takeBatch(options, payload, remaining);
        } catch (error) {
          // Nothing more is handed over.
          remaining.clear();
          return reject(error);
        }
        if (remaining.size === 0) resolve();
        else listen();
      };
      const start = async () => {
        await consumer.connect();
        await consumer.subscribe({ topics: [...new Set(wanted.map(({ topic }) => topic))], fromBeginning: true });
        await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
        for (const position of wanted) consumer.seek(position);
      };
      consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      listen();
      start().catch(reject);
    });
  } finally {
    clearTimeout(silence);
  }
}

/** Hands over what is wanted of a batch, and forgets a partition that was read to its end. */
async function takeBatch({ chunkSize, handle }: ReadOptions, payload: EachBatchPayload, remaining: Map<string, Remaining>): Promise<void> {
  const { batch, isStale, resolveOffset, heartbeat } = payload;
  const name = `${batch.topic}/${batch.partition}`;
  const records = batch.messages.map((message) => deliveredRecord(batch.topic, batch.partition, message));
  for (let index = 0; index < records.length;) {
    const left = remaining.get(name);
    if (left === undefined || isStale()) return;
    // A fetch that was under way before the seek brings what lies before it.
    const chunk = records.slice(index, index + chunkSize).filter(({ offset }) => offset >= left.next && offset < left.end);
    if (chunk.length > 0) await handle(chunk);
    const last = records[Math.min(index + chunkSize, records.length) - 1];
    if (last === undefined) return;
    left.next = Math.max(left.next, last.offset + 1);
    if (left.next >= left.end) remaining.delete(name);
    resolveOffset(String(last.offset));
    await heartbeat();
    index += chunkSize;
  }
}
