import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyToken } from '../auth/verify-token';
import { checkMigrations } from '../database/check-migrations';
import { systemClock } from '../domain/clock';
import { startConsumer } from '../events/consumer';
import { consumerGroupsOf } from '../events/consumer-groups';
import { SERVICE_NAMES, topicOf } from '../events/declare-fact';
import { eventMetrics } from '../events/metrics';
import { openEventLog } from '../events/open-event-log';
import { startRelay } from '../events/relay';
import { freshnessOf } from '../graphql/changes';
import { graphContext } from '../graphql/context';
import { describeError } from '../graphql/format-error';
import { subgraphApp } from '../graphql/http';
import { loadSchema } from '../graphql/load-schema';
import { subgraphServer } from '../graphql/subgraph';
import { openWords, SHARED_WORDS } from '../words';
import { closeWell } from './close-server';
import type { ServiceConfig } from './config';
import { wordsOf, type ServiceDefinition } from './definition';
import { openDoor, type OpenedDoor } from './door';
import { checkReadiness, warnOfParked, warnOfRelay, type Readiness } from './health';
import { startDayWork } from './day-work';
import { startHousekeeping } from './housekeeping';
import type { Logger } from './log';
import { createMetrics, type ServiceMetrics } from './metrics';

/** The gateway waits for no answer longer than this. */
const STOP_ANSWERING_WITHIN_MS = 4_500;

export interface RunningService {
  readonly port: number;
  /** Answers what is under way, gives the partitions back, closes the pools. */
  stop(): Promise<void>;
}

/** Configuration, database, relay and consumers, graph, health: the same for the four services. The event log may be down meanwhile. */
export async function runService(definition: ServiceDefinition, config: ServiceConfig, logger: Logger): Promise<RunningService> {
  const metrics = createMetrics(definition.name);
  const wake: { relay: () => void } = { relay: () => undefined };
  const door = await openDoor({
    definition,
    appUrl: config.appDatabaseUrl,
    systemUrl: config.systemDatabaseUrl,
    clock: systemClock(config.clockOffsetMs),
    wakeRelay: () => wake.relay(),
    onPoolError: (error) => logger.warn({ error: error.message }, 'a database connection broke'),
  });
  await checkMigrations(door.app, definition.migrations);
  const events = startEvents(definition, { config, door, logger, metrics });
  const housekeeping = startHousekeeping({ system: door.system, logger });
  const dayWork = startDayWork(definition.dayWork ?? [], { door, logger });
  wake.relay = events.wake;
  const graph = await serveGraph(definition, { config, door, logger, metrics, warnings: events.warnings });
  return {
    port: graph.port,
    async stop() {
      await graph.stop();
      await events.stop();
      await dayWork.stop();
      await housekeeping.stop();
      await door.close();
    },
  };
}

interface Parts {
  readonly config: ServiceConfig;
  readonly door: OpenedDoor;
  readonly logger: Logger;
  readonly metrics: ServiceMetrics;
}

/** The relay of the outbox and the two consumers: access facts have their own, so that a poison event never delays a revocation. */
function startEvents(definition: ServiceDefinition, { config, door, logger, metrics }: Parts) {
  const log = openEventLog(config.eventLog, {
    applicationName: definition.name,
    onTrouble: (error) => logger.warn({ error: describeError(error) }, 'a session of the event log broke'),
    onFatal: (error) => {
      logger.fatal({ error: describeError(error) }, 'the event log cannot be read any more by this process: it ends, to be started again');
      process.exit(1);
    },
  });
  const common = { system: door.system, clock: door.clock, log, logger, metrics: eventMetrics(metrics.registry) };
  const relay = startRelay({ ...common, topic: topicOf(definition.name), topics: SERVICE_NAMES.map(topicOf) });
  const consumers = consumerGroupsOf(definition).map((group) =>
    startConsumer({ ...common, ...group, service: definition.name, wakeRelay: () => relay.wake() }),
  );
  return {
    wake: () => relay.wake(),
    warnings: () => warnOfRelay(relay.state(), definition.name),
    async stop() {
      for (const consumer of consumers) await consumer.stop();
      await relay.stop();
      await log.close();
    },
  };
}

async function serveGraph(definition: ServiceDefinition, parts: Parts & { readonly warnings: () => readonly string[] }) {
  const { config, door, logger, metrics, warnings } = parts;
  const server = subgraphServer({ schema: loadSchema(definition), introspection: config.introspection, logger });
  await server.start();
  const groups = consumerGroupsOf(definition);
  const app = subgraphApp({
    server,
    verify: verifyToken({ issuer: config.issuer, jwksUrl: config.jwksUrl, maxTokenAgeS: config.tokenMaxAgeS }),
    gatewayKey: config.gatewayKey,
    contextFor: async (caller, request, words) => {
      const freshness = await freshnessOf(request, { service: definition.name, system: door.system, groups });
      return graphContext({ door, caller, ...words, freshness, gatewayKey: config.gatewayKey });
    },
    health: () => healthOf(door, warnings()),
    metrics,
    words: openWords([SHARED_WORDS, wordsOf(definition)]),
    logger,
  });
  const http = createServer(app);
  const closeHttp = closeWell(http, STOP_ANSWERING_WITHIN_MS);
  const port = await listen(http, config);
  return {
    port,
    async stop() {
      await closeHttp();
      await server.stop();
    },
  };
}

async function healthOf(door: OpenedDoor, warnings: readonly string[]): Promise<Readiness> {
  const readiness = await checkReadiness({ app: door.app, system: door.system });
  return readiness.ready ? { ...readiness, warnings: [...warnings, ...(await warnOfParked(door.system))] } : readiness;
}

function listen(http: Server, config: ServiceConfig): Promise<number> {
  http.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.bindAddress, () => resolve((http.address() as AddressInfo).port));
  });
}
