import type { EntityManager } from 'typeorm';
import type { Id } from '../domain/ids';
import { describeError } from '../graphql/format-error';
import { applyFresh, report, type Applied } from './apply-facts';
import type { ConsumerContext } from './consumer-context';
import { fromRecord } from './envelope';
import { failureKind } from './failure-kind';
import { closeHousehold, concernsAccess, lockKeys } from './parking';
import { requireNoRebuild } from './rebuild-hold';
import { advance, catchUp } from './stream-positions';

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

export interface ReplayOptions {
  /** Only what is parked for this key. When nothing is, and it is a household of access facts, its access is derived anew. */
  readonly key?: Id | undefined;
  /** Tries everything and keeps nothing. */
  readonly dryRun?: boolean;
}

/**
 * Replays what a consumer parked, key by key and in the order of each key, through the same handlers and the same inbox. A key stops at
 * the first fact that fails again. May run while the consumer runs. Throws when the database is away.
 */
export async function replayParked(context: ConsumerContext, { key: only, dryRun = false }: ReplayOptions = {}): Promise<ReplayResult> {
  let replayed = 0;
  const stillParkedKeys: Id[] = [];
  for (const key of only === undefined ? await parkedKeys(context) : [only]) {
    const outcome = dryRun ? await tryKey(context, key) : await replayKey(context, key);
    replayed += outcome.replayed;
    if (!outcome.emptied) stillParkedKeys.push(key);
  }
  return { replayed, stillParkedKeys };
}

async function parkedKeys({ system, group }: ConsumerContext): Promise<Id[]> {
  const rows: { stream_key: Id }[] = await system.query(
    `select distinct stream_key from dead_letter where consumer = $1 and status = 'PARKED' order by stream_key`,
    [group],
  );
  return rows.map((row) => row.stream_key);
}

async function replayKey(context: ConsumerContext, key: Id): Promise<{ replayed: number; emptied: boolean }> {
  for (let replayed = 0; ; replayed += 1) {
    const next: { row: ParkedRow | null } = { row: null };
    try {
      const done = await context.system.transaction(async (manager) => {
        await requireNoRebuild(manager);
        await lockKeys(manager, context.group, [key]);
        next.row = await firstParked(context, manager, key);
        if (next.row !== null) return replayOne(context, manager, next.row);
        await catchUp(manager, context.group, key);
        if (replayed === 0 && concernsAccess(context)) await setAccess(context, manager, key);
        return null;
      });
      if (done === null) return { replayed, emptied: true };
      report(context, done);
    } catch (error) {
      if (next.row === null || failureKind(error) === 'connection') throw error;
      await noteFailure(context, next.row, error);
      return { replayed, emptied: false };
    }
  }
}

/** Replays a key in one transaction that is rolled back. */
async function tryKey(context: ConsumerContext, key: Id): Promise<{ replayed: number; emptied: boolean }> {
  const runner = context.system.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  let replayed = 0;
  try {
    await lockKeys(runner.manager, context.group, [key]);
    for (let row = await firstParked(context, runner.manager, key); row !== null; row = await firstParked(context, runner.manager, key)) {
      await replayOne(context, runner.manager, row);
      replayed += 1;
    }
    return { replayed, emptied: true };
  } catch (error) {
    if (failureKind(error) === 'connection') throw error;
    return { replayed, emptied: false };
  } finally {
    await runner.rollbackTransaction().finally(() => runner.release());
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
  const done = await applyFresh(context, manager, { envelopes: [envelope] });
  await manager.query(`update dead_letter set status = 'REPLAYED', attempts = attempts + 1, last_at = clock_timestamp() where id = $1`, [
    row.id,
  ]);
  await advance(manager, context.group, [envelope]);
  if (concernsAccess(context)) await setAccess(context, manager, key);
  return done;
}

/** A household stays closed while any of its access facts is parked; then what its grants open is derived anew for every organisation. */
async function setAccess(context: ConsumerContext, manager: EntityManager, household: Id): Promise<void> {
  if ((await firstParked(context, manager, household)) !== null) return closeHousehold(context, manager, household);
  await manager.query(`select set_config('app.today', $1, true)`, [context.clock.today()]);
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
