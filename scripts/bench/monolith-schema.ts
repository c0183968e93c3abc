import { composeServices } from '@theguild/federation-composition';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { SHARED_SCHEMA_PATH } from '@passerelle/shared/graphql/load-schema';
import { scalars } from '@passerelle/shared/graphql/scalars';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { buildSchema, GraphQLObjectType, GraphQLScalarType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';

/** What one request gets: the context of each service. The whole stands for the first of them where a single one is expected. */
export interface MonolithContext extends GraphContext {
  readonly of: Readonly<Record<ServiceName, GraphContext>>;
}

/**
 * The four services as one schema without federation: the graph that the gateway shows, with the resolvers of the services themselves.
 * Each field belongs to one service, so each resolver gets the context of its own.
 */
export function monolithSchema(definitions: readonly ServiceDefinition[]): GraphQLSchema {
  const shared = readFileSync(SHARED_SCHEMA_PATH, 'utf8');
  const composed = composeServices(
    definitions.map(({ name, schemaPath }) => ({ name, typeDefs: parse(`${readFileSync(schemaPath, 'utf8')}\n${shared}`) })),
  );
  if (composed.publicSdl === undefined) throw new Error('The four schemas do not compose.');
  const schema = buildSchema(composed.publicSdl);
  for (const [name, scalar] of Object.entries(scalars)) fillScalar(schema, name, scalar);
  for (const definition of definitions) attach(schema, definition);
  return schema;
}

function fillScalar(schema: GraphQLSchema, name: string, { serialize, parseValue, parseLiteral }: GraphQLScalarType): void {
  const type = schema.getType(name);
  if (type instanceof GraphQLScalarType) Object.assign(type, { serialize, parseValue, parseLiteral });
}

function attach(schema: GraphQLSchema, { name, resolvers }: ServiceDefinition): void {
  for (const [typeName, ofType] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!(type instanceof GraphQLObjectType)) continue;
    const fields = type.getFields();
    for (const [fieldName, resolver] of Object.entries(ofType)) {
      const field = fields[fieldName];
      // What is left over, `__resolveReference`, only federation needs.
      if (field !== undefined && typeof resolver === 'function') field.resolve = inContextOf(name, resolver as Resolver);
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;

function inContextOf(name: ServiceName, resolver: Resolver): GraphQLFieldResolver<unknown, MonolithContext> {
  // eslint-disable-next-line max-params -- the four parameters of every resolver.
  return (source, args, context, info) => resolver(source, args, context.of[name], info);
}
