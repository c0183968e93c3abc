import { SERVICE_NAMES, topicOf } from '@passerelle/shared/events/declare-fact';
import type { DeliveredRecord, EventLog, Subscribed } from '@passerelle/shared/events/port';
import { backOffMs, wakeablePause } from '@passerelle/shared/events/waiting';
import { describeError } from '@passerelle/shared/graphql/format-error';
import type { Logger } from '@passerelle/shared/service/log';
import { setTimeout as pause } from 'node:timers/promises';

export interface FactSource extends Subscribed {
  /** Waits so long for the log to be reached once; false when it was not: what happens before would be missed. Later absences are caught up with. */
  isOpen(withinMs: number): Promise<boolean>;
}

const CHUNK_SIZE = 200;
/** What was told just before this process began: consumers may still be at work on it. */
const BEFORE = 50;

/** Hears all facts of all services from now on. It never throws: it waits for the log as long as it takes. */
export function followFacts(log: EventLog, hear: (records: readonly DeliveredRecord[]) => void, logger: Logger): FactSource {
  const rest = wakeablePause();
  const run: { stopping: boolean; following: Subscribed | null } = { stopping: false, following: null };

  async function follow(): Promise<void> {
    for (let failures = 0; !run.stopping && run.following === null; failures += 1) {
      try {
        run.following = await log.follow({ topics: SERVICE_NAMES.map(topicOf), chunkSize: CHUNK_SIZE, before: BEFORE, hear });
      } catch (error) {
        logger.warn({ error: describeError(error) }, 'there are no live updates until the event log answers');
        await rest.pause(backOffMs(failures));
      }
    }
  }

  const opening = follow();
  return {
    async isOpen(withinMs) {
      if (run.following === null) await Promise.race([opening, pause(withinMs, undefined, { ref: false })]);
      return run.following !== null;
    },
    async stop() {
      run.stopping = true;
      rest.wake();
      await opening;
      await run.following?.stop();
      await log.close();
    },
  };
}
