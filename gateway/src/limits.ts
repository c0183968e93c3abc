// Size of a query, measured before anything of it is planned or run. Everything is counted as the query would be run, with fragments
// expanded; a fragment is measured once however often it is spread, so that measuring a hostile query costs less than sending it.
import { refuse } from '@passerelle/shared/graphql/http';
import { LIMITS } from '@passerelle/shared/graphql/limits';
import type { RequestHandler } from 'express';
import {
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { createHash } from 'node:crypto';

export const QUERY_LIMITS = {
  /** Fields inside fields. A household's file is 12 to 13 deep, the standard introspection 15. */
  depth: 16,
  /** Renamed fields: a thousand aliases of one search are a thousand searches. */
  aliases: 15,
  /** Fields of Query or Mutation. */
  rootFields: 10,
  /** All fields, each as often as it is reached. A household's whole file has some hundred, the standard introspection two hundred. */
  fields: 500,
} as const;

type Measure = Readonly<Record<keyof typeof QUERY_LIMITS, number>>;

/** Texts of queries whose measure is known; forgotten all at once. */
const REMEMBERED_QUERIES = 1_000;

const NOTHING: Measure = { depth: 0, aliases: 0, rootFields: 0, fields: 0 };
/** Of a fragment that spreads itself: beyond every limit. */
const ENDLESS: Measure = { depth: Infinity, aliases: Infinity, rootFields: Infinity, fields: Infinity };

const NAMES: Readonly<Record<keyof Measure, string>> = {
  depth: 'fields inside fields',
  aliases: 'aliases',
  rootFields: 'fields at the root',
  fields: 'fields',
};

/**
 * Refuses what is too large with 400 before Apollo Server sees it: graphql-js compares every two fields of one name while it validates, so
 * that 2,000 tokens can keep it busy for a second. What passed once is known by its hash and not measured again.
 */
export function refuseLargeQueries(): RequestHandler {
  const accepted = new Set<string>();
  return (request, response, next) => {
    const query = queryOf(request.body);
    const digest = createHash('sha256').update(query).digest('base64');
    const excess = accepted.has(digest) ? null : excessOf(query);
    if (excess !== null) {
      refuse(response, { status: 400, code: 'QUERY_TOO_LARGE', message: excess });
      return;
    }
    if (accepted.size >= REMEMBERED_QUERIES) accepted.clear();
    accepted.add(digest);
    next();
  };
}

function queryOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string' ? body.query : '';
}

/** What is too large about a query, in one sentence; null when nothing is, or when it cannot be parsed, which Apollo Server tells. */
export function excessOf(query: string): string | null {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: LIMITS.clientTokens, noLocation: true });
  } catch {
    return null;
  }
  const measure = measureWith(fragmentsOf(document));
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const excess = excessOfOperation(definition, measure(definition.selectionSet));
      if (excess !== null) return excess;
    }
  }
  return null;
}

function excessOfOperation({ operation }: OperationDefinitionNode, size: Measure): string | null {
  if (operation === 'subscription') return 'This graph has no subscriptions.';
  const exceeded = (Object.keys(QUERY_LIMITS) as (keyof Measure)[]).find((limit) => size[limit] > QUERY_LIMITS[limit]);
  return exceeded === undefined ? null : `The query is too large: at most ${QUERY_LIMITS[exceeded]} ${NAMES[exceeded]}.`;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function measureWith(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Measure {
  const measured = new Map<string, Measure>();

  function ofFragment(name: string): Measure {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    measured.set(name, ENDLESS);
    const size = ofSet(fragment.selectionSet);
    measured.set(name, size);
    return size;
  }

  function ofSelection(selection: SelectionNode): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const inner = selection.selectionSet === undefined ? NOTHING : ofSet(selection.selectionSet);
    const aliased = selection.alias === undefined ? 0 : 1;
    return { depth: inner.depth + 1, aliases: inner.aliases + aliased, rootFields: 1, fields: inner.fields + 1 };
  }

  function ofSet(set: SelectionSetNode): Measure {
    return set.selections.map(ofSelection).reduce(together, NOTHING);
  }

  return ofSet;
}

function together(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    fields: one.fields + other.fields,
  };
}
