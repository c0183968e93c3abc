// A log that ends before the end its publisher remembers has lost facts: its volume is gone, or it was restored from a backup. The outbox
// keeps what was published for some days, and so can say most of it again; who has heard it drops the repeat.
import type { Id } from '../domain/ids';
import { countLacking, rememberShorter, type Publisher } from './head';
import type { PartitionLag } from './port';

export interface Lacking {
  /** Records that the log had and has no more. */
  readonly records: number;
  /** Facts among them that the outbox still has; they are published again, before what waits. The others are lost to the log. */
  readonly publishedAgain: number;
}

/** What a log lost, and what it still holds. */
export interface Lost {
  readonly records: number;
  readonly ends: readonly PartitionLag[];
  readonly held: readonly Id[];
}

const CHUNK_SIZE = 500;

/** Null when the log has lost nothing. A log that has is read from its start: it may have been replaced by an older copy of itself. */
export async function findLost(publisher: Publisher, ends: readonly PartitionLag[]): Promise<Lost | null> {
  const records = await countLacking(publisher, ends);
  if (records === 0) return null;
  const { log, topic, database } = publisher;
  const held: Id[] = [];
  await log.read({
    topics: [topic],
    chunkSize: CHUNK_SIZE,
    async handle(chunk) {
      const ids = chunk.map(({ headers }) => headers['ce_id'] ?? '');
      const known = await database.query<{ event_id: Id }>('select event_id from outbox where event_id::text = any($1)', [ids]);
      held.push(...known.map((row) => row.event_id));
    },
  });
  return { records, ends, held };
}

/** Lets what the log lacks wait in the outbox again, in its old place, and takes the ends of the log for the remembered ones. */
export async function letWaitAgain({ topic, database }: Omit<Publisher, 'log'>, lost: Lost | null): Promise<Lacking> {
  if (lost === null) return { records: 0, publishedAgain: 0 };
  const again = await database.query<{ count: number }>(
    `with again as (update outbox set published_at = null where published_at is not null and event_id <> all($1) returning 1)
     select count(*)::int as count from again`,
    [lost.held],
  );
  await rememberShorter({ topic, database }, lost.ends);
  return { records: lost.records, publishedAgain: again[0]?.count ?? 0 };
}
