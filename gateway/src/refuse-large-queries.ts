import { refuse } from '@passerelle/shared/graphql/http';
import type { RequestHandler } from 'express';
import { createHash } from 'node:crypto';
import { refusalOf, type Asked } from './limits';

/**
 * Lists and objects inside one another. The rules of a programme are the deepest that is sent, and are below 30; what reads variables calls
 * itself for each level, and would run out of stack.
 */
const VARIABLES_DEPTH = 40;

/** Texts of queries whose measure is known; forgotten all at once. */
const REMEMBERED_QUERIES = 1_000;

/**
 * Refuses what is too large with 400 before Apollo Server sees it: graphql-js compares every two fields of one name while it validates, so
 * that 2,000 tokens can keep it busy for a second. What passed once is known by its hash and not measured again.
 */
export function refuseLargeQueries(): RequestHandler {
  const accepted = new Set<string>();
  return (request, response, next) => {
    if (isDeep(variablesOf(request.body))) {
      refuse(response, { status: 400, code: 'QUERY_TOO_LARGE', parameters: { about: 'variables', maximum: VARIABLES_DEPTH } });
      return;
    }
    const asked = askedOf(request.body);
    const digest = createHash('sha256').update(JSON.stringify(asked)).digest('base64');
    const refusal = accepted.has(digest) ? null : refusalOf(asked);
    if (refusal !== null) {
      refuse(response, { status: 400, ...refusal });
      return;
    }
    if (accepted.size >= REMEMBERED_QUERIES) accepted.clear();
    accepted.add(digest);
    next();
  };
}

/** Level by level, so that it needs no stack. */
function isDeep(variables: object): boolean {
  let level: readonly unknown[] = Object.values(variables);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > VARIABLES_DEPTH) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

function variablesOf(body: unknown): object {
  const { variables } = fieldsOf(body);
  return typeof variables === 'object' && variables !== null ? variables : {};
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
}

function askedOf(body: unknown): Asked {
  const { query, operationName } = fieldsOf(body);
  const numbers = Object.entries(variablesOf(body)).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return {
    query: typeof query === 'string' ? query : '',
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
    pages: Object.fromEntries(numbers),
  };
}
