// The schema as clients see it: what the supergraph holds for the gateway alone is left out.
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, buildSchema, isSpecifiedScalarType, parse, printType, type GraphQLSchema } from 'graphql';

const HEAD = '# The public schema, written from supergraph.graphql by `npm run compose`; not edited by hand.';

/** The public schema as text: the roots first, then the types by name, so that a type that moves between services stays where it is. */
export function publicSchema(supergraph: string): string {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
  );
  const sorted = types.sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${[HEAD, ...[...roots, ...sorted].map(printType)].join('\n\n')}\n`;
}

export function readSchema(text: string): GraphQLSchema {
  return buildSchema(text, { noLocation: true });
}
