import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/ids';

/** A fact as it waits in the database of its publisher, committed with what it tells. */
export interface OutboxRow {
  readonly eventId: Id;
  readonly streamKey: Id;
  /** Place in the stream, counted from 1 without gaps; the database refuses a second fact of the same place. */
  readonly streamVersion: number;
  readonly type: string;
  readonly topic: string;
  readonly subject: Id;
  readonly organisationId: Id;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Trace context only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
}

/** Adds facts to the transaction under way. It reads nothing back: the app role may insert here and nothing else. */
export async function insertOutbox(manager: EntityManager, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `insert into outbox (event_id, stream_key, stream_version, type, topic, subject, organisation_id, payload, headers, occurred_at)
     select "eventId", "streamKey", "streamVersion", type, topic, subject, "organisationId", payload, headers, "occurredAt"
     from jsonb_to_recordset($1::jsonb) as fact ("eventId" uuid, "streamKey" uuid, "streamVersion" bigint, type text, topic text,
       subject uuid, "organisationId" uuid, payload jsonb, headers jsonb, "occurredAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
}
