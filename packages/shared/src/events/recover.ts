import type { DataSource, EntityManager } from 'typeorm';
import type { Id } from '../domain/ids';
import type { Envelope } from './envelope';
import { endsOf, readBeyondHead, rememberHead, type Asked, type Publisher } from './head';
import { findLost, letWaitAgain, type Lacking } from './recover-log';
import { auditOperator, type Operator } from './operator-audit';

/** What the log holds that a restored publisher did not know, and what was done so that nothing it publishes is dropped. */
export interface Recovery {
  /** Facts that its original published after the backup, by type: what they tell happened, and its tables do not know of it. */
  readonly unknownFacts: Readonly<Record<string, number>>;
  /** Streams that these facts belong to. */
  readonly keys: readonly Id[];
  /** Waiting facts that got a new place in their stream, after the last one in the log. */
  readonly renumbered: number;
  /** Waiting facts that the log holds already. */
  readonly alreadyPublished: number;
  /** What a log that was lost or restored lacks. */
  readonly lacking: Lacking;
}

/**
 * Makes a publisher that was restored from a backup fit to publish: raises its streams to where the log has them, gives facts that wait
 * in the outbox places after that, lets what a shorter log lost wait again, and remembers the log's end. Safe while the service runs, and to run again. Acts that happened after
 * the backup stay lost to this database: the facts tell which they were.
 */
export async function recoverPublisher(
  { system, ...publisher }: Omit<Publisher, 'database'> & { readonly system: DataSource },
  operator: Operator,
): Promise<Recovery> {
  const database = askedOf(system.manager);
  const ends = await endsOf({ ...publisher, database });
  const strangers: Envelope[] = [];
  const own: Id[] = [];
  await readBeyondHead({ ...publisher, database }, (found) => {
    strangers.push(...found.strangers);
    own.push(...found.own);
  });
  const lost = await findLost({ ...publisher, database }, ends);
  const last = lastVersions(strangers);
  const keys = [...last.keys()].sort();
  const runner = system.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  try {
    const alreadyPublished = await markPublished(runner.manager, own);
    const renumbered = await raiseStreams(runner.manager, last);
    const lacking = await letWaitAgain({ topic: publisher.topic, database: askedOf(runner.manager) }, lost);
    await rememberHead(askedOf(runner.manager), ends);
    if (operator.dryRun) await runner.rollbackTransaction();
    if (operator.dryRun) await runner.startTransaction();
    await auditOperator(runner.manager, operator, { asked: keys });
    await runner.commitTransaction();
    return { unknownFacts: countTypes(strangers), keys, renumbered, alreadyPublished, lacking };
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

/** The last version of each stream among facts, of which the log may hold some twice. */
function lastVersions(facts: readonly Envelope[]): Map<Id, number> {
  const last = new Map<Id, number>();
  for (const { streamKey, streamVersion } of facts) last.set(streamKey, Math.max(streamVersion, last.get(streamKey) ?? 0));
  return last;
}

function countTypes(facts: readonly Envelope[]): Record<string, number> {
  const once = new Map(facts.map(({ id, type }) => [id, type]));
  const counts: Record<string, number> = {};
  for (const type of [...once.values()].sort()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

async function markPublished(manager: EntityManager, ids: readonly Id[]): Promise<number> {
  const [, count]: [unknown, number] = await manager.query(
    'update outbox set published_at = clock_timestamp() where event_id = any($1) and published_at is null',
    [ids],
  );
  return count;
}

/**
 * Takes the streams in their order, as every act does: what was committed before is seen in the outbox, and what comes later goes on from
 * the raised version.
 */
async function raiseStreams(manager: EntityManager, last: ReadonlyMap<Id, number>): Promise<number> {
  const keys = [...last.keys()];
  await manager.query('insert into stream (key, version) select key, 0 from unnest($1::uuid[]) key order by key on conflict do nothing', [
    keys,
  ]);
  await manager.query('select from stream where key = any($1) order by key for update', [keys]);
  const waiting: { id: number; key: Id }[] = await manager.query(
    `select id, stream_key as key from outbox where published_at is null and stream_key = any($1) order by stream_version`,
    [keys],
  );
  const next = new Map(last);
  const places = waiting.map(({ id, key }) => {
    const version = (next.get(key) ?? 0) + 1;
    next.set(key, version);
    return { id, version };
  });
  // From the highest down: a place is free before another fact takes it.
  for (const { id, version } of places.reverse()) await manager.query('update outbox set stream_version = $2 where id = $1', [id, version]);
  await manager.query(
    `update stream s set version = greatest(s.version, raised.version) from unnest($1::uuid[], $2::bigint[]) raised (key, version)
     where s.key = raised.key`,
    [[...next.keys()], [...next.values()]],
  );
  return places.length;
}

function askedOf(manager: EntityManager): Asked {
  return { query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await manager.query(sql, [...parameters])) as Row[] };
}
