import type { Caller } from '@passerelle/shared/auth/actor';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import { languageOf, sayFor } from '@passerelle/shared/graphql/http';
import type { Say } from '@passerelle/shared/words';
import type { Request, Response } from 'express';
import { openChanges, type GatewayChanges } from './changes';

/** All that one request may spend, from its body to the last fetch. */
export const REQUEST_WITHIN_MS = 4_500;

/** What a request carries to its fetches. */
export interface GatewayContext {
  /** The only headers that reach a subgraph, besides the key that proves the gateway. */
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Says a code in the reader's language. */
  readonly say: Say;
  /** What the reader has seen of changes, from before and in this very operation. */
  readonly changes: GatewayChanges;
  /** Ends every fetch when the time is over or when nobody waits for the answer any more. */
  readonly deadline: AbortSignal;
  /** The same end, in milliseconds of `performance.now()`. */
  readonly endsAt: number;
}

/**
 * Makes the context of a verified request. The person's own token goes on, so that each subgraph decides for itself; of the rest an
 * allow list goes on, so that no header of a client's making (a role, an organisation, a gateway key) is ever believed by anybody.
 */
export function gatewayContext(
  caller: Caller,
  {
    request,
    response,
    keyOf,
  }: { readonly request: Request; readonly response: Response; readonly keyOf: (service: ServiceName) => string },
): GatewayContext {
  const { actor } = caller;
  if (actor.kind !== 'user') throw new Error('Only people call the gateway.');
  return {
    changes: openChanges(request, { owner: actor, keyOf }),
    headers: forwardedHeaders(caller, request),
    say: sayFor(response),
    requestId: caller.requestId,
    deadline: deadlineOf(response),
    endsAt: performance.now() + REQUEST_WITHIN_MS,
  };
}

function forwardedHeaders(caller: Caller, request: Request): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': caller.requestId, 'accept-language': languageOf(request) };
  const authorization = request.get('authorization');
  if (authorization !== undefined) headers.authorization = authorization;
  if (caller.traceparent !== null) headers.traceparent = caller.traceparent;
  return headers;
}

function deadlineOf(response: Response): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), REQUEST_WITHIN_MS);
  response.once('close', () => {
    clearTimeout(timer);
    controller.abort();
  });
  return controller.signal;
}
