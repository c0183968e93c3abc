import { refuse } from '@passerelle/shared/graphql/http';
import type { RequestHandler } from 'express';
import { createHash } from 'node:crypto';
import { refusalOf, type Asked } from './limits';

/** Texts of queries whose measure is known; forgotten all at once. */
const REMEMBERED_QUERIES = 1_000;

/**
 * Refuses what is too large with 400 before Apollo Server sees it: graphql-js compares every two fields of one name while it validates, so
 * that 2,000 tokens can keep it busy for a second. What passed once is known by its hash and not measured again.
 */
export function refuseLargeQueries(): RequestHandler {
  const accepted = new Set<string>();
  return (request, response, next) => {
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

function askedOf(body: unknown): Asked {
  const { query, operationName, variables } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const numbers = Object.entries(typeof variables === 'object' && variables !== null ? variables : {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    query: typeof query === 'string' ? query : '',
    operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
    pages: Object.fromEntries(numbers),
  };
}
