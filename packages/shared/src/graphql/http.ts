// The HTTP side that the gateway and the subgraphs have in common, and the whole of a subgraph's. The order of the questions is the
// point: who may call at all, then who calls, then what is asked. Nothing of a body is read before the first two are answered.
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { isNativeError } from 'node:util/types';
import type { Caller, UserActor } from '../auth/actor';
import { GATEWAY_KEY_HEADER, gatewayKeyCheck } from '../auth/gateway-key';
import { IdentityRefused, type VerifyToken } from '../auth/verify-token';
import type { MessageValues } from '../domain/errors';
import { isId, newId } from '../domain/ids';
import type { Readiness } from '../service/health';
import type { Logger } from '../service/log';
import type { ServiceMetrics } from '../service/metrics';
import { startSpan, traceIdOf, traceparentFrom } from '../service/tracing';
import { LANGUAGES, type Language, type Say } from '../words';
import type { GraphContext } from './context';
import { internalError } from './format-error';
import { LIMITS } from './limits';

/** What every process tells about itself, without a token. */
export interface Observability {
  readonly health: () => Promise<Readiness>;
  readonly metrics: ServiceMetrics;
  /** False where clients reach the port: the figures tell how busy the system is, and with what. */
  readonly showsMetrics?: boolean;
  /** Says a code in a language. */
  readonly words: (language: Language) => Say;
}

export interface SubgraphAppOptions extends Observability {
  /** Started already. */
  readonly server: ApolloServer<GraphContext>;
  readonly verify: VerifyToken;
  /** Secret that the gateway shares with this service. */
  readonly gatewayKey: string;
  readonly contextFor: (
    caller: Caller,
    request: Request,
    words: Pick<GraphContext, 'language' | 'say'>,
  ) => GraphContext | Promise<GraphContext>;
  readonly logger: Logger;
}

/** The HTTP application of a subgraph: /graphql for the gateway, /health and /metrics for the operator. */
export function subgraphApp(options: SubgraphAppOptions): Express {
  const { server, verify, contextFor, logger } = options;
  const app = hardenedApp(options);
  app.all(
    '/graphql',
    onlyTheGateway(options.gatewayKey),
    onlyPost,
    identify(verify, logger),
    ...readJson({ limit: LIMITS.subgraphBody }),
    expressMiddleware(server, {
      context: async ({ req, res }) => contextFor(openCall(req, res, logger), req, { language: languageOf(req), say: sayFor(res) }),
    }),
  );
  answerFailures(app, logger);
  return app;
}

