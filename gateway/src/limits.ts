// Size of a query, measured before anything of it is planned or run. Everything is counted as the query would be run, with fragments
// expanded; a fragment is measured once however often it is spread, so that measuring a hostile query costs less than sending it.
import type { MessageValues } from '@passerelle/shared/domain/errors';
import { LIMITS } from '@passerelle/shared/graphql/limits';
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

/**
 * Set from what the screens in gateway/screens ask: at least one and a half times the largest one, so that a screen can grow, and at most
 * four times, for what no screen needs only an attack would use. docs/schema/screens.md shows the figures, `npm run check` watches them.
 */
export const QUERY_LIMITS = {
  /** Fields inside fields. The standard introspection is 15 deep. */
  depth: 16,
  /** Renamed fields: a thousand aliases of one search are a thousand searches. */
  aliases: 15,
  /** Fields of Query or Mutation. */
  rootFields: 10,
  /** All fields, each as often as it is reached. The standard introspection has 230. */
  fields: 500,
  /** Objects that its pages could hold together: a page of a page of a page multiplies. */
  objects: 5_000,
} as const;

/** What an operation asks for, in the units of its limits. */
export type Measure = Readonly<Record<keyof typeof QUERY_LIMITS, number>>;

/** Of a set of fields; `isPage` when there are rows among them, written there or in a fragment. */
type SetMeasure = Measure & { readonly isPage: boolean };

const NOTHING: SetMeasure = { depth: 0, aliases: 0, rootFields: 0, fields: 0, objects: 0, isPage: false };
/** Of a fragment that spreads itself: beyond every limit. */
const ENDLESS: SetMeasure = {
  depth: Infinity,
  aliases: Infinity,
  rootFields: Infinity,
  fields: Infinity,
  objects: Infinity,
  isPage: true,
};

/** Rows of a page that does not say how many, and the most that any page holds. */
const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** What a request's size depends on: its text, which operation it runs, and how long its pages are. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly pages: Readonly<Record<string, number>>;
}

interface QueryRefusal {
  readonly code: 'QUERY_TOO_LARGE' | 'OPERATION_RESOLUTION_FAILURE';
  /** Which limit, and what it is; its text stands in words/*.json. */
  readonly parameters: MessageValues;
}

/** Why a query is not run; null when it may be, or when it cannot be parsed, which Apollo Server tells. */
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
    return { code: 'OPERATION_RESOLUTION_FAILURE', parameters: { about: 'NO_NAME' } };
  }
  for (const operation of operations) {
    const excess = excessOfOperation(operation, sizeOf(document, operation, asked.pages));
    if (excess !== null) return excess;
  }
  return null;
}

/** Size of one operation of a document; a page whose length is a variable that was not sent has the length of its default. */
export function sizeOf(document: DocumentNode, operation: OperationDefinitionNode, pages: Asked['pages'] = {}): Measure {
  const { isPage: _, ...size } = measureWith(fragmentsOf(document), { ...defaultsOf(operation), ...pages })(operation.selectionSet);
  return size;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Asked['pages'] {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

function excessOfOperation({ operation }: OperationDefinitionNode, size: Measure): QueryRefusal | null {
  if (operation === 'subscription') return { code: 'QUERY_TOO_LARGE', parameters: { about: 'subscription' } };
  const exceeded = (Object.keys(QUERY_LIMITS) as (keyof Measure)[]).find((limit) => size[limit] > QUERY_LIMITS[limit]);
  return exceeded === undefined ? null : { code: 'QUERY_TOO_LARGE', parameters: { about: exceeded, maximum: QUERY_LIMITS[exceeded] } };
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function measureWith(fragments: ReadonlyMap<string, FragmentDefinitionNode>, pages: Asked['pages']): (set: SelectionSetNode) => SetMeasure {
  const measured = new Map<string, SetMeasure>();

  function ofFragment(name: string): SetMeasure {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    measured.set(name, ENDLESS);
    const size = ofSet(fragment.selectionSet);
    measured.set(name, size);
    return size;
  }

  function ofSelection(selection: SelectionNode): SetMeasure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    return ofField(selection);
  }

  function ofField(field: FieldNode): SetMeasure {
    const inner = field.selectionSet === undefined ? NOTHING : ofSet(field.selectionSet);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (field.alias === undefined ? 0 : 1),
      rootFields: 1,
      fields: inner.fields + 1,
      objects: field.selectionSet === undefined ? 0 : (1 + inner.objects) * rowsOf(field, inner.isPage, pages),
      isPage: ROWS.has(field.name.value),
    };
  }

  function ofSet(set: SelectionSetNode): SetMeasure {
    return set.selections.map(ofSelection).reduce(together, NOTHING);
  }

  return ofSet;
}

function together(one: SetMeasure, other: SetMeasure): SetMeasure {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    fields: one.fields + other.fields,
    objects: one.objects + other.objects,
    isPage: one.isPage || other.isPage,
  };
}

/** Fields of a connection that hold its rows. */
const ROWS: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** Rows that a field could bring: what its page says, the default of a list that says nothing, else one. Never less: it would pay for others. */
function rowsOf(field: FieldNode, isPage: boolean, pages: Asked['pages']): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  const said = first?.kind === Kind.INT ? Number(first.value) : first?.kind === Kind.VARIABLE ? pages[first.name.value] : undefined;
  const rows = said ?? (isPage || first?.kind === Kind.VARIABLE ? DEFAULT_PAGE : 1);
  return Math.min(Math.max(rows, 1), LARGEST_PAGE);
}
