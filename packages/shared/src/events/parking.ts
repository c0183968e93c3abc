// Where facts wait that could not be applied. Parking keeps the order of a stream: what comes later for the same key waits behind, while
// all other keys flow. Nothing here is dropped: a parked fact is replayed or discarded by a person.
import type { DataSource, EntityManager } from 'typeorm';
import { newId, type Id } from '../domain/ids';
import { describeError } from '../graphql/format-error';
import type { ConsumerContext } from './consumer-context';
import type { DeliveredRecord } from './port';

/** What parking keeps of a fact. */
export interface Parkable {
  readonly id: Id;
  readonly streamKey: Id;
  readonly streamVersion: number;
  readonly type: string;
  /** When it happened; null when its record does not say. */
  readonly occurredAt: Date | null;
  readonly record: DeliveredRecord;
}

/**
 * Parks a fact in a transaction of its own. The household of an access fact is closed with it until the fact is replayed. One that was parked
 * before changes nothing, whatever became of it since.
 */
export async function park(
  context: ConsumerContext,
  fact: Parkable,
  { error, attempts }: { error: unknown; attempts: number },
): Promise<void> {
  const described = describeError(error);
  const isNew = await context.system.transaction(async (manager) => {
    await lockKeys(manager, context.group, [fact.streamKey]);
    const inserted = await insertParked(manager, [fact], { group: context.group, error: described, attempts });
    if (inserted > 0 && concernsAccess(context)) await closeHousehold(context, manager, fact.streamKey);
    return inserted > 0;
  });
  if (!isNew) return;
  context.metrics.parked(context.group);
  const { id, streamKey, type } = fact;
  context.logger.error({ group: context.group, fact: id, streamKey, type, attempts, error: described }, 'a fact is parked');
}

/** Parks, in the transaction under way, the facts whose key has a parked fact; answers the others. Facts parked before are passed over. */
export async function parkBehindParked<Fact extends Parkable>(
  context: ConsumerContext,
  manager: EntityManager,
  facts: readonly Fact[],
): Promise<Fact[]> {
  const seen = await lookUp(context, manager, facts);
  if (seen.keys.size === 0 && seen.ids.size === 0) return [...facts];
  // A replay may be emptying these keys just now: wait for its transaction, then look again.
  await lockKeys(manager, context.group, [...seen.keys]);
  const { keys, ids } = await lookUp(context, manager, facts);
  const unknown = facts.filter(({ id }) => !ids.has(id));
  const behind = unknown.filter(({ streamKey }) => keys.has(streamKey));
  await insertParked(manager, behind, { group: context.group, error: { message: 'waits behind a parked fact of its key' }, attempts: 0 });
  return unknown.filter(({ streamKey }) => !keys.has(streamKey));
}

/** One at a time per consumer and key, until the end of the transaction: parking behind a key and emptying it exclude each other. */
export async function lockKeys(manager: EntityManager, group: string, keys: readonly Id[]): Promise<void> {
  for (const key of [...keys].sort())
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`parking:${group}:${key}`]);
}

export async function countParked(system: DataSource, group: string): Promise<number> {
  const [row] = await system.query<{ count: number }[]>(
    `select count(*)::int as count from dead_letter where consumer = $1 and status = 'PARKED'`,
    [group],
  );
  return row?.count ?? 0;
}

/** True for the consumer of access facts. Even an unreadable fact that it parks closes the household: it may have been a revocation. */
export function concernsAccess({ subscriptions }: Pick<ConsumerContext, 'subscriptions'>): boolean {
  return subscriptions.some(({ fact }) => fact.group === 'access');
}

/** From today on nobody sees the household here, until its access facts are all applied. */
export async function closeHousehold({ clock }: ConsumerContext, manager: EntityManager, household: Id): Promise<void> {
  await manager.query(`update household_access set to_on = $2 where household_id = $1 and (to_on is null or to_on > $2)`, [
    household,
    clock.today(),
  ]);
}

async function lookUp({ group }: ConsumerContext, manager: EntityManager, facts: readonly Parkable[]) {
  const rows: { event_id: Id; stream_key: Id; status: string }[] = await manager.query(
    `select event_id, stream_key, status from dead_letter
     where consumer = $1 and ((stream_key = any($2) and status = 'PARKED') or event_id = any($3))`,
    [group, facts.map(({ streamKey }) => streamKey), facts.map(({ id }) => id)],
  );
  return {
    keys: new Set(rows.filter(({ status }) => status === 'PARKED').map((row) => row.stream_key)),
    ids: new Set(rows.map((row) => row.event_id)),
  };
}

/** Answers how many of them were not parked before. */
async function insertParked(
  manager: EntityManager,
  facts: readonly Parkable[],
  { group, error, attempts }: { readonly group: string; readonly error: object; readonly attempts: number },
): Promise<number> {
  let count = 0;
  for (const { id, streamKey, streamVersion, type, occurredAt, record } of facts) {
    const inserted: unknown[] = await manager.query(
      `insert into dead_letter (id, consumer, event_id, topic, partition, log_offset, stream_key, stream_version, type, headers, value, error,
         attempts, occurred_at, status) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'PARKED')
       on conflict (consumer, event_id) do nothing returning id`,
      [
        newId(),
        group,
        id,
        record.topic,
        record.partition,
        record.offset,
        streamKey,
        streamVersion,
        type,
        JSON.stringify(record.headers),
        record.value,
        JSON.stringify(error),
        attempts,
        occurredAt,
      ],
    );
    count += inserted.length;
  }
  return count;
}
