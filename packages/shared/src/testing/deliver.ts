import { systemActor } from '../auth/actor';
import { newId, type Id } from '../domain/ids';
import { consumerGroupsOf, groupFor } from '../events/consumer-groups';
import { topicOf, type FactDeclaration, type FactPayload } from '../events/declare-fact';
import { advance } from '../events/stream-positions';
import type { ServiceDefinition } from '../service/definition';
import { beginAs, openTx } from '../tx';
import type { Door, ReceivedFact } from '../use-case-types';

/**
 * Hands one fact to the service's handlers the way its consumer does: inbox and effects in one transaction of the system role. Its other
 * consumers that read the topic pass it over.
 */
export async function deliverFact<Fact extends FactDeclaration>(
  { door, definition }: { readonly door: Door; readonly definition: ServiceDefinition },
  fact: Fact,
  event: { key: Id; subject?: Id; organisationId: Id; payload: FactPayload<Fact>; version: number; eventId?: Id },
): Promise<void> {
  const handlers = definition.subscriptions.filter((subscription) => subscription.fact.type === fact.type);
  if (handlers.length === 0) throw new Error(`${definition.name} does not listen to ${fact.type}.`);
  const groups = consumerGroupsOf(definition).filter(({ topics }) => topics.includes(topicOf(fact.publisher)));
  const eventId = event.eventId ?? newId();
  const received: ReceivedFact<Fact> = {
    id: eventId,
    type: fact.type,
    source: fact.publisher,
    subject: event.subject ?? event.key,
    organisationId: event.organisationId,
    streamKey: event.key,
    streamVersion: event.version,
    occurredAt: door.clock.now(),
    payload: fact.published.parse(event.payload) as FactPayload<Fact>,
  };
  const actor = systemActor(`system:${definition.name}`, event.organisationId);
  await door.system.transaction(async (manager) => {
    await beginAs(manager, { actor, today: door.clock.today() });
    const fresh: unknown[] = await manager.query(
      `insert into inbox (consumer, event_id, source, type, stream_key, stream_version) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning event_id`,
      [groupFor(definition.name, fact), eventId, fact.publisher, fact.type, event.key, event.version],
    );
    for (const { group } of groups) await advance(manager, group, [received]);
    if (fresh.length === 0) return;
    const caller = { actor, requestId: eventId, operation: fact.type, traceparent: null };
    for (const { handle } of handlers) await handle(openTx(manager, { service: door.service, clock: door.clock, caller }), received);
  });
}
