import { systemActor } from '../../auth/actor';
import { received } from '../../events/received';
import type { ConsumerOptions } from '../../events/consumer';
import { topicsOf } from '../../events/consumer-groups';
import { fromRecord, typeOf, type Envelope } from '../../events/envelope';
import type { DeliveredRecord, Subscribed } from '../../events/port';
import { typesReadAs } from '../../events/upcast';
import { beginAs, openTx } from '../../tx';
import type { Tx } from '../../use-case-types';

/** Applies a fact and nothing else: no inbox, no parking. What the known-bad consumers do around it is what is bad about them. */
export async function applyPlainly(options: ConsumerOptions, manager: Tx['manager'], envelope: Envelope): Promise<void> {
  const { service, clock, subscriptions } = options;
  const actor = systemActor(`system:${service}`, envelope.organisationId);
  await beginAs(manager, { actor, today: clock.today() });
  const tx = openTx(manager, { service, clock, caller: { actor, requestId: envelope.id, operation: envelope.type, traceparent: null } });
  for (const subscription of subscriptions)
    if (typesReadAs(subscription.fact).includes(envelope.type)) await subscription.handle(tx, received(subscription, envelope));
}

/** Applies, in the order given, the facts that were not in the inbox when it was asked, once, before the first of them. */
export async function applyUnknown(options: ConsumerOptions, manager: Tx['manager'], envelopes: readonly Envelope[]): Promise<void> {
  const rows: { event_id: string }[] = await manager.query('select event_id from inbox where consumer = $1 and event_id = any($2)', [
    options.group,
    envelopes.map(({ id }) => id),
  ]);
  const known = new Set(rows.map((row) => row.event_id));
  for (const envelope of envelopes) if (!known.has(envelope.id)) await applyPlainly(options, manager, envelope);
}

/** Reads the facts that the consumer listens to and hands them over chunk by chunk; the position moves when `apply` returns. */
export function readPlainly(options: ConsumerOptions, apply: (envelopes: readonly Envelope[]) => Promise<void>): Subscribed {
  const wanted = new Set(options.subscriptions.flatMap(({ fact }) => typesReadAs(fact)));
  const handle = (records: readonly DeliveredRecord[]) =>
    apply(records.filter((record) => wanted.has(typeOf(record) ?? '')).map(fromRecord));
  const subscribing = options.log.subscribe({ group: options.group, topics: topicsOf(options.subscriptions), chunkSize: 50, handle });
  return { stop: async () => (await subscribing).stop() };
}

/** Each fact where it stands first. */
export function onceEach(envelopes: readonly Envelope[]): Envelope[] {
  return [...new Map(envelopes.map((envelope) => [envelope.id, envelope])).values()];
}
