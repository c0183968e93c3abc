import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { executeSync, Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './identity';

/**
 * Answers questions about the schema by graphql-js, from the schema that clients see. The gateway library would plan them against an older
 * introspection of its own, which does not know `isOneOf`, and fail with an internal error on what today's tools send. When introspection is
 * closed such a question was refused before.
 */
export function answersIntrospection(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, request }) {
          if (!asksForSchemaOnly(operation)) return null;
          const { data, errors } = executeSync({ schema, document, operationName, variableValues: request.variables ?? {} });
          // A variable that is wrong is told in the words of all other errors.
          if (errors !== undefined || data == null) return null;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

const ABOUT_THE_SCHEMA: ReadonlySet<string> = new Set(['__schema', '__type', '__typename']);

function asksForSchemaOnly({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === 'query' && selectionSet.selections.every((field) => field.kind === Kind.FIELD && ABOUT_THE_SCHEMA.has(field.name.value))
  );
}
