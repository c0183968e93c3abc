// Applies the facts of the log once more, into the second schema, by the same handlers. A handler projects first and reacts then: in a
// rebuild it ends where its reaction begins. The day is that of the fact, so that the result is the same whenever it is made.
import type { DataSource, EntityManager } from 'typeorm';
import { systemActor } from '../auth/actor';
import { parisDate } from '../domain/local-date';
import type { Id } from '../domain/ids';
import type { ServiceDefinition } from '../service/definition';
import { beginAs, openTx } from '../tx';
import { enterInbox } from './apply-facts';
import { consumerGroupsOf, type ConsumerGroup } from './consumer-groups';
import { topicOf } from './declare-fact';
import { fromRecord, typeOf, type Envelope } from './envelope';
import { Poison } from './poison';
import type { DeliveredRecord, EventLog } from './port';
import { projectOnly } from './project-only';
import { typesReadAs } from './upcast';

export interface Replay {
  /** Pool of the system role that sees the second schema only. */
  readonly shadow: DataSource;
  readonly definition: Pick<ServiceDefinition, 'name' | 'subscriptions' | 'projections'>;
  readonly log: Pick<EventLog, 'lag' | 'read'>;
}

export interface Replayed {
  readonly facts: number;
  /** Parked or discarded: they are in no projection. */
  readonly leftOut: number;
  /** The consumer has not come to them yet: it will apply them, with what they set off. */
  readonly toCome: number;
}

const CHUNK_SIZE = 200;

export async function replayProjections(replay: Replay): Promise<Replayed> {
  const { log, definition } = replay;
  const groups = await Promise.all(consumerGroupsOf(definition).map((group) => withPositions(log, group)));
  const counts = { facts: 0, leftOut: 0, toCome: 0 };
  await log.read({
    topics: [...new Set(groups.flatMap(({ topics }) => topics))].sort(),
    chunkSize: CHUNK_SIZE,
    async handle(records) {
      for (const group of groups) {
        const envelopes = records.filter((record) => isWanted(group, record)).flatMap(readable);
        if (envelopes.length > 0) await replay.shadow.transaction((manager) => applyAgain(replay, manager, { group, envelopes, counts }));
      }
    },
  });
  return counts;
}

interface PlacedGroup extends ConsumerGroup {
  isBehind(record: DeliveredRecord): boolean;
}

async function withPositions(log: Pick<EventLog, 'lag'>, group: ConsumerGroup): Promise<PlacedGroup> {
  const lag = await log.lag(group.group, group.topics);
  const positions = new Map(lag.map(({ topic, partition, position }) => [`${topic}/${partition}`, position]));
  return { ...group, isBehind: ({ topic, partition, offset }) => offset >= (positions.get(`${topic}/${partition}`) ?? 0) };
}

interface Chunk {
  readonly group: PlacedGroup;
  readonly envelopes: readonly Envelope[];
  readonly counts: { -readonly [Name in keyof Replayed]: number };
}

/** What the consumer applied, and what it passed over though it should not have, is applied; what is parked or still to come is not. */
async function applyAgain(replay: Replay, manager: EntityManager, { group, envelopes, counts }: Chunk): Promise<void> {
  const { applied, setAside } = await whatBecameOf(manager, group.group, envelopes);
  for (const envelope of envelopes) {
    if (setAside.has(envelope.id)) counts.leftOut += 1;
    else if (!applied.has(envelope.id) && group.isBehind(envelope.record)) counts.toCome += 1;
    else counts.facts += await project(replay, manager, { group, envelope });
  }
}

function isWanted({ subscriptions }: ConsumerGroup, record: DeliveredRecord): boolean {
  const type = typeOf(record);
  return subscriptions.some(({ fact }) => topicOf(fact.publisher) === record.topic && typesReadAs(fact).some((name) => name === type));
}

/** An unreadable record was parked by the consumer, and changed nothing. */
function readable(record: DeliveredRecord): Envelope[] {
  try {
    return [fromRecord(record)];
  } catch (error) {
    if (error instanceof Poison) return [];
    throw error;
  }
}

async function whatBecameOf(manager: EntityManager, group: string, envelopes: readonly Envelope[]) {
  const ids = envelopes.map(({ id }) => id);
  const applied: { id: Id }[] = await manager.query(`select event_id as id from public.inbox where consumer = $1 and event_id = any($2)`, [
    group,
    ids,
  ]);
  const setAside: { id: Id }[] = await manager.query(
    `select event_id as id from public.dead_letter where consumer = $1 and event_id = any($2) and status in ('PARKED', 'DISCARDED')`,
    [group, ids],
  );
  return { applied: new Set(applied.map(({ id }) => id)), setAside: new Set(setAside.map(({ id }) => id)) };
}

/** Answers 1, or 0 for a fact that stands in the log a second time. */
async function project(
  { definition }: Replay,
  manager: EntityManager,
  { group, envelope }: { readonly group: ConsumerGroup; readonly envelope: Envelope },
): Promise<number> {
  if ((await enterInbox(group.group, manager, [envelope])).length === 0) return 0;
  const { occurredAt, organisationId, id, type } = envelope;
  const clock = { now: () => occurredAt, today: () => parisDate(occurredAt) };
  const actor = systemActor(`system:${definition.name}`, organisationId);
  const caller = { actor, requestId: id, operation: type, traceparent: null };
  await beginAs(manager, { actor, today: clock.today() });
  try {
    for (const subscription of group.subscriptions) {
      if (!typesReadAs(subscription.fact).includes(type)) continue;
      const tx = openTx(manager, { service: definition.name, clock, caller });
      await projectOnly(subscription, tx, { projectors: group.projectors, envelope });
    }
  } catch (error) {
    throw new Error(`The fact ${id} (${type}) cannot be projected again, so nothing is changed.`, { cause: error });
  }
  return 1;
}
