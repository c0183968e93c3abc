// How far each consumer of a service has come in each stream, facts that it does not listen to included: a reader who saw an act in one
// service learns whether another one knows of it.
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { isId, type Id } from '../domain/ids';
import { SERVICE_NAMES, topicOf, type ServiceName } from './declare-fact';
import type { DeliveredRecord } from './port';

/** A fact in its stream. */
export interface StreamPlace {
  readonly source: ServiceName;
  readonly streamKey: Id;
  readonly streamVersion: number;
}

export interface ToldPlace extends StreamPlace {
  /** When it happened; null when its record does not say. */
  readonly occurredAt: Date | null;
}

/** The place of a record of which nothing else is read; null when its headers do not say. */
export function placeOf({ topic, key, headers }: DeliveredRecord): ToldPlace | null {
  const source = SERVICE_NAMES.find((service) => topicOf(service) === topic);
  const streamVersion = Number(headers['ce_streamversion']);
  if (source === undefined || !isId(key) || !Number.isSafeInteger(streamVersion) || streamVersion < 1) return null;
  const occurredAt = new Date(headers['ce_time'] ?? '');
  return { source, streamKey: key, streamVersion, occurredAt: Number.isNaN(occurredAt.getTime()) ? null : occurredAt };
}

/**
 * Notes that a consumer is done with these facts, in the transaction that applies them. A stream of which a fact is parked stands still
 * until it is emptied (`catchUp`); what came behind is noted as heard.
 */
export async function advance(manager: EntityManager, group: string, places: readonly ToldPlace[]): Promise<void> {
  if (places.length === 0) return;
  await manager.query(
    `insert into stream_position as p (consumer, source, stream_key, version, heard, told_at)
     select $1, f.source, f.key, case when d.stream_key is null then f.version else 0 end, f.version, case when d.stream_key is null then f.at end
     from (select source, key, max(version) as version, max(at) as at
           from unnest($2::text[], $3::uuid[], $4::bigint[], $5::timestamptz[]) f (source, key, version, at) group by source, key) f
     left join (select distinct stream_key from dead_letter where consumer = $1 and stream_key = any($3) and status = 'PARKED') d
       on d.stream_key = f.key
     order by f.source, f.key
     on conflict (consumer, source, stream_key) do update
       set version = greatest(p.version, excluded.version), heard = greatest(p.heard, excluded.heard),
         told_at = greatest(p.told_at, excluded.told_at)`,
    [
      group,
      places.map(({ source }) => source),
      places.map(({ streamKey }) => streamKey),
      places.map(({ streamVersion }) => streamVersion),
      places.map(({ occurredAt }) => occurredAt),
    ],
  );
}

/** A stream of which nothing is parked any more has come as far as was heard of it. */
export async function catchUp(manager: EntityManager, group: string, key: Id): Promise<void> {
  await manager.query('update stream_position set version = heard where consumer = $1 and stream_key = $2 and version < heard', [
    group,
    key,
  ]);
}

/** Looks soon and then less often: many readers who wait must not keep the consumer from what they wait for. */
const [FIRST_LOOK_MS, LOOKS_AT_LEAST_EVERY_MS] = [10, 80];

/**
 * Waits until all these groups are done with all these facts; answers false when they are not by then. It looks at least once.
 * `waitMs` is what is left of the reader's patience.
 */
export async function areApplied(
  system: DataSource,
  { groups, places, waitMs }: { readonly groups: readonly string[]; readonly places: readonly StreamPlace[]; readonly waitMs: number },
): Promise<boolean> {
  const deadline = performance.now() + waitMs;
  for (let restMs = FIRST_LOOK_MS; ; restMs = Math.min(2 * restMs, LOOKS_AT_LEAST_EVERY_MS)) {
    if ((await missingOf(system, groups, places)) === 0) return true;
    if (performance.now() + restMs > deadline) return false;
    await pause(restMs);
  }
}

async function missingOf(system: DataSource, groups: readonly string[], places: readonly StreamPlace[]): Promise<number> {
  const [row] = await system.query<{ missing: number }[]>(
    `select count(*)::int as missing
     from unnest($1::text[]) g (consumer) cross join unnest($2::text[], $3::uuid[], $4::bigint[]) c (source, key, version)
     where not exists (select from stream_position p
       where p.consumer = g.consumer and p.source = c.source and p.stream_key = c.key and p.version >= c.version)`,
    [
      groups,
      places.map(({ source }) => source),
      places.map(({ streamKey }) => streamKey),
      places.map(({ streamVersion }) => streamVersion),
    ],
  );
  return row?.missing ?? 0;
}
