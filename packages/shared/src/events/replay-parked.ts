import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/ids';
import { describeError } from '../graphql/format-error';
import { applyFresh, report, type Applied } from './apply-facts';
import type { ConsumerContext } from './consumer-context';
import { fromRecord } from './envelope';
import { closeHousehold, concernsAccess, lockKeys } from './parking';

export interface ReplayResult {
  readonly replayed: number;
  /** Keys whose next fact failed again: everything behind it still waits. */
  readonly stillParkedKeys: readonly Id[];
}

interface ParkedRow {
  readonly id: Id;
  readonly topic: string;
  readonly partition: number;
  readonly log_offset: number | string;
  readonly stream_key: Id;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/**
 * Replays what a consumer parked, key by key and in the order of each key, through the same handlers and the same inbox. A key stops at
 * the first fact that fails again. May run while the consumer runs. Throws when the database is away.
 */
export async function replayParked(context: ConsumerContext): Promise<ReplayResult> {
  const keys: { stream_key: Id }[] = await context.system.query(
    `select distinct stream_key from dead_letter where consumer = $1 and status = 'PARKED' order by stream_key`,
    [context.group],
  );
  let replayed = 0;
  const stillParkedKeys: Id[] = [];
  for (const { stream_key: key } of keys) {
    const outcome = await replayKey(context, key);
    replayed += outcome.replayed;
    if (!outcome.emptied) stillParkedKeys.push(key);
  }
  return { replayed, stillParkedKeys };
}

async function replayKey(context: ConsumerContext, key: Id): Promise<{ replayed: number; emptied: boolean }> {
  for (let replayed = 0; ; replayed += 1) {
    const next: { row: ParkedRow | null } = { row: null };
    try {
      const done = await context.system.transaction(async (manager) => {
        await lockKeys(manager, context.group, [key]);
        next.row = await firstParked(context, manager, key);
        return next.row === null ? null : replayOne(context, manager, next.row);
      });
      if (done === null) return { replayed, emptied: true };
      report(context, done);
    } catch (error) {
      if (next.row === null) throw error;
      await noteFailure(context, next.row, error);
      return { replayed, emptied: false };
    }
  }
}

async function firstParked({ group }: ConsumerContext, manager: EntityManager, key: Id): Promise<ParkedRow | null> {
  const rows: ParkedRow[] = await manager.query(
    `select id, topic, partition, log_offset, stream_key, headers, value from dead_letter
     where consumer = $1 and stream_key = $2 and status = 'PARKED' order by topic, partition, log_offset limit 1`,
    [group, key],
  );
  return rows[0] ?? null;
}

async function replayOne(context: ConsumerContext, manager: EntityManager, row: ParkedRow): Promise<Applied> {
  const { topic, partition, stream_key: key, headers, value } = row;
  const envelope = fromRecord({ topic, partition, offset: Number(row.log_offset), key, headers, value });
  const done = await applyFresh(context, manager, [envelope]);
  await manager.query(`update dead_letter set status = 'REPLAYED', attempts = attempts + 1, last_at = clock_timestamp() where id = $1`, [
    row.id,
  ]);
  if (concernsAccess(context)) await setAccess(context, manager, key);
  return done;
}

/** A household stays closed while any of its access facts is parked; then what its grants open is derived anew for every organisation. */
async function setAccess(context: ConsumerContext, manager: EntityManager, household: Id): Promise<void> {
  if ((await firstParked(context, manager, household)) !== null) return closeHousehold(context, manager, household);
  await manager.query(
    `select recompute_household_access(household_id, organisation_id)
     from (select distinct household_id, organisation_id from access_grant where household_id = $1) opened`,
    [household],
  );
}

async function noteFailure({ system }: ConsumerContext, { id }: ParkedRow, error: unknown): Promise<void> {
  await system.query('update dead_letter set attempts = attempts + 1, last_at = clock_timestamp(), error = $2 where id = $1', [
    id,
    JSON.stringify(describeError(error)),
  ]);
}
