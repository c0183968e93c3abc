// What a client may watch: the queries of the screens, by the names of their operations, and single entities.
import { isListType, isNonNullType, isObjectType, Kind, parse, type GraphQLField, type GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StoredQuery {
  readonly name: string;
  readonly text: string;
  /** Whether it lists what it was not asked for by an id: then every fact of what is open to the reader's organisation may add to it. */
  readonly isList: boolean;
}

/** The queries in a folder, by the names of their operations. Mutations are not among them: nobody watches an act. */
export function loadStoredQueries(folder: string): ReadonlyMap<string, StoredQuery> {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  return new Map(texts.flatMap((text) => storedQuery(text) ?? []).map((query) => [query.name, query]));
}

function storedQuery(text: string): StoredQuery | null {
  const operation = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== 'query' || operation.name === undefined) return null;
  const roots = operation.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  const isList = roots.some(({ arguments: given = [] }) => !given.some(({ name }) => name.value === 'id'));
  return { name: operation.name.value, text, isList };
}

/** For each type that the graph finds by its id alone, the query that asks whether the reader may see one; by name of the type. */
export function entityQueries(schema: GraphQLSchema): ReadonlyMap<string, StoredQuery> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field) => {
      const type = entityTypeOf(field);
      if (type === null) return [];
      const name = `Watch${type}`;
      return [[type, { name, text: `query ${name}($id: ID!) { ${field.name}(id: $id) { id } }`, isList: false }]];
    }),
  );
}

function entityTypeOf({ args, type }: GraphQLField<unknown, unknown>): string | null {
  const [id, ...others] = args;
  const isById = id?.name === 'id' && isNonNullType(id.type) && others.length === 0;
  if (!isById || isListType(type) || !isObjectType(type) || !('id' in type.getFields())) return null;
  return type.name;
}
