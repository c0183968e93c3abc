// A fact that kills the process leaves no error behind: only that it was started and never finished. So every start is noted, outside the
// transaction that the death takes with it, and a fact that was started three times by processes that died is parked without a fourth.
import type { ConsumerContext } from './consumer-context';
import type { DeliveredRecord } from './port';

/** So often a fact is started at most, when the process dies each time. */
export const MOST_STARTS = 3;

/** Records of one partition that a process started. */
export interface Started {
  readonly from: number;
  readonly to: number;
  readonly starts: number;
}

export interface ChunkContext extends ConsumerContext {
  /** The memory of this process: partitions whose last chunk failed while the process lived on. */
  readonly survived: Set<string>;
}

/**
 * Notes that the records of one partition are started. Answers null when nothing speaks against them, else the start of some of them at
 * which a process died: they are then to be applied one by one, each noted by `noteOne`.
 */
export async function noteChunk(context: ChunkContext, records: readonly DeliveredRecord[]): Promise<Started | null> {
  const [first] = records;
  if (first === undefined) return null;
  const { group, system, survived } = context;
  const partition = partitionName(first);
  const offsets = records.map(({ offset }) => offset);
  const [from, to] = [Math.min(...offsets), Math.max(...offsets)];
  // The death of a process loses nothing that was committed, however it was: waiting for the disk would guard against a power cut only.
  const noted: unknown[] = await system.query(
    `with quickly as (select set_config('synchronous_commit', 'off', true))
     insert into consumer_start as s (consumer, topic, partition, from_offset, to_offset, starts)
     select $1, $2, $3, $4, $5, 1 from quickly
     on conflict (consumer, topic, partition) do update set from_offset = $4, to_offset = $5, starts = 1, suspects = '{}', at = clock_timestamp()
     where $6 or s.starts = 0 or s.to_offset < $4 returning true`,
    [group, first.topic, first.partition, from, to, survived.has(partition)],
  );
  // Not before: while the database is away, nothing is noted and the partition stays innocent.
  survived.delete(partition);
  if (noted.length > 0) return null;
  // Records before those that were started come again where their position was not kept: that takes nothing back of what was noted.
  const [row] = await system.query<{ from: string; to: string; starts: number }[]>(
    `with noted as (
       update consumer_start s set from_offset = least(s.from_offset, $4)
       where consumer = $1 and topic = $2 and partition = $3 returning from_offset, to_offset, starts)
     select from_offset as from, to_offset as to, starts from noted`,
    [group, first.topic, first.partition, from],
  );
  return row === undefined ? null : { from: Number(row.from), to: Number(row.to), starts: row.starts };
}

/**
 * Notes the start of one record; answers how often it was started by now without coming to its end. Each record has a count of its own: of
 * two facts that kill, in two partitions, the one that comes second has not been started in vain.
 */
export async function noteOne({ group, system }: ConsumerContext, { topic, partition, offset }: DeliveredRecord): Promise<number> {
  const [noted] = await system.query<{ starts: number }[]>(
    `with noted as (
       update consumer_start s set at = clock_timestamp(), suspects = s.suspects || jsonb_build_object($4::text,
         coalesce((s.suspects ->> $4::text)::int, case when $4::bigint between s.from_offset and s.to_offset then s.starts else 0 end) + 1)
       where consumer = $1 and topic = $2 and partition = $3 returning suspects)
     select (suspects ->> $4::text)::int as starts from noted`,
    [group, topic, partition, offset],
  );
  return noted?.starts ?? 1;
}

/** Forgets the starts of a record that came to its end. */
export async function noteOneFinished({ group, system }: ConsumerContext, { topic, partition, offset }: DeliveredRecord): Promise<void> {
  await system.query('update consumer_start set suspects = suspects - $4::text where consumer = $1 and topic = $2 and partition = $3', [
    group,
    topic,
    partition,
    offset,
  ]);
}

/**
 * Forgets the starts of records of one partition after all of them were applied one by one: delivered again, they are innocent. Later ones
 * that were started too stay noted.
 */
export async function noteFinished({ group, system }: ConsumerContext, records: readonly DeliveredRecord[]): Promise<void> {
  const [first] = records;
  if (first === undefined) return;
  const last = Math.max(...records.map(({ offset }) => offset));
  await system.query(
    `update consumer_start s set from_offset = greatest(s.from_offset, $4::bigint + 1), starts = case when s.to_offset > $4 then s.starts else 0 end,
       suspects = case when s.to_offset > $4 then s.suspects else '{}' end
     where consumer = $1 and topic = $2 and partition = $3`,
    [group, first.topic, first.partition, last],
  );
}

/** Remembers that a chunk failed and the process did not: its records come again and are not to blame. */
export function noteSurvived({ survived }: ChunkContext, record: DeliveredRecord): void {
  survived.add(partitionName(record));
}

function partitionName({ topic, partition }: DeliveredRecord): string {
  return `${topic}/${partition}`;
}
