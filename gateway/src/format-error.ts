// What a client reads of an error. The subgraphs mask their own; this masks again, because a message that slipped through one of them, or
// one that the library makes about them, would be read by everybody.
import { internalError, QUERY_CODES, type ErrorLog } from '@passerelle/shared/graphql/format-error';
import { isId } from '@passerelle/shared/domain/ids';
import type { Said, Say } from '@passerelle/shared/words';
import type { GraphQLFormattedError } from 'graphql';

/** Codes whose message was written for the client, by a subgraph or by the gateway. */
const TOLD: ReadonlySet<unknown> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'REFUSED',
  'INVALID_INPUT',
  'BAD_USER_INPUT',
  'SERVICE_UNAVAILABLE',
]);

/** Codes about the query itself. From a subgraph they would mean that the composed schema is stale: a bug, and it names types. */
const TOLD_BY_THE_GATEWAY_ONLY: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Extensions that mean something to a client; the rest (a service's name, a URL, a stack) stays here. */
const KEPT_EXTENSIONS = ['code', 'reason', 'path', 'parameters', 'remedy', 'section', 'reference'] as const;

/** Makes Apollo Server's `formatError` for the gateway. */
export function formatErrorWith(log: ErrorLog): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { message, path, locations, extensions = {} } = formatted;
    const fromSubgraph = 'serviceName' in extensions;
    // A place in a subgraph's fetch is no place in the client's query.
    const place = { ...(path === undefined ? {} : { path }), ...(locations === undefined || fromSubgraph ? {} : { locations }) };
    const told = TOLD.has(extensions.code) || (!fromSubgraph && TOLD_BY_THE_GATEWAY_ONLY.has(extensions.code));
    if (told) return { ...place, message, extensions: keptExtensions(extensions) };
    const { reference } = extensions;
    const logged = typeof reference === 'string' && isId(reference);
    return logged
      ? { ...place, message: 'Internal server error', extensions: keptExtensions(extensions) }
      : { ...place, ...internalError(log, error) };
  };
}

function keptExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(KEPT_EXTENSIONS.filter((name) => name in extensions).map((name) => [name, extensions[name]]));
}

/**
 * What the gateway says of an error in the reader's language. What a service refuses (it has a reason) came in that language already; what
 * the library found in the query goes on behind our words, as it is.
 */
export function sayOwnError(say: Say, { message, extensions = {} }: GraphQLFormattedError): Said | null {
  if (extensions.code === 'INTERNAL_SERVER_ERROR') return say('INTERNAL_SERVER_ERROR');
  const code = QUERY_CODES.find((each) => each === extensions.code);
  return code === undefined ? null : say(code, { detail: message });
}
