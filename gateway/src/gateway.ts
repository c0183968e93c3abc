import './no-telemetry';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { verifyToken, type VerifyToken } from '@passerelle/shared/auth/verify-token';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { openEventLog } from '@passerelle/shared/events/open-event-log';
import { wrongArgumentsAre400 } from '@passerelle/shared/graphql/format-error';
import { answerFailures, hardenedApp, identify, onlyPost, openCall, readJson } from '@passerelle/shared/graphql/http';
import { LIMITS } from '@passerelle/shared/graphql/limits';
import { saysErrors } from '@passerelle/shared/graphql/said';
import { HARDENED, silentPlugins } from '@passerelle/shared/graphql/subgraph';
import type { Logger } from '@passerelle/shared/service/log';
import { closeWell, type CloseServer } from '@passerelle/shared/service/close-server';
import { createMetrics, type ServiceMetrics } from '@passerelle/shared/service/metrics';
import type { Stoppable } from '@passerelle/shared/service/stop';
import { openWords, SHARED_WORDS } from '@passerelle/shared/words';
import type { Express } from 'express';
import type { GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Histogram } from 'prom-client';
import type { GatewayConfig } from './config';
import { openSubgraph, type Subgraph } from './data-source';
import { explorer } from './explorer';
import { formatErrorWith, sayOwnError } from './format-error';
import { gatewayContext, REQUEST_WITHIN_MS, type GatewayContext } from './identity';
import { answersIntrospection } from './introspection';
import { checkLiterals } from './literals';
import { openLiveUpdates, type LiveUpdates } from './live/live';
import { refusePollutingKeys } from './polluting-keys';
import { refuseLargeQueries } from './refuse-large-queries';
import { tellsOnlyChanges } from './tell-changes';
import { GATEWAY_WORDS, serveWords } from './words';

/** A gateway that answers. */
export interface RunningGateway {
  /** Address of the graph. */
  readonly url: string;
  /** Port of the figures where they have one of their own. */
  readonly metricsPort: number | null;
  /** What to stop, in this order: the streams, no new requests, then the executor, then the connections to the subgraphs. */
  readonly parts: readonly Stoppable[];
}

/** Loads the composed schema, opens the ways to the subgraphs and listens. The subgraphs need not be there yet. */
export async function startGateway(config: GatewayConfig, logger: Logger): Promise<RunningGateway> {
  const metrics = createMetrics('gateway');
  const subgraphs = openSubgraphs({ config, logger, metrics });
  const { server, schema } = await startServer({ config, logger, subgraphs });
  const verify = verifyToken({ issuer: config.issuer, jwksUrl: config.jwksUrl, maxTokenAgeS: config.tokenMaxAgeS });
  const log = config.eventLog === null ? null : openEventLog(config.eventLog, { applicationName: 'gateway' });
  const live = log === null ? null : openLiveUpdates({ config, logger, registry: metrics.registry, server, schema, verify, log });
  const { http, closeHttp } = await listen(gatewayApp({ config, logger, metrics, server, verify, live }), config);
  const { port } = http.address() as AddressInfo;
  const figures = config.metricsPort === null ? null : await listen(figuresApp(metrics), { ...config, port: config.metricsPort });
  return {
    url: `http://${config.bindAddress}:${port}/graphql`,
    metricsPort: figures === null ? null : (figures.http.address() as AddressInfo).port,
    parts: [
      ...(live === null ? [] : [{ name: 'live', stop: live.stop }]),
      { name: 'http', stop: closeHttp },
      ...(figures === null ? [] : [{ name: 'metrics', stop: figures.closeHttp }]),
      { name: 'graph', stop: () => server.stop() },
      { name: 'subgraphs', stop: () => Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close())) },
    ],
  };
}

interface Parts {
  readonly config: GatewayConfig;
  readonly logger: Logger;
}

