import { newId, type Id } from '../domain/ids';
import { topicOf, type FactDeclaration, type FactPayload } from '../events/declare-fact';
import { toRecord } from '../events/envelope';
import type { LogRecord } from '../events/port';

/** The record of a fact, as the relay of its publisher makes it. */
export function factRecord<Fact extends FactDeclaration>(
  fact: Fact,
  event: {
    readonly key: Id;
    readonly organisationId: Id;
    readonly version: number;
    readonly payload: FactPayload<Fact>;
    readonly eventId?: Id;
    readonly occurredAt?: Date;
  },
): LogRecord {
  return toRecord({
    eventId: event.eventId ?? newId(),
    streamKey: event.key,
    streamVersion: event.version,
    type: fact.type,
    topic: topicOf(fact.publisher),
    subject: event.key,
    organisationId: event.organisationId,
    payload: event.payload as Readonly<Record<string, unknown>>,
    headers: {},
    occurredAt: event.occurredAt ?? new Date('2026-11-25T10:00:00Z'),
  });
}
