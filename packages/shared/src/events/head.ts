// How far the log was written by this database. A database that was restored from an older copy does not know what its original published
// since: it would number new facts as the log's last ones are numbered, and every consumer would drop them as old. So a publisher looks at
// what the log holds beyond the end that it remembers, and publishes nothing while a fact there is not its own. Nor does it while the log ends
// before the remembered end: facts are gone then, and whoever had not heard them would never learn of it.
import { isId, type Id } from '../domain/ids';
import { fromRecord, type Envelope } from './envelope';
import { Poison } from './poison';
import type { DeliveredRecord, EventLog, PartitionLag } from './port';

/** Whoever can ask the publisher's database: a session, a pool or a transaction. */
export interface Asked {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface Publisher {
  readonly log: Pick<EventLog, 'lag' | 'read'>;
  /** Topic of what this database publishes. */
  readonly topic: string;
  readonly database: Asked;
}

/** Facts beyond the remembered end. */
export interface BeyondHead {
  /** Published by another database, before the copy that this one comes from took its place. */
  readonly strangers: readonly Envelope[];
  /** Published by this one, which died before it remembered. */
  readonly own: readonly Id[];
}

const CHUNK_SIZE = 500;

/** Where each partition ends now. */
export function endsOf({ log, topic }: Publisher): Promise<PartitionLag[]> {
  return log.lag(`${topic}-head`, [topic]);
}

/** Remembers that all facts before these ends are this database's own, or known to it. */
export async function rememberHead(database: Asked, ends: readonly PartitionLag[]): Promise<void> {
  await database.query(
    `insert into published_head as h (topic, partition, log_offset) select * from unnest($1::text[], $2::int[], $3::bigint[])
     on conflict (topic, partition) do update set log_offset = excluded.log_offset where h.log_offset < excluded.log_offset`,
    [ends.map(({ topic }) => topic), ends.map(({ partition }) => partition), ends.map(({ end }) => end)],
  );
}

/** How many records the log lacks: those between its ends and the remembered ones. 0 for a log that never lost anything. */
export async function countLacking({ topic, database }: Omit<Publisher, 'log'>, ends: readonly PartitionLag[]): Promise<number> {
  const [row] = await database.query<{ lacking: number | string }>(
    `select coalesce(sum(h.log_offset - coalesce(e.log_end, 0)), 0) as lacking
     from published_head h left join unnest($2::int[], $3::bigint[]) e (partition, log_end) using (partition)
     where h.topic = $1 and h.log_offset > coalesce(e.log_end, 0)`,
    [topic, ends.map(({ partition }) => partition), ends.map(({ end }) => end)],
  );
  return Number(row?.lacking ?? 0);
}

/** Takes the ends of a log that lost its last facts for the remembered ones. What can be published again has to wait by then. */
export async function rememberShorter({ topic, database }: Omit<Publisher, 'log'>, ends: readonly PartitionLag[]): Promise<void> {
  await database.query(
    `update published_head h
     set log_offset = coalesce((select e.log_end from unnest($2::int[], $3::bigint[]) e (partition, log_end) where e.partition = h.partition), 0)
     where h.topic = $1`,
    [topic, ends.map(({ partition }) => partition), ends.map(({ end }) => end)],
  );
  await rememberHead(database, ends);
}

/** Reads what lies beyond the remembered end, chunk by chunk, and tells its facts from those of another database. */
export async function readBeyondHead(publisher: Publisher, take: (found: BeyondHead) => Promise<void> | void): Promise<void> {
  const { log, topic, database } = publisher;
  const rows = await database.query<{ partition: number; log_offset: number | string }>(
    'select partition, log_offset from published_head where topic = $1',
    [topic],
  );
  const heads = new Map(rows.map(({ partition, log_offset }) => [partition, Number(log_offset)]));
  if ((await endsOf(publisher)).every(({ partition, end }) => end <= (heads.get(partition) ?? 0))) return;
  await log.read({
    topics: [topic],
    chunkSize: CHUNK_SIZE,
    from: (_topic, partition) => heads.get(partition) ?? 0,
    async handle(records) {
      const facts = records.flatMap(readable);
      const known = await database.query<{ event_id: Id }>('select event_id from outbox where event_id = any($1)', [
        facts.map(({ id }) => id),
      ]);
      const own = new Set(known.map((row) => row.event_id));
      await take({ strangers: facts.filter(({ id }) => !own.has(id)), own: [...own] });
    },
  });
}

/** The first fact in the log that another database published; null when there is none, and this one may publish. */
export async function firstStranger(publisher: Publisher): Promise<Envelope | null> {
  const found: { stranger: Envelope | null } = { stranger: null };
  await readBeyondHead(publisher, ({ strangers: [stranger] }) => {
    if (stranger === undefined) return;
    found.stranger = stranger;
    throw new Enough();
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  return found.stranger;
}

/** Ends a reading that has found what it looked for. */
class Enough extends Error {}

/** A record that is no fact changes no state anywhere: it is parked by whoever listens, and no reason not to publish. */
function readable(record: DeliveredRecord): Envelope[] {
  if (!isId(record.headers['ce_id'] ?? '')) return [];
  try {
    return [fromRecord(record)];
  } catch (error) {
    if (error instanceof Poison) return [];
    throw error;
  }
}
