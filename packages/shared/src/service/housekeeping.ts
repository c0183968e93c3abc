// Clears what has served: facts that the log holds, and client keys whose repeats are no longer answered. Nothing else is ever deleted.
import type { DataSource } from 'typeorm';
import { wakeablePause } from '../events/waiting';
import { describeError } from '../graphql/format-error';
import type { Logger } from './log';
import type { Stoppable } from './stop';

const LOOK_EVERY_MS = 10 * 60_000;
/** Rows of one statement: a short transaction, between which others get their turn. */
const CHUNK = 5_000;

/**
 * The policies of the system role say the same of what may be deleted. A published fact is kept until a week of later ones was published,
 * not until a week has passed: a publisher that rested knows by its last facts that the end of the log is its own (see events/head.ts).
 */
const SERVED = {
  outbox: `select id from outbox where published_at <
    (select published_at - interval '7 days' from outbox where published_at is not null order by id desc limit 1) order by id limit ${CHUNK}`,
  request_key: `select ctid from request_key where at < now() - interval '30 days' limit ${CHUNK}`,
} as const;

/** Deletes all that has served by now; answers how many rows. Two processes at once share the work or pass each other over. */
export async function clearServed(system: DataSource): Promise<{ readonly facts: number; readonly clientKeys: number }> {
  return {
    facts: await clear(system, `delete from outbox where id in (${SERVED.outbox})`),
    clientKeys: await clear(system, `delete from request_key where ctid in (${SERVED.request_key})`),
  };
}

async function clear(system: DataSource, statement: string): Promise<number> {
  for (let cleared = 0; ;) {
    const [, count] = await system.query<[unknown[], number]>(statement);
    cleared += count;
    if (count < CHUNK) return cleared;
  }
}

/** Clears every ten minutes until stopped; a database that is away is tried again the next time. */
export function startHousekeeping({ system, logger }: { readonly system: DataSource; readonly logger: Logger }): Stoppable {
  const rest = wakeablePause();
  const run = { stopping: false };
  async function keepHouse(): Promise<void> {
    while (!run.stopping) {
      try {
        const cleared = await clearServed(system);
        if (cleared.facts + cleared.clientKeys > 0) logger.info(cleared, 'cleared what has served');
      } catch (error) {
        logger.warn({ error: describeError(error) }, 'what has served could not be cleared just now');
      }
      if (!run.stopping) await rest.pause(LOOK_EVERY_MS);
    }
  }
  const running = keepHouse();
  return {
    name: 'housekeeping',
    async stop() {
      run.stopping = true;
      rest.wake();
      await running;
    },
  };
}
