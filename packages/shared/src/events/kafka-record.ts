import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { DeliveredRecord } from './port';

/** A message as it came, whoever published it: what has no key or no value has an empty one. */
export function deliveredRecord(topic: string, partition: number, message: KafkaMessage): DeliveredRecord {
  const { key, value, headers, offset } = message;
  return {
    topic,
    partition,
    offset: Number(offset),
    key: key?.toString() ?? '',
    headers: textHeaders(headers),
    value: value?.toString() ?? '',
  };
}

/** Of a header that was given several times, the last counts. */
function textHeaders(headers: IHeaders = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, (Array.isArray(value) ? value.at(-1) : value)?.toString() ?? '']),
  );
}
