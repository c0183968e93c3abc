// Four small subgraphs behind the real edge: their schemas are toys, their HTTP side, errors and limits are those of every service.
import { verifyToken } from '@passerelle/shared/auth/verify-token';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import type { EventLogConfig } from '@passerelle/shared/events/event-log-config';
import { graphContext } from '@passerelle/shared/graphql/context';
import { subgraphApp } from '@passerelle/shared/graphql/http';
import { SHARED_SCHEMA_PATH } from '@passerelle/shared/graphql/load-schema';
import { buildSubgraph, subgraphServer } from '@passerelle/shared/graphql/subgraph';
import type { Logger } from '@passerelle/shared/service/log';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { openWords, SHARED_WORDS } from '@passerelle/shared/words';
import { parse } from 'graphql';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { composeSupergraph } from '../../scripts/compose-supergraph';
import { startGateway } from '../src/gateway';
import { startIssuer, type LocalIssuer } from '@passerelle/shared/testing/local-issuer';

export const SHARED_SDL = readFileSync(SHARED_SCHEMA_PATH, 'utf8');

export interface ToyService {
  readonly sdl: string;
  readonly resolvers: ServiceDefinition['resolvers'];
}

export interface SeenRequest {
  readonly headers: IncomingHttpHeaders;
}

/** A server on a port of its own, which can go away and come back on the same port. */
export interface ToyServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
}

export async function serve(listener: RequestListener): Promise<ToyServer> {
  const seen: SeenRequest[] = [];
  const open = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((request, response) => {
        seen.push({ headers: request.headers });
        listener(request, response);
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    seen,
    goDown: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    async comeBack() {
      server = await open(port);
    },
  };
}

/** What the toys say of their own. */
const TOY_WORDS = join(__dirname, 'words');

export function keyOf(name: string): string {
  return `key-of-${name}-for-tests-only`;
}

export async function serveSubgraph(toy: ToyService, options: { name: string; issuer: LocalIssuer; logger: Logger }): Promise<ToyServer> {
  const { name, issuer, logger } = options;
  const schema = buildSubgraph({ typeDefs: parse(`${toy.sdl}\n${SHARED_SDL}`), resolvers: toy.resolvers });
  const server = subgraphServer({ schema, introspection: false, logger });
  await server.start();
  const app = subgraphApp({
    server,
    verify: verifyToken({ issuer: issuer.issuer, jwksUrl: issuer.jwksUrl, maxTokenAgeS: 600 }),
    gatewayKey: keyOf(name),
    // The toys' resolvers touch no database.
    contextFor: (caller, _request, spoken) => graphContext({ door: undefined as never, caller, ...spoken }),
    words: openWords([SHARED_WORDS, TOY_WORDS]),
    health: async () => ({ ready: true, checks: {} }),
    metrics: createMetrics(name),
    logger,
  });
  return serve(app);
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: GraphAnswer;
}

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly locations?: unknown;
    readonly extensions: Record<string, unknown>;
  }[];
  readonly extensions?: unknown;
}

export interface ToyGraph {
  readonly url: string;
  readonly metricsPort: number | null;
  readonly issuer: LocalIssuer;
  readonly services: Readonly<Record<ServiceName, ToyServer>>;
  /** Everything that any process of the graph logged. */
  log(): string;
  /** Requests that reached any subgraph. */
  fetches(): number;
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

/** Composes the toys, starts them (or what stands in for one of them), and a real gateway over them. */
export async function startGraph(
  toys: Readonly<Record<ServiceName, ToyService>>,
  options: {
    introspection?: boolean;
    showsMetrics?: boolean;
    metricsPort?: number;
    instead?: Partial<Record<ServiceName, RequestListener>>;
    eventLog?: EventLogConfig;
  } = {},
): Promise<ToyGraph> {
  const issuer = await startIssuer();
  const lines: string[] = [];
  const logger = collectingLogger(lines);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-gateway-'));
  const supergraphPath = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphPath, composeSupergraph(SERVICE_NAMES.map((name) => ({ name, sdl: `${toys[name].sdl}\n${SHARED_SDL}` }))));
  const servers = await Promise.all(
    SERVICE_NAMES.map(async (name) => {
      const instead = options.instead?.[name];
      return [name, await (instead === undefined ? serveSubgraph(toys[name], { name, issuer, logger }) : serve(instead))] as const;
    }),
  );
  const services = Object.fromEntries(servers) as Record<ServiceName, ToyServer>;
  const gateway = await startGateway(
    {
      port: 0,
      bindAddress: '127.0.0.1',
      subgraphUrls: mapNames((name) => services[name].url),
      subgraphKeys: mapNames(keyOf),
      issuer: issuer.issuer,
      jwksUrl: issuer.jwksUrl,
      tokenMaxAgeS: 600,
      introspection: options.introspection ?? false,
      showsMetrics: options.showsMetrics ?? false,
      metricsPort: options.metricsPort ?? null,
      logLevel: 'silent',
      supergraphPath,
      screensPath: join(__dirname, 'screens'),
      eventLog: options.eventLog ?? null,
    },
    logger,
  );

  async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return send(gateway.url, { body: JSON.stringify(body), headers });
  }

  return {
    url: gateway.url,
    metricsPort: gateway.metricsPort,
    issuer,
    services,
    log: () => lines.join(''),
    fetches: () => servers.reduce((sum, [, server]) => sum + server.seen.length, 0),
    post,
    ask: async (query, variables = {}) => post({ query, variables }, { authorization: `Bearer ${await issuer.token()}` }),
    async stop() {
      for (const part of gateway.parts) await part.stop();
      await Promise.all(servers.map(([, server]) => server.goDown()));
      await issuer.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Starts graphs that are stopped after the test, also after one that failed: what a graph leaves open keeps the whole run from ending. */
export function graphsOfOneTest(): typeof startGraph {
  const graphs: ToyGraph[] = [];
  afterEach(async () => {
    for (const graph of graphs.splice(0)) await graph.stop();
  });
  return async (...given) => {
    const graph = await startGraph(...given);
    graphs.push(graph);
    return graph;
  };
}

/** Code of the first error of an answer. */
export function codeOf(answer: Answer): unknown {
  return answer.body.errors?.[0]?.extensions.code;
}

/** Sends a POST of JSON unless told otherwise, and reads the whole answer. */
export async function send(
  url: string,
  { body, headers = {}, method = 'POST' }: { body?: BodyInit; headers?: Record<string, string>; method?: string },
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseBody(text) };
}

function parseBody(text: string): GraphAnswer {
  try {
    return JSON.parse(text) as GraphAnswer;
  } catch {
    return {};
  }
}

function mapNames(value: (name: ServiceName) => string): Record<ServiceName, string> {
  return Object.fromEntries(SERVICE_NAMES.map((name) => [name, value(name)])) as Record<ServiceName, string>;
}

function collectingLogger(lines: string[]): Logger {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return pino({ level: 'debug' }, sink);
}
