import { setTimeout as pause } from 'node:timers/promises';
import { describeError } from '../graphql/format-error';
import { applyFacts, isApplied } from './apply-facts';
import type { ConsumerContext } from './consumer-context';
import { fromRecord, placeholdersFor, typeOf, type Envelope } from './envelope';
import { topicOf } from './declare-fact';
import { failureKind } from './failure-kind';
import { park, type Parkable } from './parking';
import type { DeliveredRecord } from './port';
import { MOST_STARTS, noteChunk, noteFinished, noteOne, noteOneFinished, noteSurvived, type ChunkContext, type Started } from './starts';
import { advance, placeOf, type ToldPlace } from './stream-positions';
import { typesReadAs } from './upcast';
import { jittered } from './waiting';

/** Waits before the second, third and fourth try of a fact that met another transaction. */
const TRY_AGAIN_AFTER_MS = [100, 500, 2_000];

/**
 * Applies the records of one partition: all in one transaction when all goes well, else one by one, and what cannot be applied, or killed
 * the process, is parked. Throws only when the database is away; the log then delivers the same records again.
 */
export async function applyChunk(
  context: ChunkContext,
  records: readonly DeliveredRecord[],
  heartbeat: () => Promise<void>,
): Promise<void> {
  const { envelopes, passedOver } = await readEnvelopes(context, records);
  await applyRead(context, envelopes, heartbeat);
  if (passedOver.length === 0) return;
  // After what was applied: a place is only reached when all before it is.
  await context.system.transaction((manager) => advance(manager, context.group, passedOver));
}

async function applyRead(context: ChunkContext, envelopes: readonly Envelope[], heartbeat: () => Promise<void>): Promise<void> {
  const [first] = envelopes;
  if (first === undefined) return;
  const died = await noteChunk(
    context,
    envelopes.map(({ record }) => record),
  );
  try {
    if (died !== null) await applyWarily(context, envelopes, { died, heartbeat });
    else await applyTogether(context, envelopes, heartbeat);
  } catch (error) {
    noteSurvived(context, first.record);
    throw error;
  }
}

async function applyTogether(context: ConsumerContext, envelopes: readonly Envelope[], heartbeat: () => Promise<void>): Promise<void> {
  try {
    // A database under load takes longer over a chunk than a session without a heartbeat lasts. The transaction does not wait for the brokers,
    // and one that has lost its partition does no harm: the position is refused, and the facts that come again are known.
    return await applyFacts(context, envelopes, () => void heartbeat().catch(() => undefined));
  } catch (error) {
    if (failureKind(error) === 'connection') throw error;
    context.logger.warn(
      { group: context.group, facts: envelopes.length, error: describeError(error) },
      'a chunk failed; its facts are applied one by one',
    );
  }
  for (const envelope of envelopes) {
    await heartbeat();
    await applyAlone(context, envelope, heartbeat);
  }
}

/** One by one, as one of these facts may be what a process died of. */
async function applyWarily(
  context: ConsumerContext,
  envelopes: readonly Envelope[],
  { died, heartbeat }: { readonly died: Started; readonly heartbeat: () => Promise<void> },
): Promise<void> {
  context.logger.warn(
    { group: context.group, facts: envelopes.length, ...died },
    'a process died of these facts; they are applied one by one',
  );
  for (const envelope of envelopes) {
    await heartbeat();
    const starts = await noteOne(context, envelope.record);
    // One that was applied is not what the process died of, and its handlers are not called again.
    if (starts <= MOST_STARTS || (await isApplied(context, envelope))) await applyAlone(context, envelope, heartbeat);
    else await park(context, envelope, { error: new Error(`The process died at each of ${MOST_STARTS} starts.`), attempts: MOST_STARTS });
    await noteOneFinished(context, envelope.record);
  }
  await noteFinished(
    context,
    envelopes.map(({ record }) => record),
  );
}

/** The facts this group listens to. Sorted by key, each key's own order kept: transactions then lock households in one order. */
async function readEnvelopes(
  context: ConsumerContext,
  records: readonly DeliveredRecord[],
): Promise<{ envelopes: Envelope[]; passedOver: ToldPlace[] }> {
  const wanted = new Set(
    context.subscriptions.flatMap(({ fact }) => typesReadAs(fact).map((type) => `${topicOf(fact.publisher)} ${type}`)),
  );
  const envelopes: Envelope[] = [];
  const passedOver: ToldPlace[] = [];
  let skipped = 0;
  for (const record of records) {
    const type = typeOf(record);
    // A type in another service's topic is not that fact: only its publisher may say it.
    if (type !== undefined && !wanted.has(`${record.topic} ${type}`)) {
      skipped += 1;
      const place = placeOf(record);
      if (place !== null) passedOver.push(place);
      continue;
    }
    try {
      envelopes.push(fromRecord(record));
    } catch (error) {
      await park(context, unreadable(record), { error, attempts: 1 });
    }
  }
  if (skipped > 0) context.metrics.skipped(context.group, skipped);
  envelopes.sort((left, right) => (left.streamKey < right.streamKey ? -1 : Number(left.streamKey > right.streamKey)));
  return { envelopes, passedOver };
}

function unreadable(record: DeliveredRecord): Parkable {
  return { ...placeholdersFor(record), streamVersion: 0, type: typeOf(record) ?? 'unreadable', occurredAt: null, record };
}

async function applyAlone(context: ConsumerContext, envelope: Envelope, heartbeat: () => Promise<void>): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await applyFacts(context, [envelope]);
    } catch (error) {
      const kind = failureKind(error);
      if (kind === 'connection') throw error;
      const waitMs = TRY_AGAIN_AFTER_MS[attempts - 1];
      if (kind === 'final' || waitMs === undefined) return park(context, envelope, { error, attempts });
      await pause(jittered(waitMs));
      await heartbeat();
    }
  }
}
