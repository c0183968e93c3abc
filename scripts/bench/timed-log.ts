import type { EventLog } from '@passerelle/shared/events/port';
import { until } from '@passerelle/shared/testing/until';

/** When a record was published or applied, in milliseconds of `performance.now()`. */
export interface Moment {
  readonly key: string;
  readonly at: number;
}

/** One side of the log as a watch sees it: batches in their order. */
export interface Watched {
  readonly moments: Moment[];
  /** When the first batch began and how many records it held; null before. */
  firstBatch: { readonly from: number; readonly records: number } | null;
}

/** A log that notes when records are durable in it, and when a chunk of them has been applied and committed. */
export interface TimedLog {
  readonly log: EventLog;
  readonly published: Watched;
  readonly applied: Watched;
}

export function timed(log: EventLog): TimedLog {
  const published: Watched = { moments: [], firstBatch: null };
  const applied: Watched = { moments: [], firstBatch: null };
  return {
    published,
    applied,
    log: {
      ...log,
      publish: (records) => note(published, records, () => log.publish(records)),
      subscribe: (options) =>
        log.subscribe({
          ...options,
          handle: (records, heartbeat) => note(applied, records, () => options.handle(records, heartbeat)),
        }),
    },
  };
}

async function note(watched: Watched, records: readonly { readonly key: string }[], work: () => Promise<void>): Promise<void> {
  if (records.length > 0) watched.firstBatch ??= { from: performance.now(), records: records.length };
  await work();
  const at = performance.now();
  for (const { key } of records) watched.moments.push({ key, at });
}

/** Waits until the watch has seen so many records. */
export async function untilSeen(watched: Watched, records: number): Promise<void> {
  await until(
    `${records} records to pass`,
    () => Promise.resolve(watched.moments.length),
    (seen) => seen >= records,
    { deadlineMs: 60_000 },
  );
}

/** Records a second, from the first batch's beginning to the last one's end. */
export function rateOf({ moments, firstBatch }: Watched): number {
  const last = moments.at(-1);
  if (last === undefined || firstBatch === null) throw new Error('No record has passed.');
  return (moments.length * 1_000) / (last.at - firstBatch.from);
}
