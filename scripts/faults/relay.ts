// A process that relays: the relay of the services, over a log that lets it die when the facts are in the log and not yet marked.
import { connect } from '@passerelle/shared/database/connect';
import { systemClock } from '@passerelle/shared/domain/clock';
import { topicOf } from '@passerelle/shared/events/declare-fact';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import type { EventLog } from '@passerelle/shared/events/port';
import type { Relay, RelayOptions } from '@passerelle/shared/events/relay';
import { createLogger } from '@passerelle/shared/service/log';
import { createMetrics } from '@passerelle/shared/service/metrics';
import type { Frame, Part } from './process-frame';

export const TOPIC = topicOf('housing-stock');

/** Starts a relay; `start` makes it. */
export async function startRelaying(frame: Frame, start: (options: RelayOptions) => Relay): Promise<Part> {
  const { name, teller } = frame.setting;
  const system = await connect({ url: teller.systemUrl, poolSize: 2, applicationName: name });
  const log: EventLog = {
    ...frame.log,
    async publish(records) {
      await frame.log.publish(records);
      if (records.length > 0) frame.dieIfArmed('after-ack');
    },
  };
  const metrics = eventMetrics(createMetrics(name).registry);
  const relay = start({ system, log, topic: TOPIC, topics: [TOPIC], clock: systemClock(), logger: createLogger(name, 'info'), metrics });
  return {
    relayState: () => relay.state(),
    async stop() {
      await relay.stop();
      await system.destroy();
    },
  };
}
