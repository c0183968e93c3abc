// Live updates: `POST /live` answers with server-sent events, which a client reads by fetch. See docs/decisions/0015.
import type { ApolloServer } from '@apollo/server';
import type { UserActor } from '@passerelle/shared/auth/actor';
import { endOfToken, type VerifyToken } from '@passerelle/shared/auth/verify-token';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import type { EventLog } from '@passerelle/shared/events/port';
import { languageOf, refuse, sayFor } from '@passerelle/shared/graphql/http';
import type { Logger } from '@passerelle/shared/service/log';
import type { Request, RequestHandler, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from 'prom-client';
import type { GatewayConfig } from '../config';
import type { GatewayContext } from '../identity';
import { askWith, type Reader } from './ask';
import { digestWith } from './digest';
import { followFacts } from './follow-facts';
import { listenTo } from './listener';
import { liveMetrics, type LiveMetrics } from './metrics';
import { openQuestions, type Questions } from './questions';
import { readWatches, type Watch } from './read-watches';
import { openStream, readEventId, type LiveStream } from './stream';
import { entityQueries, loadStoredQueries } from './stored-queries';

/** Of one person, and of everybody, in this process. */
const [MOST_STREAMS, MOST_STREAMS_OF_ALL] = [5, 2_000];
/** A gateway that has just begun reaches the log in a moment. */
const LOG_WITHIN_MS = 2_000;
/** Whoever comes back after a stop comes at a moment of his own. */
const [BACK_AFTER_MS, BACK_WITHIN_MS] = [500, 2_500];

export interface LiveParts {
  readonly config: GatewayConfig;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly server: ApolloServer<GatewayContext>;
  readonly schema: GraphQLSchema;
  readonly verify: VerifyToken;
  readonly log: EventLog;
}

export interface LiveUpdates {
  /** Answers a request whose person is known and whose body was read. */
  readonly answer: RequestHandler;
  stop(): Promise<void>;
}

export function openLiveUpdates(parts: LiveParts): LiveUpdates {
  const { config, logger, registry, server, schema, verify, log } = parts;
  const metrics = liveMetrics(registry);
  const watchable = { queries: loadStoredQueries(config.screensPath), entities: entityQueries(schema) };
  const questions = openQuestions(askWith({ server, verify, logger, digestOf: digestWith(config.subgraphKeys) }), metrics);
  const facts = followFacts(log, (records) => questions.hear(records), logger);
  const streams = new Map<LiveStream, string>();
  const hub = { streams, questions, metrics, logger, keyOf: (service: ServiceName) => config.subgraphKeys[service] };
  let stopping = false;

  async function refusalOf(person: string): Promise<Refusal | null> {
    const isOpen = await facts.isOpen(LOG_WITHIN_MS);
    const own = [...streams.values()].filter((owner) => owner === person).length;
    if (own >= MOST_STREAMS) return TOO_MANY;
    return stopping || !isOpen || streams.size >= MOST_STREAMS_OF_ALL ? NOT_NOW : null;
  }

  return {
    async answer(request, response) {
      const actor = response.locals.actor as UserActor;
      const watches = readWatches(request.body, watchable);
      if ('code' in watches) {
        refuse(response, { status: 400, ...watches });
        return;
      }
      const refusal = await refusalOf(personOf(actor));
      if (refusal !== null) refuse(response, refusal);
      else if (!response.destroyed)
        openFor(hub, watches, { reader: readerOf({ request, response }, actor, config.tokenMaxAgeS), request, response });
    },
    async stop() {
      stopping = true;
      for (const stream of [...streams.keys()]) stream.end('SERVER_STOPPING', Math.round(BACK_AFTER_MS + Math.random() * BACK_WITHIN_MS));
      await facts.stop();
    },
  };
}

interface Hub {
  readonly streams: Map<LiveStream, string>;
  readonly questions: Questions;
  readonly metrics: LiveMetrics;
  readonly logger: Logger;
  readonly keyOf: (service: ServiceName) => string;
}

interface Opening {
  readonly reader: Reader;
  readonly request: Request;
  readonly response: Response;
}

/** Begins the stream of one request; it ends by itself. */
function openFor(
  { streams, questions, metrics, logger, keyOf }: Hub,
  watches: readonly Watch[],
  { reader, request, response }: Opening,
): void {
  const from = performance.now();
  const requestId = String(response.locals.requestId);
  const operations = watches.map(({ query }) => query.name);
  const leave = new Set<() => void>();
  const lastId = request.get('last-event-id');
  const digests = readEventId(lastId, watches.length);
  const stream = openStream(response, {
    digests: [...digests],
    onTold: (event) => metrics.pushes.inc({ event }),
    onEnd(code) {
      clearTimeout(expiry);
      for (const stop of leave) stop();
      streams.delete(stream);
      metrics.streams.set(streams.size);
      logger.info({ requestId, operations, code, tookMs: Math.round(performance.now() - from) }, 'a stream ended');
    },
  });
  const expiry = setTimeout(() => stream.end('TOKEN_EXPIRED'), Math.max(0, reader.validUntil - Date.now()));
  streams.set(stream, personOf(reader.actor));
  metrics.streams.set(streams.size);
  logger.info({ requestId, operations, comesBack: lastId !== undefined }, 'a stream was opened');
  for (const [index, watch] of watches.entries()) {
    const stop = questions.listen(
      watch,
      listenTo(watch, {
        ...{ reader, stream, index, metrics, keyOf, digest: digests[index] ?? null, comesBack: lastId !== undefined },
        onGone() {
          stop();
          leave.delete(stop);
          if (leave.size === 0) stream.end('NOTHING_LEFT');
        },
      }),
    );
    leave.add(stop);
  }
}

type Refusal = Parameters<typeof refuse>[1];

const TOO_MANY: Refusal = { status: 429, code: 'TOO_MANY_STREAMS', parameters: { maximum: MOST_STREAMS } };
const NOT_NOW: Refusal = { status: 503, code: 'SERVICE_UNAVAILABLE', parameters: { about: 'LIVE' } };

function readerOf({ request, response }: Pick<Opening, 'request' | 'response'>, actor: UserActor, tokenMaxAgeS: number): Reader {
  const authorization = request.get('authorization') ?? '';
  const validUntil = endOfToken(authorization, tokenMaxAgeS);
  return { actor, authorization, language: languageOf(request), say: sayFor(response), validUntil };
}

function personOf({ issuer, subject }: UserActor): string {
  return JSON.stringify([issuer, subject]);
}
