import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './identity';

/** Leaves beside the answer only what clients are to read: the executor adds explanations in the words of the composed schema. */
export function tellsOnlyChanges(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const changes = contextValue.changes.told();
          if (changes === null) delete response.body.singleResult.extensions;
          else response.body.singleResult.extensions = { changes };
        },
      };
    },
  };
}
