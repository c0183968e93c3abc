import type { ApolloServerPlugin } from '@apollo/server';
import type { ChangeExtensions } from './changes';
import type { GraphContext } from './context';

/** Tells the gateway, beside the answer, what the request changed and whether it was answered fresh. */
export function tellsChanges(): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue: { changes } }) {
          if (response.body.kind !== 'single') return;
          const changed = changes.made().map(({ key, version }) => [key, version] as const);
          const said: ChangeExtensions = {
            ...(changed.length === 0 ? {} : { changed }),
            ...(changes.freshness === null ? {} : { freshness: changes.freshness }),
          };
          if (Object.keys(said).length > 0) response.body.singleResult.extensions = { ...response.body.singleResult.extensions, ...said };
        },
      };
    },
  };
}
