import type { EntityManager } from 'typeorm';
import { systemActor } from '../auth/actor';
import { inSpan } from '../service/tracing';
import { beginAs, openTx } from '../tx';
import type { ConsumerContext } from './consumer-context';
import type { Envelope } from './envelope';
import { parkBehindParked } from './parking';
import { projectOnly } from './project-only';
import { requireNoRebuild } from './rebuild-hold';
import { received } from './received';
import { advance } from './stream-positions';
import { typesReadAs } from './upcast';

/**
 * Applies facts in one transaction of the system role, in the order given: inbox rows, what the handlers write and publish, or nothing.
 * `afterEach` is called after every fact that was applied.
 */
export async function applyFacts(context: ConsumerContext, envelopes: readonly Envelope[], afterEach?: () => void): Promise<void> {
  const done = await context.system.transaction(async (manager) => {
    await requireNoRebuild(manager);
    const flowing = await parkBehindParked(context, manager, envelopes);
    const applied = await applyFresh(context, manager, { envelopes: flowing, afterEach });
    await advance(manager, context.group, envelopes);
    return applied;
  });
  report(context, done);
}

/** What a transaction did; told only once it is committed. */
export interface Applied {
  readonly applied: number;
  readonly published: number;
}

export function report({ metrics, group, wakeRelay }: ConsumerContext, { applied, published }: Applied): void {
  metrics.applied(group, applied);
  if (published > 0) wakeRelay?.();
}

/** Applies those facts that this consumer has not applied before, each once, however often it was delivered. */
export async function applyFresh(
  context: ConsumerContext,
  manager: EntityManager,
  { envelopes, afterEach }: { readonly envelopes: readonly Envelope[]; readonly afterEach?: (() => void) | undefined },
): Promise<Applied> {
  if (envelopes.length === 0) return { applied: 0, published: 0 };
  const fresh = await enterInbox(context.group, manager, envelopes);
  let published = 0;
  for (const envelope of fresh) {
    published += await applyOne(context, manager, envelope);
    afterEach?.();
  }
  return { applied: fresh.length, published };
}

/** The inbox row says that a fact was applied. Rows of the same fact in one chunk are one row. */
export async function enterInbox(group: string, manager: EntityManager, envelopes: readonly Envelope[]): Promise<Envelope[]> {
  const byId = new Map<string, Envelope>();
  for (const envelope of envelopes) if (!byId.has(envelope.id)) byId.set(envelope.id, envelope);
  const once = [...byId.values()];
  const entered: { event_id: string }[] = await manager.query(
    `insert into inbox (consumer, event_id, source, type, stream_key, stream_version)
     select $1, fact.* from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::bigint[]) fact
     on conflict do nothing returning event_id`,
    [
      group,
      once.map(({ id }) => id),
      once.map(({ source }) => source),
      once.map(({ type }) => type),
      once.map(({ streamKey }) => streamKey),
      once.map(({ streamVersion }) => streamVersion),
    ],
  );
  const fresh = new Set(entered.map((row) => row.event_id));
  return once.filter(({ id }) => fresh.has(id));
}

/** True when this consumer has applied the fact, and only its place in the log was not kept. */
export async function isApplied({ group, system }: ConsumerContext, { id }: Envelope): Promise<boolean> {
  const rows: unknown[] = await system.query('select from inbox where consumer = $1 and event_id = $2', [group, id]);
  return rows.length > 0;
}

/** Runs the handlers of one fact as the system, for the organisation of the fact; answers how many facts they published. */
async function applyOne(context: ConsumerContext, manager: EntityManager, envelope: Envelope): Promise<number> {
  const span = { parent: envelope.traceparent, kind: 'consumer', attributes: { group: context.group } } as const;
  return inSpan(`apply ${envelope.type}`, span, (traceparent) => runHandlers(context, manager, { ...envelope, traceparent }));
}

async function runHandlers(context: ConsumerContext, manager: EntityManager, envelope: Envelope): Promise<number> {
  const { service, clock, projectors } = context;
  const actor = systemActor(`system:${service}`, envelope.organisationId);
  const caller = { actor, requestId: envelope.id, operation: envelope.type, traceparent: envelope.traceparent };
  await beginAs(manager, { actor, today: clock.today() });
  let published = 0;
  for (const subscription of context.subscriptions) {
    if (!typesReadAs(subscription.fact).includes(envelope.type)) continue;
    const tx = openTx(manager, { service, clock, caller });
    const { reactsSince } = subscription;
    if (reactsSince !== null && envelope.occurredAt < reactsSince) await projectOnly(subscription, tx, { projectors, envelope });
    else await subscription.handle(tx, received(subscription, envelope));
    published += tx.publishedCount();
  }
  return published;
}
