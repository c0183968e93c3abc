import { systemActor } from '@passerelle/shared/auth/actor';
import type { ConsumerOptions } from '@passerelle/shared/events/consumer';
import { topicsOf } from '@passerelle/shared/events/consumer-groups';
import { fromRecord, typeOf, type Envelope } from '@passerelle/shared/events/envelope';
import type { DeliveredRecord, Subscribed } from '@passerelle/shared/events/port';
import { beginAs, openTx } from '@passerelle/shared/tx';
import type { Tx } from '@passerelle/shared/use-case-types';
import { tallyMoved } from '../facts';

/** Applies a fact and nothing else: no inbox, no parking. What the known-bad consumers do around it is what is bad about them. */
export async function applyPlainly(options: ConsumerOptions, manager: Tx['manager'], envelope: Envelope): Promise<void> {
  const { service, clock, subscriptions } = options;
  const actor = systemActor(`system:${service}`, envelope.organisationId);
  await beginAs(manager, { actor, today: clock.today() });
  const tx = openTx(manager, { service, clock, caller: { actor, requestId: envelope.id, operation: envelope.type, traceparent: null } });
  const payload = tallyMoved.read.parse(JSON.parse(envelope.record.value));
  for (const subscription of subscriptions) await subscription.handle(tx, { ...envelope, payload });
}

/** Reads the facts that the consumer listens to and hands them over chunk by chunk; the position moves when `apply` returns. */
export function readPlainly(options: ConsumerOptions, apply: (envelopes: readonly Envelope[]) => Promise<void>): Subscribed {
  const handle = (records: readonly DeliveredRecord[]) =>
    apply(records.filter((record) => typeOf(record) === tallyMoved.type).map(fromRecord));
  const subscribing = options.log.subscribe({ group: options.group, topics: topicsOf(options.subscriptions), chunkSize: 50, handle });
  return { stop: async () => (await subscribing).stop() };
}

/** Which of the facts are in the inbox. */
export async function inInbox(manager: Tx['manager'], group: string, envelopes: readonly Envelope[]): Promise<ReadonlySet<string>> {
  const rows: { event_id: string }[] = await manager.query('select event_id from inbox where consumer = $1 and event_id = any($2)', [
    group,
    envelopes.map(({ id }) => id),
  ]);
  return new Set(rows.map((row) => row.event_id));
}

export async function enterInbox(manager: Tx['manager'], group: string, envelopes: readonly Envelope[]): Promise<void> {
  for (const { id, source, type, streamKey, streamVersion } of envelopes)
    await manager.query(
      `insert into inbox (consumer, event_id, source, type, stream_key, stream_version) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [group, id, source, type, streamKey, streamVersion],
    );
}
