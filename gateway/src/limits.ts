// Size of a query, measured before anything of it is planned or run. Everything is counted as the query would be run, with fragments
// expanded; a fragment is measured once however often it is spread, so that measuring a hostile query costs less than sending it.
import { refuse } from '@passerelle/shared/graphql/http';
import { LIMITS } from '@passerelle/shared/graphql/limits';
import type { RequestHandler } from 'express';
import {
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
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
  /** Objects that its lists could hold together: a page of a page of a page multiplies. A hundred households with a page of rents each fit. */
  objects: 30_000,
} as const;

type Measure = Readonly<Record<keyof typeof QUERY_LIMITS, number>>;

/** Texts of queries whose measure is known; forgotten all at once. */
const REMEMBERED_QUERIES = 1_000;

const NOTHING: Measure = { depth: 0, aliases: 0, rootFields: 0, fields: 0, objects: 0 };
/** Of a fragment that spreads itself: beyond every limit. */
const ENDLESS: Measure = { depth: Infinity, aliases: Infinity, rootFields: Infinity, fields: Infinity, objects: Infinity };

const NAMES: Readonly<Record<keyof Measure, string>> = {
  depth: 'fields inside fields',
  aliases: 'aliases',
  rootFields: 'fields at the root',
  fields: 'fields',
  objects: 'objects in its lists together',
};

/** Rows of a list that does not say how many, and the most that any list holds. */
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

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

/** What a request's size depends on: its text, which operation it runs, and how long its pages are. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly pages: Readonly<Record<string, number>>;
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

interface QueryRefusal {
  readonly code: 'QUERY_TOO_LARGE' | 'OPERATION_RESOLUTION_FAILURE';
  readonly message: string;
}

/** Why a query is not run, in one sentence; null when it may be, or when it cannot be parsed, which Apollo Server tells. */
export function refusalOf(asked: Asked): QueryRefusal | null {
  let document: DocumentNode;
  try {
    document = parse(asked.query, { maxTokens: LIMITS.clientTokens, noLocation: true });
  } catch {
    return null;
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => asked.operationName === null || name?.value === asked.operationName);
  if (named.length !== 1) {
    return { code: 'OPERATION_RESOLUTION_FAILURE', message: 'Say with `operationName` which one operation of the document to run.' };
  }
  const measure = measureWith(fragmentsOf(document), asked.pages);
  for (const operation of operations) {
    const message = excessOfOperation(operation, measure(operation.selectionSet));
    if (message !== null) return { code: 'QUERY_TOO_LARGE', message };
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

function measureWith(fragments: ReadonlyMap<string, FragmentDefinitionNode>, pages: Asked['pages']): (set: SelectionSetNode) => Measure {
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
    const objects = selection.selectionSet === undefined ? 0 : (1 + inner.objects) * rowsOf(selection, pages);
    return { depth: inner.depth + 1, aliases: inner.aliases + aliased, rootFields: 1, fields: inner.fields + 1, objects };
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
    objects: one.objects + other.objects,
  };
}

/** Rows that a field could bring: what its page says, the default of a list that says nothing, else one. */
function rowsOf(field: FieldNode, pages: Asked['pages']): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.min(Number(first.value), LARGEST_PAGE);
  if (first?.kind === Kind.VARIABLE) return Math.min(pages[first.name.value] ?? DEFAULT_PAGE, LARGEST_PAGE);
  const rows = field.selectionSet?.selections.some((inner) => inner.kind === Kind.FIELD && ['nodes', 'edges'].includes(inner.name.value));
  return rows === true ? DEFAULT_PAGE : 1;
}
