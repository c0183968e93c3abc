// A process that listens: the consumer of the services, over a log that lets it die when everything is committed and the log does not know.
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@passerelle/shared/database/connect';
import type { ConsumerOptions } from '@passerelle/shared/events/consumer';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import type { EventLog, Subscribed } from '@passerelle/shared/events/port';
import { createLogger } from '@passerelle/shared/service/log';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { GROUP, listening, poison, type Habits } from './listener';
import { die, say, type Frame, type Part } from './process-frame';

/** Starts a consumer; `start` makes it. */
export async function startConsuming(frame: Frame, start: (options: ConsumerOptions) => Subscribed): Promise<Part> {
  const { name, listener } = frame.setting;
  const system = await connect({ url: listener.systemUrl, poolSize: 4, applicationName: name, statementTimeoutMs: 30_000 });
  const consumer = start({
    service: 'finance',
    group: GROUP,
    system,
    subscriptions: [listening(habitsOf(frame))],
    projectors: new Set(),
    clock: frame.clock,
    logger: createLogger(name, 'info'),
    metrics: eventMetrics(createMetrics(name).registry),
    log: watched(frame),
  });
  return {
    async stop() {
      await consumer.stop();
      await system.destroy();
    },
  };
}

function habitsOf(frame: Frame): Habits {
  return {
    async take(code) {
      const { slowMs } = frame.orders();
      if (slowMs > 0) await pause(slowMs);
      if (code === 'POISON') poison();
      if (code === 'KILL') die('fact');
    },
    atTheEnd: () => frame.dieIfArmed('in-handler'),
  };
}

/** Tells the runner what is delivered, before anything is done with it. */
function watched(frame: Frame): EventLog {
  return {
    ...frame.log,
    subscribe: (options) =>
      frame.log.subscribe({
        ...options,
        async handle(records, heartbeat) {
          const [first] = records;
          if (first !== undefined)
            say({ say: 'delivered', partition: first.partition, records: records.length, slowed: frame.orders().slowMs > 0 });
          await options.handle(records, heartbeat);
          frame.dieIfArmed('after-handle');
        },
      }),
  };
}
