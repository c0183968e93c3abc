// The only place of a service where an error becomes an answer. What the trade refuses is told by its reason, which said.ts puts into words; what
// the query got wrong is told by its code; anything else is a bug, logged here and answered with a reference only, since the text of a
// database error can hold the very row that must not leave.
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isNativeError } from 'node:util/types';
import { DomainError } from '../domain/errors';
import { newId } from '../domain/ids';

/** Codes of Apollo Server for documents and variables that cannot be run: the client's to mend, and safe to tell. */
export const QUERY_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

/** Codes that say "the arguments are wrong", wherever in the answer they stand. */
const ARGUMENT_CODES: ReadonlySet<unknown> = new Set(['INVALID_INPUT', 'BAD_USER_INPUT']);

/** The part of the logger that errors need. */
export interface ErrorLog {
  error(fields: object, message: string): void;
}

/** Makes Apollo Server's `formatError` for a service. */
export function formatErrorWith(log: ErrorLog): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    if (original instanceof DomainError) return { ...place(formatted), message: original.message, extensions: refusalExtensions(original) };
    const code = queryErrorCode(formatted, original);
    if (code !== null) return { ...place(formatted), message: formatted.message, extensions: { code } };
    return { ...place(formatted), ...internalError(log, original) };
  };
}

/** Logs a bug without what it holds about people, and makes its answer: a reference that finds the line in the log, nothing else. */
export function internalError(log: ErrorLog, error: unknown): { message: string; extensions: { code: string; reference: string } } {
  const reference = newId();
  log.error({ reference, error: describeError(error) }, 'internal error');
  return { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR', reference } };
}

/** Answers 400 when a query's arguments were wrong, also when graphql-js would have said 200 with an error inside. */
export function wrongArgumentsAre400<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          const { errors } = response.body.singleResult;
          if (errors?.some((error) => ARGUMENT_CODES.has(error.extensions?.code))) response.http.status = 400;
        },
      };
    },
  };
}

function place({ path, locations }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  return { ...(path === undefined ? {} : { path }), ...(locations === undefined ? {} : { locations }) };
}

function refusalExtensions(error: DomainError): Record<string, unknown> {
  const { path = [], parameters } = error.details;
  return { code: error.kind, reason: error.reason, path, ...(parameters === undefined ? {} : { parameters }) };
}

/**
 * The code of a mistake in the query; null for everything else. An error without a path was found before any resolver ran. One with a
 * path was found while running: it is the query's only when graphql-js itself points at an argument of the document; a scalar that
 * cannot write what a resolver returned points at nothing and is our bug.
 */
function queryErrorCode(formatted: GraphQLFormattedError, original: unknown): string | null {
  const code = formatted.extensions?.code;
  if (formatted.path === undefined) return QUERY_CODES.find((each) => each === code) ?? null;
  const aboutAnArgument = original instanceof GraphQLError && original.nodes !== undefined && original.originalError === undefined;
  return aboutAnArgument ? 'BAD_USER_INPUT' : null;
}

/** SQLSTATE classes whose messages quote values of rows: data exceptions, constraint violations, and our own `raise`. */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const MESSAGE_IS_SAFE = /^(08|40|42|53|55|57|58)/;

/** What the log keeps of an error: kinds, names and places in the code. Never a database error's detail, parameters or quoted values. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!isNativeError(error)) return { type: typeof error };
  const { code, table, constraint, column } = error as Error & Record<'code' | 'table' | 'constraint' | 'column', unknown>;
  const fromDatabase = typeof code === 'string' && SQLSTATE.test(code) && !code.startsWith('E');
  const keepMessage = !fromDatabase || MESSAGE_IS_SAFE.test(code);
  return {
    type: error.name,
    message: keepMessage ? withoutValues(error.message) : 'not kept: it can quote a row',
    ...(typeof code === 'string' ? { code } : {}),
    ...(fromDatabase ? { table, constraint, column } : {}),
    at: framesOf(error),
    ...(isNativeError(error.cause) ? { cause: describeError(error.cause) } : {}),
  };
}

/** Cuts what looks like a value out of a message: key details, long numbers (a NIR has 15 digits, an account number more), addresses. */
function withoutValues(message: string): string {
  return message
    .slice(0, 500)
    .replace(/=\([^)]*\)/g, '=(…)')
    .replace(/\d[\d .-]{5,}\d/g, '…')
    .replace(/\S+@\S+/g, '…');
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
