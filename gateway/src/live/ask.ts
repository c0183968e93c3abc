// Runs a watched query as its reader would: with the reader's own token, verified anew each time, through the same executor, limits and
// deadline as a request. The services decide what he may see and write down that he saw it.
import type { ApolloServer } from '@apollo/server';
import type { UserActor } from '@passerelle/shared/auth/actor';
import { IdentityRefused, type VerifyToken } from '@passerelle/shared/auth/verify-token';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { LONGEST_WAIT_MS } from '@passerelle/shared/graphql/changes';
import type { Logger } from '@passerelle/shared/service/log';
import type { Language, Say } from '@passerelle/shared/words';
import type { GraphQLFormattedError } from 'graphql';
import { followChanges } from '../changes';
import { REQUEST_WITHIN_MS, type GatewayContext } from '../identity';
import type { DigestOf } from './digest';
import { idsIn, type HeardFact } from './facts';
import type { Watch } from './read-watches';

/** Who listens, as he showed himself when he opened his stream. */
export interface Reader {
  readonly actor: UserActor;
  readonly authorization: string;
  readonly language: Language;
  readonly say: Say;
  /** When his token ends, in milliseconds since 1970. */
  readonly validUntil: number;
}

/** An answer as `/graphql` would give it. */
export interface AnswerBody {
  readonly data: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: unknown;
}

export type Outcome =
  | {
      readonly kind: 'answer';
      readonly body: AnswerBody;
      readonly digest: string;
      readonly shown: ReadonlySet<Id>;
      /** False while a service does not know of the facts yet, or does not answer: it is asked again. */
      readonly isSettled: boolean;
    }
  /** What was watched is absent for this reader, or he may not ask for it. */
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'signed out' }
  /** Nothing can be said just now. */
  | { readonly kind: 'failed' };

export interface AskOptions {
  readonly reader: Reader;
  /** Facts that the answer must show. */
  readonly facts: readonly HeardFact[];
  readonly signal: AbortSignal;
}

export type Ask = (watch: Watch, options: AskOptions) => Promise<Outcome>;

export function askWith(parts: {
  readonly server: ApolloServer<GatewayContext>;
  readonly verify: VerifyToken;
  readonly digestOf: DigestOf;
  readonly logger: Logger;
}): Ask {
  const { server, verify, digestOf, logger } = parts;
  return async ({ query, variables }, { reader, facts, signal }) => {
    const from = performance.now();
    const requestId = newId();
    const refusal = await refusalOf(verify, reader);
    if (refusal !== null) return refusal;
    const contextValue = contextOf(requestId, { reader, facts, signal });
    const { body } = await server.executeOperation(
      { query: query.text, operationName: query.name, variables: { ...variables } },
      { contextValue },
    );
    const outcome: Outcome =
      body.kind === 'single' ? outcomeOf(body.singleResult, digestOf(reader.actor, { query: query.name, variables })) : { kind: 'failed' };
    const tookMs = Math.round(performance.now() - from);
    logger.info({ requestId, operation: query.name, outcome: outcome.kind, facts: facts.length, tookMs }, 'answered anew');
    return outcome;
  };
}

async function refusalOf(verify: VerifyToken, { authorization }: Reader): Promise<Outcome | null> {
  try {
    await verify(authorization);
    return null;
  } catch (error) {
    if (!(error instanceof IdentityRefused)) throw error;
    return { kind: error.refusal.status === 503 ? 'failed' : 'signed out' };
  }
}

function contextOf(requestId: string, { reader, facts, signal }: AskOptions): GatewayContext {
  const { authorization, language, say } = reader;
  const seen = facts.map(({ place: { source, streamKey, streamVersion } }) => ({
    service: source,
    changes: [{ key: streamKey, version: streamVersion }],
  }));
  return {
    headers: { authorization, 'x-request-id': requestId, 'accept-language': language },
    requestId,
    say,
    changes: followChanges(seen, { patienceMs: LONGEST_WAIT_MS }),
    deadline: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_WITHIN_MS)]),
    endsAt: performance.now() + REQUEST_WITHIN_MS,
  };
}

/** Errors that pass by themselves. */
const PASSING: ReadonlySet<unknown> = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: unknown;
}

function outcomeOf({ data, errors = [], extensions }: Result, digest: (answer: unknown) => string): Outcome {
  const codes = errors.map((error) => error.extensions?.['code']);
  if (codes.includes('UNAUTHENTICATED')) return { kind: 'signed out' };
  const isPassing = codes.some((code) => PASSING.has(code));
  const isEmpty = data == null || Object.values(data).every((root) => root === null);
  // What does not exist, what is not open to the reader any more and what never was look alike.
  if (isEmpty && !isPassing) return { kind: 'gone', code: typeof codes[0] === 'string' ? codes[0] : 'NOT_FOUND' };
  const { changes } = (extensions ?? {}) as { changes?: { status?: string } };
  return {
    kind: 'answer',
    body: { data: data ?? null, ...(errors.length === 0 ? {} : { errors }), ...(extensions === undefined ? {} : { extensions }) },
    // Messages may carry a reference of their own.
    digest: digest([data, errors.map(({ path }, index) => [path, codes[index]])]),
    shown: idsIn(data),
    isSettled: !isPassing && changes?.status !== 'PENDING',
  };
}
