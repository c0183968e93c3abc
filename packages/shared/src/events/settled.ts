import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog } from './port';
import { openSession, type Session } from './session';

export interface SettledOptions {
  /** URLs of the services' databases, of a role that may read the outbox. */
  readonly databaseUrls: readonly string[];
  readonly log: Pick<EventLog, 'lag'>;
  /** All consumers of the system: `consumerGroupsOf` of each service. */
  readonly groups: readonly { readonly group: string; readonly topics: readonly string[] }[];
  readonly deadlineMs?: number;
}

const LOOK_EVERY_MS = 40;

/**
 * Resolves when every fact that was committed before has been published and applied, with all that followed from it: outboxes empty, no
 * consumer behind, and the ends of the log the same over two looks. Parked facts count as seen. Throws past the deadline, naming what waits.
 */
export async function settled({ databaseUrls, log, groups, deadlineMs = 30_000 }: SettledOptions): Promise<void> {
  const deadline = performance.now() + deadlineMs;
  const sessions = await Promise.all(databaseUrls.map((url) => openSession({ url, applicationName: 'settled' })));
  try {
    for (let before: string | null = null; ;) {
      const look = await lookOnce(sessions, log, groups);
      if (look.waiting.length === 0 && look.ends === before) return;
      before = look.waiting.length === 0 ? look.ends : null;
      if (performance.now() > deadline)
        throw new Error(`Not settled within ${deadlineMs} ms: ${look.waiting.join('; ') || 'facts keep coming'}.`);
      await pause(LOOK_EVERY_MS);
    }
  } finally {
    await Promise.all(sessions.map((session) => session.end()));
  }
}

/** Outboxes first: a fact that a consumer publishes after this is seen in the outbox, or in the ends of the log, by the second look. */
async function lookOnce(sessions: readonly Session[], log: SettledOptions['log'], groups: SettledOptions['groups']) {
  const waiting: string[] = [];
  for (const session of sessions) {
    const [row] = await session.query<{ database: string; count: number }>(
      'select current_database() as database, count(*)::int as count from outbox where published_at is null',
    );
    if (row !== undefined && row.count > 0) waiting.push(`${row.count} in the outbox of ${row.database}`);
  }
  const lags = await Promise.all(
    groups.map(async ({ group, topics }) => {
      // A log whose topics were made a moment ago may not serve them yet.
      const partitions = await log.lag(group, topics).catch((error: unknown) => {
        waiting.push(`the log does not tell of ${group}: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      });
      return { group, partitions };
    }),
  );
  for (const { group, partitions } of lags) {
    const behind = partitions.reduce((sum, { end, position }) => sum + end - position, 0);
    if (behind > 0) waiting.push(`${group} is ${behind} behind`);
  }
  const ends = lags.flatMap(({ partitions }) => partitions.map(({ topic, partition, end }) => `${topic}/${partition}=${end}`));
  return { waiting, ends: ends.sort().join() };
}
