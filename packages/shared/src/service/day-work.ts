// What a service does because it is due: things that time alone changes, and what an act left to be done with more rights than its own. It is
// looked for at the start and every few seconds, so that a process that slept over midnight, or started late, does it all the same.
import { systemActor } from '../auth/actor';
import { newId } from '../domain/ids';
import { wakeablePause } from '../events/waiting';
import { describeError } from '../graphql/format-error';
import type { Door, UseCase } from '../use-case-types';
import type { Logger } from './log';
import type { Stoppable } from './stop';

const LOOK_EVERY_MS = 3_000;
/** Of one transaction, between which others get their turn. */
const CHUNK = 50;

/** Does at most so many of what is due today, and says how many it found. */
export type DayWork = UseCase<{ readonly most: number }, { readonly judged: number }>;

/** Does everything that is due today; answers how many there were. */
export async function doDayWork(door: Door, works: readonly DayWork[]): Promise<number> {
  let done = 0;
  for (const work of works) {
    for (;;) {
      const caller = {
        actor: systemActor(`day:${door.service}`, NO_ORGANISATION),
        requestId: newId(),
        operation: work.name,
        traceparent: null,
      };
      const { judged } = await work.call(door, caller, { most: CHUNK });
      done += judged;
      if (judged < CHUNK) break;
    }
  }
  return done;
}

/** Work of the day is done for no organisation. */
const NO_ORGANISATION = '00000000-0000-4000-8000-000000000000';

/** Looks every few seconds until stopped; a database that is away is tried again the next time. */
export function startDayWork(works: readonly DayWork[], { door, logger }: { readonly door: Door; readonly logger: Logger }): Stoppable {
  const rest = wakeablePause();
  const run = { stopping: works.length === 0 };
  async function work(): Promise<void> {
    while (!run.stopping) {
      try {
        const done = await doDayWork(door, works);
        if (done > 0) logger.info({ done }, 'did the work of the day');
      } catch (error) {
        logger.warn({ error: describeError(error) }, 'the work of the day could not be done just now');
      }
      if (!run.stopping) await rest.pause(LOOK_EVERY_MS);
    }
  }
  const running = work();
  return {
    name: 'work of the day',
    async stop() {
      run.stopping = true;
      rest.wake();
      await running;
    },
  };
}
