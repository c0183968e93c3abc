import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/ids';

/** A fact waiting to be published, as the outbox table keeps it. */
export interface OutboxRow {
  readonly eventId: Id;
  readonly streamKey: Id;
  readonly streamVersion: number;
  readonly type: string;
  readonly topic: string;
  readonly subject: Id;
  readonly organisationId: Id;
  readonly payload: object;
  readonly headers: Readonly<Record<string, string>>;
  readonly occurredAt: Date;
}

/** Writes facts into the transaction that made them true. The app role may only insert here, so nothing is read back. */
export async function insertOutbox(manager: EntityManager, rows: readonly OutboxRow[]): Promise<void> {
  for (const row of rows) {
    await manager.query(
      `insert into outbox (event_id, stream_key, stream_version, type, topic, subject, organisation_id, payload, headers, occurred_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        row.eventId,
        row.streamKey,
        row.streamVersion,
        row.type,
        row.topic,
        row.subject,
        row.organisationId,
        JSON.stringify(row.payload),
        JSON.stringify(row.headers),
        row.occurredAt,
      ],
    );
  }
}
