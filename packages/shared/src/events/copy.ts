// Moves the log from one adapter to the other: the same topics, partitions and offsets, and every group where it was. Publishers and
// consumers must rest meanwhile. What was copied before an interruption is not copied again.
import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog, PartitionLag } from './port';
import { OperatorRefusal } from './operator-refusal';

export interface CopyOptions {
  readonly from: EventLog;
  readonly to: EventLog;
  readonly topics: readonly string[];
  /** All consumers of the system, and what they read. */
  readonly groups: readonly { readonly group: string; readonly topics: readonly string[] }[];
  readonly dryRun: boolean;
}

export interface Copied {
  /** Records by topic. */
  readonly records: Readonly<Record<string, number>>;
  /** Groups that go on where they were; a few records before that may come again, which the inbox drops. */
  readonly groups: readonly string[];
}

const CHUNK_SIZE = 500;
const NOBODY = 'copy';
const LOOK_EVERY_MS = 100;

/**
 * Copies what the target lacks. Throws `OperatorRefusal` when the target has other partitions, holds records of another log, or something was
 * published meanwhile.
 */
export async function copyLog(options: CopyOptions): Promise<Copied> {
  const { from, to, topics, dryRun } = options;
  if (!dryRun) await to.ensureTopics(topics);
  const source = await from.lag(NOBODY, topics);
  const target = await to.lag(NOBODY, topics);
  requireSamePartitions(source, target, dryRun);
  await requireSameStart(options, target);
  const records: Record<string, number> = {};
  await from.read({
    topics,
    chunkSize: CHUNK_SIZE,
    from: startOf(target),
    async handle(chunk) {
      if (!dryRun) await to.publish(chunk.map(({ topic, key, headers, value }) => ({ topic, key, headers, value })));
      for (const { topic } of chunk) records[topic] = (records[topic] ?? 0) + 1;
    },
  });
  if (dryRun) return { records, groups: options.groups.map(({ group }) => group) };
  requireSameEnds(await from.lag(NOBODY, topics), await to.lag(NOBODY, topics));
  await Promise.all(options.groups.map((group) => moveGroup(options, group)));
  return { records, groups: options.groups.map(({ group }) => group) };
}

function nameOf({ topic, partition }: { readonly topic: string; readonly partition: number }): string {
  return `${topic}/${partition}`;
}

function startOf(target: readonly PartitionLag[]): (topic: string, partition: number) => number {
  const ends = new Map(target.map((end) => [nameOf(end), end.end]));
  return (topic, partition) => ends.get(nameOf({ topic, partition })) ?? 0;
}

function requireSamePartitions(source: readonly PartitionLag[], target: readonly PartitionLag[], dryRun: boolean): void {
  if (dryRun && target.length === 0) return;
  const [left, right] = [source, target].map((ends) => ends.map(nameOf).sort().join());
  if (left === right) return;
  const remedy = 'Create the topics of the target with as many partitions as those of the source, or let this command create them.';
  throw new OperatorRefusal('OTHER_PARTITIONS', 'The topics of the two logs have different partitions.', { path: ['to'], remedy });
}

/** The last record that the target holds of each partition is the source's of the same place. */
async function requireSameStart({ from, to, topics }: CopyOptions, target: readonly PartitionLag[]): Promise<void> {
  const lastOf = new Map(target.filter(({ end }) => end > 0).map((end) => [nameOf(end), end.end - 1]));
  if (lastOf.size === 0) return;
  const [inSource, inTarget] = [new Map<string, string>(), new Map<string, string>()];
  for (const [log, found] of [[from, inSource] as const, [to, inTarget] as const]) {
    await log.read({
      topics,
      chunkSize: 1,
      from: (topic, partition) => lastOf.get(nameOf({ topic, partition })) ?? Number.MAX_SAFE_INTEGER,
      async handle(records) {
        for (const record of records) {
          if (record.offset === lastOf.get(nameOf(record)))
            found.set(nameOf(record), JSON.stringify([record.key, record.headers['ce_id'], record.value]));
        }
      },
    });
  }
  if ([...lastOf.keys()].every((partition) => inSource.get(partition) === inTarget.get(partition))) return;
  const remedy = 'Copy into an empty log, or into one that an interrupted copy left.';
  throw new OperatorRefusal('OTHER_LOG', 'The target holds records that the source does not hold in the same place.', {
    path: ['to'],
    remedy,
  });
}

function requireSameEnds(source: readonly PartitionLag[], target: readonly PartitionLag[]): void {
  const start = startOf(target);
  if (source.every(({ topic, partition, end }) => start(topic, partition) === end)) return;
  const remedy = 'Stop the services, then copy again: what is there already is not copied twice.';
  throw new OperatorRefusal('NOT_AT_REST', 'Something was published while the log was copied.', { path: ['from'], remedy });
}

/**
 * Lets the group pass over what it has read in the source. Where it has not read all, it stops up to a chunk earlier: a chunk that holds
 * more than it has read is refused.
 */
async function moveGroup({ from, to }: CopyOptions, { group, topics }: CopyOptions['groups'][number]): Promise<void> {
  const wanted = new Map((await from.lag(group, topics)).map((lag) => [nameOf(lag), lag.position]));
  const wantedOf = (place: { readonly topic: string; readonly partition: number }) => wanted.get(nameOf(place)) ?? 0;
  const arrived = (lag: PartitionLag) =>
    lag.position >= wantedOf(lag) || (wantedOf(lag) < lag.end && lag.position + CHUNK_SIZE > wantedOf(lag));
  const subscribed = await to.subscribe({
    group,
    topics,
    chunkSize: CHUNK_SIZE,
    async handle(records) {
      if (records.some((record) => record.offset >= wantedOf(record))) throw new Error(`${group} has read no further than here.`);
    },
  });
  try {
    while (!(await to.lag(group, topics)).every(arrived)) await pause(LOOK_EVERY_MS);
  } finally {
    await subscribed.stop();
  }
}
