// The event log in a Postgres database of its own: the default of one machine, where nothing but Node is installed.
import { Pool, type PoolClient } from 'pg';
import type { DeliveredRecord, EventLog, LogRecord, PartitionLag, ReadOptions, Subscribed } from './port';
import { TOPIC_PARTITIONS } from './declare-fact';
import { keepMember } from './members';
import { partitionOf } from './partition';
import { followPostgres } from './postgres-follow';
import { LOG_CHANNEL, subscribeToPostgres } from './postgres-group';

export interface PostgresLogOptions {
  /** URL of the role `event_log_client`, or of `event_log_reader` for a process that only follows and reads. */
  readonly url: string;
  /** Partitions of a topic that does not exist yet. */
  readonly partitions?: number;
  /** Longest time after which members look for new records; a notification makes them look at once. */
  readonly pollMs?: number;
  /** Shown by the database for each session. */
  readonly applicationName?: string;
  /** Told what members survive: broken connections, failing chunks. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Opens the log. It connects when first used, and again whenever the database was away. */
export function openPostgresLog(options: PostgresLogOptions): EventLog {
  const { url, partitions = TOPIC_PARTITIONS, pollMs = 100, applicationName = 'event-log', onTrouble = () => undefined } = options;
  const pool = openPool({ url, applicationName, onTrouble });
  const members = new Set<Subscribed>();
  const session = { url, applicationName, pollMs, onTrouble };
  const partitionCounts = new Map<string, number>();

  async function partitionCountOf(topic: string): Promise<number> {
    const known = partitionCounts.get(topic);
    if (known !== undefined) return known;
    const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from log_partition where topic = $1', [topic]);
    const count = rows[0]?.count ?? 0;
    if (count === 0) throw new Error(`There is no topic ${topic}: create it with ensureTopics.`);
    partitionCounts.set(topic, count);
    return count;
  }

  return {
    async ensureTopics(topics) {
      await pool.query(
        `insert into log_partition (topic, partition)
         select topic, partition from unnest($1::text[]) topic cross join generate_series(0, $2::int - 1) partition
         where not exists (select from log_partition known where known.topic = topic.topic)
         order by topic, partition on conflict do nothing`,
        [[...topics], partitions],
      );
    },
    async publish(records) {
      if (records.length === 0) return;
      const placed: PlacedRecord[] = [];
      for (const record of records) placed.push({ ...record, partition: partitionOf(record.key, await partitionCountOf(record.topic)) });
      await inTransaction(pool, (client) => append(client, placed));
    },
    subscribe: async (subscription) => keepMember(members, subscribeToPostgres(subscription, session)),
    follow: async (options) => keepMember(members, await followPostgres(options, session)),
    read: (options) => readAll(pool, options),
    lag: (group, topics) => lagOf(pool, group, topics),
    async close() {
      await Promise.all([...members].map((member) => member.stop()));
      members.clear();
      await pool.end();
    },
  };
}

interface PlacedRecord extends LogRecord {
  readonly partition: number;
}

function openPool({ url, applicationName, onTrouble }: Required<Pick<PostgresLogOptions, 'url' | 'applicationName' | 'onTrouble'>>): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: applicationName,
    max: 2,
    connectionTimeoutMillis: 4_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    keepAlive: true,
  });
  // Without both listeners a restart of the database ends the process.
  pool.on('error', onTrouble);
  pool.on('connect', (client) => client.on('error', onTrouble));
  return pool;
}

/**
 * Appends in one transaction. The rows of the partitions are locked in order, which lets appends to one partition pass one by one (its
 * offsets have no gap and become visible in order) and keeps two appends from waiting for each other in a ring.
 */
async function append(client: PoolClient, records: readonly PlacedRecord[]): Promise<void> {
  const { rows: ends } = await client.query<{ topic: string; partition: number; next_offset: string | number }>(
    `select topic, partition, next_offset from log_partition
     where (topic, partition) in (select * from unnest($1::text[], $2::int[]))
     order by topic, partition for update`,
    [records.map(({ topic }) => topic), records.map(({ partition }) => partition)],
  );
  const next = new Map(ends.map((end) => [nameOf(end), Number(end.next_offset)]));
  const offsets = records.map((record) => {
    const offset = next.get(nameOf(record));
    if (offset === undefined) throw new Error(`Partition ${nameOf(record)} is missing.`);
    next.set(nameOf(record), offset + 1);
    return offset;
  });
  await client.query(
    `insert into log_record (topic, partition, log_offset, key, headers, value)
     select * from unnest($1::text[], $2::int[], $3::bigint[], $4::text[], $5::jsonb[], $6::text[])`,
    [
      records.map(({ topic }) => topic),
      records.map(({ partition }) => partition),
      offsets,
      records.map(({ key }) => key),
      records.map(({ headers }) => JSON.stringify(headers)),
      records.map(({ value }) => value),
    ],
  );
  await client.query(
    `update log_partition p set next_offset = moved.next_offset
     from unnest($1::text[], $2::int[], $3::bigint[]) moved (topic, partition, next_offset)
     where p.topic = moved.topic and p.partition = moved.partition`,
    [ends.map(({ topic }) => topic), ends.map(({ partition }) => partition), ends.map((end) => next.get(nameOf(end)))],
  );
  // Members look at once. The global lock that a notification takes at commit is cheap here: a relay appends hundreds of records at a time.
  await client.query(`select pg_notify('${LOG_CHANNEL}', '')`);
}

function nameOf({ topic, partition }: { readonly topic: string; readonly partition: number }): string {
  return `${topic}/${partition}`;
}

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
    client.release();
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

async function lagOf(pool: Pool, group: string, topics: readonly string[]): Promise<PartitionLag[]> {
  const { rows } = await pool.query<{ topic: string; partition: number; next_offset: string | number; position: string | number }>(
    `select topic, partition, p.next_offset, coalesce(g.next_offset, 0) as position
     from log_partition p left join (select * from log_position where group_name = $1) g using (topic, partition)
     where topic = any($2) order by topic, partition`,
    [group, [...topics]],
  );
  return rows.map((row) => ({ topic: row.topic, partition: row.partition, end: Number(row.next_offset), position: Number(row.position) }));
}

async function readAll(pool: Pool, { topics, chunkSize, from = () => 0, handle }: ReadOptions): Promise<void> {
  const { rows: ends } = await pool.query<{ topic: string; partition: number; next_offset: string | number }>(
    'select topic, partition, next_offset from log_partition where topic = any($1) order by topic, partition',
    [[...topics]],
  );
  for (const { topic, partition, next_offset: end } of ends) {
    for (let offset = from(topic, partition); offset < Number(end);) {
      const { rows } = await pool.query<Omit<DeliveredRecord, 'offset'> & { log_offset: string | number }>(
        `select topic, partition, log_offset, key, headers, value from log_record
         where topic = $1 and partition = $2 and log_offset >= $3 and log_offset < $4 order by log_offset limit $5`,
        [topic, partition, offset, end, chunkSize],
      );
      if (rows.length === 0) break;
      const records = rows.map(({ log_offset, ...record }) => ({ ...record, offset: Number(log_offset) }));
      await handle(records);
      offset += records.length;
    }
  }
}
