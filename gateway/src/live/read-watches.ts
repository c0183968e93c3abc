import type { MessageValues } from '@passerelle/shared/domain/errors';
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

/** Why nothing is watched; its text stands in words/*.json. */
export interface WatchRefusal {
  readonly code: string;
  readonly parameters: MessageValues;
}

/** Reads the body of a request. */
export function readWatches(body: unknown, watchable: Watchable): readonly Watch[] | WatchRefusal {
  const parsed = BODY.safeParse(body);
  if (!parsed.success) return { code: 'INVALID_INPUT', parameters: { about: 'WATCHES' } };
  if (parsed.data.watch.length > MOST_WATCHES)
    return { code: 'INVALID_INPUT', parameters: { about: 'TOO_MANY_WATCHES', maximum: MOST_WATCHES } };
  const watches: Watch[] = [];
  for (const wanted of parsed.data.watch) {
    const watch = 'entity' in wanted ? watchEntity(wanted.entity, watchable) : watchQuery(wanted, watchable);
    if ('code' in watch) return watch;
    watches.push(watch);
  }
  return watches;
}

function watchEntity({ type, id }: { type: string; id: Id }, { entities }: Watchable): Watch | WatchRefusal {
  const query = entities.get(type);
  if (query === undefined)
    return { code: 'INVALID_INPUT', parameters: { about: 'NO_SUCH_ENTITY', types: [...entities.keys()].sort().join(', ') } };
  return { query, variables: { id }, entity: { type, id } };
}

function watchQuery(
  { query: name, variables }: { query: string; variables: Record<string, unknown> },
  { queries }: Watchable,
): Watch | WatchRefusal {
  const query = queries.get(name);
  if (query === undefined) return { code: 'INVALID_INPUT', parameters: { about: 'NO_SUCH_QUERY' } };
  const pages = Object.fromEntries(Object.entries(variables).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
  return refusalOf({ query: query.text, operationName: query.name, pages }) ?? { query, variables, entity: null };
}
