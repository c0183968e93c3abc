import { describeError } from '../graphql/format-error';
import { applyChunk } from './apply-chunk';
import type { ConsumerContext } from './consumer-context';
import { topicsOf } from './consumer-groups';
import { countParked } from './parking';
import type { DeliveredRecord, EventLog, Subscribed } from './port';
import { backOffMs, wakeablePause } from './waiting';

export interface ConsumerOptions extends ConsumerContext {
  readonly log: EventLog;
}

/** Most records of one transaction. */
const CHUNK_SIZE = 50;

/** Starts one consumer of a service. It never throws: it waits for the log and for the database as long as it takes. */
export function startConsumer(options: ConsumerOptions): Subscribed {
  const { group, log, logger, metrics, subscriptions, system } = options;
  const topics = topicsOf(subscriptions);
  const rest = wakeablePause();
  const context = { ...options, survived: new Set<string>() };
  const run: { stopping: boolean; subscribed: Subscribed | null } = { stopping: false, subscribed: null };

  async function handle(records: readonly DeliveredRecord[], heartbeat: () => Promise<void>): Promise<void> {
    try {
      await applyChunk(context, records, heartbeat);
    } catch (error) {
      logger.warn({ group, records: records.length, error: describeError(error) }, 'facts could not be applied just now; they come again');
      throw error;
    }
  }

  async function subscribe(): Promise<void> {
    for (let failures = 0; !run.stopping && run.subscribed === null; failures += 1) {
      try {
        run.subscribed = await log.subscribe({ group, topics, chunkSize: CHUNK_SIZE, handle });
      } catch (error) {
        logger.warn({ group, error: describeError(error) }, 'the consumer could not join its group');
        await rest.pause(backOffMs(failures));
      }
    }
  }

  metrics.watchLag(group, async () => (await log.lag(group, topics)).reduce((sum, { end, position }) => sum + end - position, 0));
  metrics.watchParked(group, () => countParked(system, group));
  const subscribing = subscribe();
  return {
    async stop() {
      run.stopping = true;
      rest.wake();
      await subscribing;
      await run.subscribed?.stop();
    },
  };
}
