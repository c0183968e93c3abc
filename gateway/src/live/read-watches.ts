import { isId, type Id } from '@passerelle/shared/domain/ids';
import { z } from 'zod';
import { refusalOf } from '../limits';
import type { StoredQuery } from './stored-queries';

/** Watches of one stream. */
export const MOST_WATCHES = 20;

/** One thing that a client wants to hear of. */
export interface Watch {
  readonly query: StoredQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is that changed, for a watch that names an entity and asks for no answer. */
  readonly entity: { readonly type: string; readonly id: Id } | null;
}

export interface Watchable {
  /** By name of the operation. */
  readonly queries: ReadonlyMap<string, StoredQuery>;
  /** By name of the type. */
  readonly entities: ReadonlyMap<string, StoredQuery>;
}

const BODY = z.strictObject({
  watch: z
    .array(
      z.union([
        z.strictObject({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) }),
        z.strictObject({ entity: z.strictObject({ type: z.string(), id: z.string().refine(isId) }) }),
      ]),
    )
    .min(1),
});

const SHAPE_NOTE =
  'Send {"watch": […]} with {"query": "HouseholdFile", "variables": {…}} or {"entity": {"type": "Household", "id": "…"}} for each.';

/** Reads the body of a request; answers one sentence when it is refused. */
export function readWatches(body: unknown, watchable: Watchable): readonly Watch[] | string {
  const parsed = BODY.safeParse(body);
  if (!parsed.success) return SHAPE_NOTE;
  if (parsed.data.watch.length > MOST_WATCHES) return `A stream has at most ${MOST_WATCHES} watches.`;
  const watches = parsed.data.watch.map((wanted) =>
    'entity' in wanted ? watchEntity(wanted.entity, watchable) : watchQuery(wanted, watchable),
  );
  return watches.find((watch) => typeof watch === 'string') ?? (watches as Watch[]);
}

function watchEntity({ type, id }: { type: string; id: Id }, { entities }: Watchable): Watch | string {
  const query = entities.get(type);
  if (query === undefined) return `No "${type}" can be watched. There are: ${[...entities.keys()].sort().join(', ')}.`;
  return { query, variables: { id }, entity: { type, id } };
}

function watchQuery(
  { query: name, variables }: { query: string; variables: Record<string, unknown> },
  { queries }: Watchable,
): Watch | string {
  const query = queries.get(name);
  if (query === undefined) return `There is no stored query "${name}" that can be watched.`;
  const pages = Object.fromEntries(Object.entries(variables).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  return refusalOf({ query: query.text, operationName: query.name, pages })?.message ?? { query, variables, entity: null };
}
