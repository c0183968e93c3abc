// CloudEvents 1.0 in binary mode: the value of a record is the payload alone, everything about the fact is in `ce_` headers.
import { createHash } from 'node:crypto';
import { isId, type Id } from '../domain/ids';
import { AUDIENCE, writeAudience, type AddressedFact } from './audience';
import { SERVICE_NAMES, topicOf, type ServiceName } from './declare-fact';
import { Poison } from './poison';
import type { OutboxRow } from './outbox';
import type { DeliveredRecord, LogRecord } from './port';

/** What a record says about its fact, before anybody looks at the payload. */
export interface Envelope {
  readonly id: Id;
  readonly source: ServiceName;
  readonly type: string;
  readonly subject: Id;
  readonly organisationId: Id;
  readonly streamKey: Id;
  readonly streamVersion: number;
  readonly occurredAt: Date;
  readonly traceparent: string | null;
  readonly record: DeliveredRecord;
}

/** The record of a waiting fact: its key is the stream's, so that one partition holds the whole stream in order. */
export function toRecord(row: OutboxRow & AddressedFact): LogRecord {
  const audience = writeAudience(row);
  return {
    topic: row.topic,
    key: row.streamKey,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: row.eventId,
      ce_source: sourceOf(row.topic),
      ce_type: row.type,
      ce_subject: row.subject,
      ce_time: row.occurredAt.toISOString(),
      ce_partitionkey: row.streamKey,
      ce_organisation: row.organisationId,
      ce_streamversion: String(row.streamVersion),
      ...(audience === null ? {} : { [AUDIENCE]: audience }),
      ...(row.headers['traceparent'] === undefined ? {} : { traceparent: row.headers['traceparent'] }),
    },
    value: JSON.stringify(row.payload),
  };
}

/** Type of the fact in a record; undefined when its headers do not say. */
export function typeOf(record: LogRecord): string | undefined {
  return record.headers['ce_type'];
}

/** Reads the headers of a record. Throws `Poison` when one is missing or not what it should be. */
export function fromRecord(record: DeliveredRecord): Envelope {
  const { headers } = record;
  const type = typeOf(record);
  const source = SERVICE_NAMES.find((service) => sourceOf(topicOf(service)) === headers['ce_source']);
  const streamVersion = Number(headers['ce_streamversion']);
  const occurredAt = new Date(headers['ce_time'] ?? '');
  if (headers['ce_specversion'] !== '1.0' || type === undefined || source === undefined)
    throw new Poison('The headers are not those of a fact.');
  if (!Number.isSafeInteger(streamVersion) || streamVersion < 1) throw new Poison('The header ce_streamversion is not a version.');
  if (Number.isNaN(occurredAt.getTime())) throw new Poison('The header ce_time is not an instant.');
  return {
    id: idIn(headers, 'ce_id'),
    source,
    type,
    subject: idIn(headers, 'ce_subject'),
    organisationId: idIn(headers, 'ce_organisation'),
    streamKey: idIn(headers, 'ce_partitionkey'),
    streamVersion,
    occurredAt,
    traceparent: headers['traceparent'] ?? null,
    record,
  };
}

/** Ids by which an unreadable record is parked: the same at every delivery, so that it is parked once. */
export function placeholdersFor(record: DeliveredRecord): { readonly id: Id; readonly streamKey: Id } {
  const { topic, partition, offset, key } = record;
  return { id: idFrom(`${topic}/${partition}/${offset}`), streamKey: isId(key) ? key : idFrom(key) };
}

function sourceOf(topic: string): string {
  return `/${topic.replace('.', '/')}`;
}

function idIn(headers: DeliveredRecord['headers'], name: string): Id {
  const value = headers[name];
  if (value === undefined || !isId(value)) throw new Poison(`The header ${name} is not an id.`);
  return value;
}

function idFrom(text: string): Id {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
