// One subgraph as the gateway sees it. It replaces the library's own data source, which waits for ever, forwards what it is told to,
// and tells the client the address of a subgraph that is down.
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GATEWAY_KEY_HEADER } from '@passerelle/shared/auth/gateway-key';
import type { Logger } from '@passerelle/shared/service/log';
import type { Say } from '@passerelle/shared/words';
import { inSpan } from '@passerelle/shared/service/tracing';
import { GraphQLError } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import type { Histogram } from 'prom-client';
import { Pool } from 'undici';
import type { GatewayContext } from './identity';

/** A service that is being restarted is back within a second or so: for this long a refused connection is tried again. */
const RESTART_WITHIN_MS = 3_000;
const RETRY_EVERY_MS = 40;

/** Connections were never made: whatever was to be sent has not been. */
const NEVER_SENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** The connection broke after something may have been sent: a question may be asked again, an act may not. */
const MAYBE_SENT: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

export interface SubgraphOptions {
  /** Name of the subgraph, shown to clients as the section that is missing. */
  readonly name: string;
  readonly url: string;
  readonly gatewayKey: string;
  readonly logger: Logger;
  /** Seconds per fetch, by service and outcome. */
  readonly duration: Histogram<'service' | 'outcome'>;
}

/** A data source, and its end. */
export interface Subgraph extends GraphQLDataSource<GatewayContext> {
  close(): Promise<void>;
}

type FetchOptions = GraphQLDataSourceProcessOptions<GatewayContext>;
type FetchAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** Headers by which the service was told what the reader has seen. */
  readonly seen: Record<string, string>;
}

/** Opens a pool of connections to one subgraph. */
export function openSubgraph(options: SubgraphOptions): Subgraph {
  const { origin, pathname } = new URL(options.url);
  const pool = new Pool(origin, { connections: 64, pipelining: 1, connect: { timeout: 1_000 }, keepAliveTimeout: 30_000 });
  const absence: Absence = { since: null };

  async function send(body: string, { context, traceparent }: { context: GatewayContext; traceparent: string | null }): Promise<RawAnswer> {
    const own = {
      [GATEWAY_KEY_HEADER]: options.gatewayKey,
      'content-type': 'application/json',
      ...(traceparent === null ? {} : { traceparent }),
    };
    const seen = context.changes.headersFor();
    const headers = { ...context.headers, ...seen, ...own };
    const answer = await pool.request({ method: 'POST', path: pathname, headers, body, signal: context.deadline });
    return { status: answer.statusCode, text: await answer.body.text(), seen };
  }

  return {
    async process(fetch) {
      const context = fetch.context as GatewayContext;
      const stop = options.duration.startTimer({ service: options.name });
      try {
        const raw = await inSpan(
          `fetch ${options.name}`,
          { parent: context.headers['traceparent'] ?? null, kind: 'client' },
          (traceparent) => sendPatiently((body) => send(body, { context, traceparent }), fetch, absence),
        );
        const { extensions, ...answer } = readAnswer(raw, context.say);
        context.changes.heard(options.name, extensions, raw.seen);
        stop({ outcome: answer.errors === undefined ? 'ok' : 'errors' });
        return answer;
      } catch (error) {
        stop({ outcome: 'unavailable' });
        context.changes.missed(options.name);
        throw outageError(error, fetch, options);
      }
    },
    close: () => pool.close(),
  };
}

/** Since when a subgraph has refused connections, in milliseconds of `performance.now()`; null while it takes them. */
interface Absence {
  since: number | null;
}

/**
 * Sends once, and again while the subgraph refuses connections: not longer than a restart takes, counted from the first refusal that
 * anybody met, so that a section which is down for good keeps nobody waiting. A question whose connection broke is asked once more and
 * not oftener, lest a question that kills its service kills it all day.
 */
async function sendPatiently(send: (body: string) => Promise<RawAnswer>, fetch: FetchOptions, absence: Absence): Promise<RawAnswer> {
  const { deadline, endsAt } = fetch.context as GatewayContext;
  const { query, variables, operationName } = fetch.request;
  const body = JSON.stringify({ query, variables, operationName });
  let maySendAgain = !isMutation(fetch.request);
  for (;;) {
    try {
      const answer = await send(body);
      absence.since = null;
      return answer;
    } catch (error) {
      const codes = codesOf(error);
      const refused = codes.some((code) => NEVER_SENT.has(code));
      const broken = codes.some((code) => MAYBE_SENT.has(code));
      if (refused) absence.since ??= performance.now();
      const giveUpAt = Math.min((absence.since ?? performance.now()) + RESTART_WITHIN_MS, endsAt);
      const again = (refused || (broken && maySendAgain)) && performance.now() + RETRY_EVERY_MS < giveUpAt;
      if (!again) throw error;
      if (broken) maySendAgain = false;
      await pause(RETRY_EVERY_MS, undefined, { signal: deadline });
    }
  }
}

function isMutation({ query = '' }: FetchOptions['request']): boolean {
  return query.startsWith('mutation');
}

/** A name with two addresses fails with an error per address. */
function codesOf(error: unknown): unknown[] {
  if (!isNativeError(error)) return [];
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.flatMap(codesOf);
  return 'code' in error ? [error.code] : [];
}

/** A subgraph that did not answer with GraphQL. */
class UnusableAnswer extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`answered with status ${status} and no GraphQL`);
    this.name = 'UnusableAnswer';
    this.status = status;
  }
}

/**
 * Reads what a subgraph answered. 200 and 400 carry GraphQL; 401 is the caller's affair (his token ran out on the way); any other status
 * is an outage to the client: a wrong gateway key (403) is our own mistake, and the log tells the operator.
 */
function readAnswer({ status, text }: RawAnswer, say: Say): FetchAnswer & { readonly extensions?: unknown } {
  if (status === 401) {
    const { message = '' } = say('UNAUTHENTICATED', { about: 'TOKEN_NOT_VALID' }) ?? {};
    throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
  if (status !== 200 && status !== 400) throw new UnusableAnswer(status);
  const { data, errors, extensions } = parseAnswer(text, status);
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }), extensions } as FetchAnswer;
}

function parseAnswer(text: string, status: number): { data?: unknown; errors?: unknown; extensions?: unknown } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new UnusableAnswer(status);
  }
  if (typeof body !== 'object' || body === null) throw new UnusableAnswer(status);
  const { data, errors, extensions } = body as { data?: unknown; errors?: unknown; extensions?: unknown };
  const usable = (typeof data === 'object' && data !== null) || (Array.isArray(errors) && errors.length > 0);
  if (!usable) throw new UnusableAnswer(status);
  return { ...(data === undefined ? {} : { data }), ...(Array.isArray(errors) ? { errors } : {}), extensions };
}

/** What the client reads when a section is missing: which one, and what to do; never where it runs. The log gets the cause. */
function outageError(error: unknown, fetch: FetchOptions, { name, logger }: SubgraphOptions): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const context = fetch.context as GatewayContext;
  const [code] = codesOf(error);
  const status = error instanceof UnusableAnswer ? error.status : undefined;
  const late = context.deadline.aborted;
  logger.error({ requestId: context.requestId, section: name, code, status, late }, 'a subgraph did not answer');
  const asked = isMutation(fetch.request) ? 'MUTATION' : 'QUERY';
  const said = context.say('SERVICE_UNAVAILABLE', { about: late ? 'LATE' : 'AWAY', section: name, asked });
  return new GraphQLError(said?.message ?? '', { extensions: { code: 'SERVICE_UNAVAILABLE', section: name, remedy: said?.remedy } });
}
