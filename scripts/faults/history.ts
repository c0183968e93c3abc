// Reads what a run left behind: the writers' database, the listener's, and the log itself.
import type { Id } from '@passerelle/shared/domain/ids';
import type { EventLog } from '@passerelle/shared/events/port';
import { percentile } from '../bench/report';
import { ask } from './ask';
import type { AppliedFact, History, ToldFact, Total } from './checker';
import { tallyMoved } from './facts';
import type { Ledger } from './ledger';
import { GROUP } from './listener';
import type { Stream } from './messages';
import { TOPIC } from './relay';

export interface Databases {
  readonly teller: string;
  readonly listener: string;
}

const keysOf = (streams: readonly Stream[]) => streams.map(({ key }) => key);

export async function readHistory(databases: Databases, streams: readonly Stream[], ledger: Ledger): Promise<History> {
  const keys = keysOf(streams);
  const told = await ask<ToldFact>(
    databases.teller,
    `select event_id as "eventId", stream_key as key, stream_version as version, subject as "tallyId"
     from outbox where stream_key = any($1) and type = $2 order by id`,
    [keys, tallyMoved.type],
  );
  const applied = await ask<AppliedFact>(
    databases.listener,
    `select event_id as "eventId", key, version, tally_id as "tallyId", number from applied where key = any($1) order by position`,
    [keys],
  );
  const totals = await ask<Total>(databases.listener, `select tally_id as "tallyId", n, ver, sum from total where tally_id = any($1)`, [
    streams.flatMap(({ tallies }) => tallies),
  ]);
  const kept = await ask<{ id: Id }>(databases.teller, `select id from act where id = any($1)`, [[...ledger.acked]]);
  return { told, applied, totals, acked: ledger.acked, kept: new Set(kept.map(({ id }) => id)) };
}

/** Streams of which a fact is parked now. */
export async function parkedKeys({ listener }: Databases, streams: readonly Stream[]): Promise<ReadonlySet<Id>> {
  const rows = await ask<{ key: Id }>(
    listener,
    `select distinct stream_key as key from dead_letter where consumer = $1 and status = 'PARKED' and stream_key = any($2)`,
    [GROUP, keysOf(streams)],
  );
  return new Set(rows.map(({ key }) => key));
}

export interface Backlog {
  /** Facts in the outbox. */
  readonly waiting: number;
  /** Records of the log that the consumers have not said to have read. */
  readonly unread: number;
}

export async function backlog({ teller }: Databases, log: EventLog): Promise<Backlog> {
  const [row] = await ask<{ waiting: number }>(teller, 'select count(*)::int as waiting from outbox where published_at is null');
  const lag = await log.lag(GROUP, [TOPIC]);
  return { waiting: row?.waiting ?? 0, unread: lag.reduce((sum, { end, position }) => sum + end - position, 0) };
}

/** The next offset of each partition. */
export type LogEnds = ReadonlyMap<number, number>;

export async function endsOfLog(log: EventLog): Promise<LogEnds> {
  return new Map((await log.lag(GROUP, [TOPIC])).map(({ partition, end }) => [partition, end]));
}

/** Records since then, and how many of them tell what another one tells. */
export async function countInLog(log: EventLog, since: LogEnds): Promise<{ readonly records: number; readonly repeats: number }> {
  const seen = new Set<string>();
  let records = 0;
  await log.read({
    topics: [TOPIC],
    chunkSize: 500,
    from: (_topic, partition) => since.get(partition) ?? 0,
    async handle(chunk) {
      records += chunk.length;
      for (const { headers } of chunk) seen.add(headers['ce_id'] ?? '');
    },
  });
  return { records, repeats: records - seen.size };
}

/** Milliseconds from telling to applying that one in a hundred facts of these streams exceeds. */
export async function slowestOfOthersMs(databases: Databases, streams: readonly Stream[]): Promise<number> {
  const told = await ask<{ id: Id; at: Date }>(
    databases.teller,
    'select event_id as id, occurred_at as at from outbox where stream_key = any($1) and type = $2',
    [keysOf(streams), tallyMoved.type],
  );
  const applied = await ask<{ id: Id; at: Date }>(databases.listener, 'select event_id as id, at from applied where key = any($1)', [
    keysOf(streams),
  ]);
  const toldAt = new Map(told.map(({ id, at }) => [id, at.getTime()]));
  return percentile(
    applied.map(({ id, at }) => at.getTime() - (toldAt.get(id) ?? at.getTime())),
    99,
  );
}