/** An application that tells nothing about what it is made of, keeps nothing in caches, and answers /health and, if it may, /metrics. */
export function hardenedApp({ health, metrics, showsMetrics = true, words }: Observability): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(metrics.timeRequests, helmet(), (request, response, next) => {
    response.locals.requestId = requestIdOf(request);
    response.set({ 'cache-control': 'no-store', 'x-request-id': String(response.locals.requestId) });
    const language = languageOf(request);
    response.locals.say = words(language);
    response.set('content-language', language).vary('accept-language');
    next();
  });
  app.get('/health/live', (_request, response) => {
    response.json({ live: true });
  });
  app.get('/health/ready', async (_request, response) => {
    const readiness = await health();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  if (showsMetrics) {
    app.get('/metrics', async (_request, response) => {
      response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
  }
  return app;
}

/** Nobody but the gateway, whatever token he holds: `_service` would tell the whole schema and `_entities` any row. */
function onlyTheGateway(configuredKey: string): RequestHandler {
  const isKey = gatewayKeyCheck(configuredKey);
  return (request, response, next) => {
    if (isKey(request.get(GATEWAY_KEY_HEADER))) next();
    else refuse(response, { status: 403, code: 'FORBIDDEN', parameters: { about: 'NOT_THE_GATEWAY' } });
  };
}

/** Queries come by POST: an address with a query in it ends in logs and histories, and a link could make a browser send it. */
export const onlyPost: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') next();
  else refuse(response.set('allow', 'POST'), { status: 400, code: 'BAD_REQUEST', parameters: { about: 'NOT_BY_POST' } });
};

/**
 * Reads a body of JSON in UTF-8: compressed bodies are refused, since a few kilobytes can unpack to gigabytes, and so are the other
 * charsets that the parser would try. Any other type of body stays unread, and Apollo Server refuses it as a possible forgery.
 */
export function readJson(options: { limit: string; reviver?: (key: string, value: unknown) => unknown }): RequestHandler[] {
  return [
    (request, response, next) => {
      const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(request.get('content-type') ?? '')?.[1] ?? 'utf-8';
      if (charset.toLowerCase() === 'utf-8') next();
      else refuse(response, { status: 415, ...BODY_REFUSALS[415] });
    },
    express.json({ ...options, inflate: false }),
  ];
}

/** Finds out who calls; the actor is kept for `callerOf`. */
export function identify(verify: VerifyToken, logger: Logger): RequestHandler {
  return async (request, response, next) => {
    try {
      response.locals.actor = await verify(request.get('authorization'));
    } catch (error) {
      if (!(error instanceof IdentityRefused)) throw error;
      const ids = { requestId: requestIdFrom(response), traceId: traceIdOf(request.get('traceparent') ?? null) };
      logger.warn({ ...ids, status: error.refusal.status, cause: causeCode(error.cause) }, 'identity refused');
      if (error.refusal.status === 401) response.set('www-authenticate', 'Bearer');
      refuse(response, error.refusal);
      return;
    }
    next();
  };
}

/** The verified caller of a request that passed `identify`, with a span of its own; when it is answered, one line of log says so. */
export function openCall(request: Request, response: Response, logger: Logger): Caller {
  const from = performance.now();
  const requestId = requestIdFrom(response);
  const operation = operationNameOf(request.body);
  const parent = traceparentFrom(request.get('traceparent'));
  const span = startSpan(`graphql ${operation}`, { parent, kind: 'server' });
  response.once('close', () => {
    const { statusCode: status, writableFinished } = response;
    span.end(status >= 500 || !writableFinished ? new Error('not answered') : undefined);
    const tookMs = Math.round(performance.now() - from);
    logger.info(
      { requestId, traceId: traceIdOf(parent), operation, status, tookMs, ...(writableFinished ? {} : { cut: true }) },
      'answered',
    );
  });
  return { actor: response.locals.actor as UserActor, requestId, operation, traceparent: span.traceparent };
}

/** Ends an application: an unknown address, what the body parser refuses, and bugs all answer in the shape of a GraphQL error. */
export function answerFailures(app: Express, logger: Logger): void {
  app.use((_request, response) => {
    refuse(response, { status: 404, code: 'NOT_FOUND', parameters: { about: 'ADDRESS' } });
  });
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters.
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = refusedBodyStatus(error);
    if (status === null) response.status(500).json({ errors: [internalError(logger, error)] });
    else refuse(response, { status, ...BODY_REFUSALS[status] });
  };
  app.use(onError);
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly parameters?: MessageValues;
}

/** Answers a refusal in the shape of a GraphQL error, in the reader's language. */
export function refuse(response: Response, { status, code, parameters }: Refusal): void {
  const said = sayFor(response)(code, parameters);
  response.status(status).json({ errors: [{ message: said?.message ?? code, extensions: { code } }] });
}

/** The language of our own that the reader likes best; the first one when he names none of them. */
export function languageOf(request: Request): Language {
  return LANGUAGES.find((language) => language === request.acceptsLanguages([...LANGUAGES])) ?? LANGUAGES[0];
}

/** What says a code in the language of a request. */
export function sayFor(response: Response): Say {
  return response.locals.say as Say;
}

const BODY_REFUSALS = {
  400: { code: 'BAD_REQUEST', parameters: { about: 'BODY' } },
  413: { code: 'PAYLOAD_TOO_LARGE', parameters: {} },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', parameters: {} },
} as const;

function refusedBodyStatus(error: unknown): keyof typeof BODY_REFUSALS | null {
  if (!isNativeError(error) || !('status' in error) || !('type' in error)) return null;
  if (error.status === 413 || error.status === 415) return error.status;
  return typeof error.status === 'number' && error.status < 500 ? 400 : null;
}

function causeCode(cause: unknown): string | null {
  if (!isNativeError(cause)) return null;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

function requestIdFrom(response: Response): string {
  return String(response.locals.requestId);
}

/** The caller's request id when it is a UUID, else a new one: it is kept in the audit, so it may hold nothing that somebody wrote. */
function requestIdOf(request: Request): string {
  const given = request.get('x-request-id') ?? '';
  return isId(given) ? given : newId();
}

function operationNameOf(body: unknown): string {
  const name = typeof body === 'object' && body !== null && 'operationName' in body ? body.operationName : null;
  return typeof name === 'string' && /^[A-Za-z_]\w{0,99}$/.test(name) ? name : 'anonymous';
}
