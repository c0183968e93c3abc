// Reads the Postgres log from its end on, in a session that only reads. Positions live in this process: nothing of it stands in the log.
import { LOG_CHANNEL } from './postgres-group';
import type { DeliveredRecord, FollowOptions, Subscribed } from './port';
import { openSession, type Session } from './session';
import { backOffMs, wakeablePause } from './waiting';

interface FollowerOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly pollMs: number;
  readonly onTrouble: (error: unknown) => void;
}

interface End {
  readonly topic: string;
  readonly partition: number;
  readonly end: number;
}

/** Begins at the end of the log and goes on until stopped, through every absence of the database. */
export async function followPostgres(following: FollowOptions, options: FollowerOptions): Promise<Subscribed> {
  const rest = wakeablePause();
  const state = { stopping: false, failures: 0 };
  const positions = await lastPositions(following, options);

  async function follow(): Promise<void> {
    while (!state.stopping) {
      try {
        await listen();
      } catch (error) {
        options.onTrouble(error);
        state.failures += 1;
        if (!state.stopping) await rest.pause(backOffMs(state.failures));
      }
    }
  }

  async function listen(): Promise<void> {
    const session = await openSession({ url: options.url, applicationName: options.applicationName, onNotification: rest.wake });
    try {
      await session.query(`listen ${LOG_CHANNEL}`);
      while (!state.stopping) {
        await hearNews(session, following, positions);
        state.failures = 0;
        await rest.pause(options.pollMs);
      }
    } finally {
      await session.end();
    }
  }

  const running = follow();
  return {
    async stop() {
      state.stopping = true;
      rest.wake();
      await running;
    },
  };
}

/** Next offset of each partition. A topic that is made later is read from its start. */
type Positions = Map<string, number>;

async function lastPositions({ topics, before = 0 }: FollowOptions, { url, applicationName }: FollowerOptions): Promise<Positions> {
  const session = await openSession({ url, applicationName });
  try {
    return new Map((await endsOf(session, topics)).map((end) => [nameOf(end), Math.max(0, end.end - before)]));
  } finally {
    await session.end();
  }
}

async function endsOf(session: Session, topics: readonly string[]): Promise<End[]> {
  const rows = await session.query<{ topic: string; partition: number; next_offset: string | number }>(
    'select topic, partition, next_offset from log_partition where topic = any($1) order by topic, partition',
    [[...topics]],
  );
  return rows.map(({ topic, partition, next_offset }) => ({ topic, partition, end: Number(next_offset) }));
}

async function hearNews(session: Session, { topics, chunkSize, hear }: FollowOptions, positions: Positions): Promise<void> {
  for (const place of await endsOf(session, topics)) {
    let next = positions.get(nameOf(place)) ?? 0;
    while (next < place.end) {
      const records = await readChunk(session, { ...place, next, chunkSize });
      if (records.length === 0) break;
      next += records.length;
      positions.set(nameOf(place), next);
      hear(records);
    }
  }
}

interface Chunk {
  readonly topic: string;
  readonly partition: number;
  readonly next: number;
  readonly chunkSize: number;
}

async function readChunk(session: Session, { topic, partition, next, chunkSize }: Chunk): Promise<DeliveredRecord[]> {
  const rows = await session.query<Pick<DeliveredRecord, 'key' | 'headers' | 'value'>>(
    'select key, headers, value from log_record where topic = $1 and partition = $2 and log_offset >= $3 order by log_offset limit $4',
    [topic, partition, next, chunkSize],
  );
  // Offsets of a partition have no gap.
  return rows.map((row, index) => ({ ...row, topic, partition, offset: next + index }));
}

function nameOf({ topic, partition }: Pick<End, 'topic' | 'partition'>): string {
  return `${topic}/${partition}`;
}
