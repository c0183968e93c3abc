import { scalars } from '@passerelle/shared/graphql/scalars';
import { GraphQLError, isScalarType, type GraphQLSchema } from 'graphql';

/**
 * The composed schema knows the names of the scalars only, and takes any literal for one: a service would refuse the fetch, as a query that
 * the gateway should never have sent. With this the gateway refuses such a literal as part of the query, at its place, in the scalar's own
 * words. Variables are checked by the services, which name the path inside the input.
 */
export function checkLiterals(schema: GraphQLSchema): void {
  for (const own of Object.values(scalars)) {
    const type = schema.getType(own.name);
    if (!isScalarType(type)) continue;
    const { parseLiteral } = type;
    type.parseLiteral = (node, variables) => {
      try {
        own.parseLiteral(node, variables);
      } catch (error) {
        // An error of the library's own kind is told as it is: without this it would have no place in the query.
        throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: node }) : error;
      }
      return parseLiteral(node, variables);
    };
  }
}
