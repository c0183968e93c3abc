import { Partitioners, type Kafka, type Message, type Producer, type RecordMetadata } from 'kafkajs';
import { keepClient } from './kafka-client';
import type { KafkaTopics } from './kafka-topics';
import type { LogRecord } from './port';
import { partitionOf } from './partition';

export interface KafkaPublisher {
  publish(records: readonly LogRecord[]): Promise<void>;
  close(): Promise<void>;
}

interface PlacedRecord extends LogRecord {
  readonly partition: number;
}

/** Brokers refuse more than a megabyte for one partition in one request. */
const MOST_BYTES_AT_ONCE = 500_000;

/**
 * Publishes one call after the other. A producer with which a call failed is never used again: kafkajs then takes back the sequence
 * numbers of that call, though the brokers may have appended it, and the next records with these numbers would be dropped as repeats.
 */
export function kafkaPublisher(kafka: Kafka, topics: KafkaTopics): KafkaPublisher {
  const producer = keepClient(() =>
    kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    }),
  );
  let last: Promise<void> = Promise.resolve();

  async function publish(records: readonly LogRecord[]): Promise<void> {
    const placed = await place(records);
    for (const part of partsOf(placed)) await producer.use((client) => send(client, part));
  }

  async function place(records: readonly LogRecord[]): Promise<PlacedRecord[]> {
    const counts = await topics.partitionsOf(records.map(({ topic }) => topic));
    return records.map((record) => {
      const partitions = counts.get(record.topic);
      if (partitions === undefined) throw new Error(`There is no topic ${record.topic}: create it with ensureTopics.`);
      return { ...record, partition: partitionOf(record.key, partitions) };
    });
  }

  return {
    publish(records) {
      if (records.length === 0) return Promise.resolve();
      const published = last.then(() => publish(records));
      last = published.catch(() => undefined);
      return published;
    },
    async close() {
      await last;
      await producer.close();
    },
  };
}

/** The records in order, cut where more would be too large for one request. */
function partsOf(records: readonly PlacedRecord[]): PlacedRecord[][] {
  const parts: PlacedRecord[][] = [];
  let bytes = Infinity;
  for (const record of records) {
    const own = Buffer.byteLength(record.value) + Buffer.byteLength(record.key) + Buffer.byteLength(JSON.stringify(record.headers));
    if (bytes + own > MOST_BYTES_AT_ONCE) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(record);
    bytes += own;
  }
  return parts;
}

async function send(producer: Producer, records: readonly PlacedRecord[]): Promise<void> {
  const messages = new Map<string, Message[]>();
  for (const { topic, key, headers, value, partition } of records) {
    const ofTopic = messages.get(topic) ?? [];
    ofTopic.push({ key, headers: { ...headers }, value, partition });
    messages.set(topic, ofTopic);
  }
  const answers = await producer.sendBatch({
    acks: -1,
    timeout: 8_000,
    topicMessages: [...messages].map(([topic, ofTopic]) => ({ topic, messages: ofTopic })),
  });
  expectEveryPartition(records, answers);
}

/** When a partition changes its leader between two tries, kafkajs may leave it out and still report success. */
function expectEveryPartition(records: readonly PlacedRecord[], answers: readonly RecordMetadata[]): void {
  const acknowledged = new Set(
    answers.filter(({ errorCode }) => errorCode === 0).map((answer) => `${answer.topicName}/${answer.partition}`),
  );
  for (const { topic, partition } of records) {
    if (!acknowledged.has(`${topic}/${partition}`)) throw new Error(`Partition ${topic}/${partition} acknowledged nothing.`);
  }
}
