import { systemClock, type Clock } from '../domain/clock';
import { connect } from '../database/connect';
import type { Door } from '../use-case-types';
import type { ServiceDefinition } from './definition';

export interface OpenDoorOptions {
  readonly definition: ServiceDefinition;
  readonly appUrl: string;
  readonly systemUrl: string;
  readonly clock?: Clock;
  readonly wakeRelay?: () => void;
  readonly onPoolError?: (error: Error) => void;
}

/** The two pools of a service, ready for its use cases. `close` ends them. */
export interface OpenedDoor extends Door {
  close(): Promise<void>;
}

export async function openDoor(options: OpenDoorOptions): Promise<OpenedDoor> {
  const { definition, clock = systemClock(), wakeRelay = () => undefined } = options;
  const common = { entities: definition.entities, ...(options.onPoolError === undefined ? {} : { onPoolError: options.onPoolError }) };
  const app = await connect({ ...common, url: options.appUrl, poolSize: 6, applicationName: `${definition.name}-app` });
  const system = await connect({
    ...common,
    url: options.systemUrl,
    poolSize: 4,
    applicationName: `${definition.name}-system`,
    statementTimeoutMs: 30_000,
  });
  return {
    service: definition.name,
    app,
    system,
    clock,
    wakeRelay,
    async close() {
      await app.destroy();
      await system.destroy();
    },
  };
}