function openSubgraphs({ config, logger, metrics }: Parts & { metrics: ServiceMetrics }): ReadonlyMap<string, Subgraph> {
  const duration = new Histogram({
    name: 'subgraph_fetch_duration_seconds',
    help: 'Time from sending a fetch to a subgraph to having its whole answer.',
    labelNames: ['service', 'outcome'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics.registry],
  });
  const open = (name: ServiceName) =>
    openSubgraph({ name, url: config.subgraphUrls[name], gatewayKey: config.subgraphKeys[name], logger, duration });
  return new Map(SERVICE_NAMES.map((name) => [name, open(name)]));
}

async function startServer(
  parts: Parts & { subgraphs: ReadonlyMap<string, Subgraph> },
): Promise<{ server: ApolloServer<GatewayContext>; schema: GraphQLSchema }> {
  const { config, logger, subgraphs } = parts;
  const gateway = new ApolloGateway({
    supergraphSdl: await readFile(config.supergraphPath, 'utf8'),
    logger,
    __exposeQueryPlanExperimental: false,
    buildService({ name }) {
      const subgraph = subgraphs.get(name);
      if (subgraph === undefined) throw new Error(`The composed schema names "${name}", which is no service of this system.`);
      return subgraph;
    },
  });
  const schema = new Promise<GraphQLSchema>((resolve) =>
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
      checkLiterals(apiSchema);
      resolve(apiSchema);
    }),
  );
  const server = new ApolloServer<GatewayContext>({
    ...HARDENED,
    gateway,
    introspection: config.introspection,
    logger,
    formatError: formatErrorWith(logger),
    parseOptions: { maxTokens: LIMITS.clientTokens },
    plugins: [
      ...silentPlugins(),
      wrongArgumentsAre400<GatewayContext>(),
      answersIntrospection(),
      tellsOnlyChanges(),
      saysErrors<GatewayContext>(sayOwnError),
    ],
  });
  await server.start();
  return { server, schema: await schema };
}

interface AppParts extends Parts {
  readonly metrics: ServiceMetrics;
  readonly server: ApolloServer<GatewayContext>;
  readonly verify: VerifyToken;
  readonly live: LiveUpdates | null;
}

function gatewayApp({ config, logger, metrics, server, verify, live }: AppParts): Express {
  const app = hardenedApp({ health, metrics, showsMetrics: config.showsMetrics, words: openWords([SHARED_WORDS, GATEWAY_WORDS]) });
  app.get('/words/:file', serveWords());
  if (config.introspection) app.get('/explorer', explorer('/graphql'));
  app.all(
    '/graphql',
    onlyPost,
    identify(verify, logger),
    ...readJson({ limit: LIMITS.clientBody, reviver: refusePollutingKeys }),
    refuseLargeQueries(),
    expressMiddleware(server, {
      context: async ({ req, res }) =>
        gatewayContext(openCall(req, res, logger), { request: req, response: res, keyOf: (service) => config.subgraphKeys[service] }),
    }),
  );
  if (live !== null)
    app.all('/live', onlyPost, identify(verify, logger), ...readJson({ limit: WATCHES_BODY, reviver: refusePollutingKeys }), live.answer);
  answerFailures(app, logger);
  return app;
}

/** Of a request for live updates: names and variables of a few queries. */
const WATCHES_BODY = '20kb';

const health = async () => ({ ready: true, checks: { supergraph: true } });

function figuresApp(metrics: ServiceMetrics): Express {
  return hardenedApp({
    health,
    words: openWords([SHARED_WORDS]),
    metrics: { ...metrics, timeRequests: (_request, _response, next) => next() },
  });
}

/** Bytes: a hundred change tokens of several streams each, and the access token. */
const MOST_HEADERS = 65_536;

/** A client that sends its headers or its body drop by drop holds a connection for ten seconds, not longer. */
async function listen(app: Express, { port, bindAddress }: GatewayConfig): Promise<{ http: Server; closeHttp: CloseServer }> {
  const http = createServer({ maxHeaderSize: MOST_HEADERS, headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 65_000 }, app);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, bindAddress, () => resolve());
  });
  return { http, closeHttp: closeWell(http, REQUEST_WITHIN_MS) };
}
