// The sentences of refusals, warnings and errors, in the language of the request that reads them. What an act keeps for its repeats are
// codes: a repeat is said in today's language.
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { MessageValues } from '../domain/errors';
import type { Said, Say } from '../words';
import type { GraphContext } from './context';
import type { MutationWarning } from './mutate';

/** A code that has no text is said as it is; `npm run check` lets none of a service through. */
function said({ say }: Pick<GraphContext, 'say'>, { code, parameters }: MutationWarning): Said {
  return say(code, parameters) ?? { message: code, remedy: null };
}

const parametersOf = ({ parameters }: MutationWarning) =>
  // By name: what was kept for a repeat comes back in another order.
  Object.keys(parameters)
    .sort()
    .map((name) => ({ name, value: String(parameters[name]) }));
const inLanguage = {
  message: (warning: MutationWarning, _: unknown, context: GraphContext) => said(context, warning).message,
  remedy: (warning: MutationWarning, _: unknown, context: GraphContext) => said(context, warning).remedy,
  parameters: parametersOf,
};

/** Resolvers of the shared types that hold sentences; `buildSubgraph` adds them to every service. */
export const sentences = { MutationRefusal: inLanguage, MutationWarning: inLanguage } as const;

/** What says the errors of an answer: null leaves one as it is. */
type SayError = (say: Say, error: GraphQLFormattedError) => Said | null;

/** A refusal of the trade among the errors of an answer; all else the gateway says. */
export const sayRefusal: SayError = (say, { extensions = {} }) => {
  const { reason, parameters } = extensions;
  return typeof reason === 'string' ? say(reason, parameters as MessageValues | undefined) : null;
};

/** Puts the errors of every answer into the reader's words. */
export function saysErrors<Context extends BaseContext & { readonly say: Say }>(sayError: SayError): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if (singleResult.errors !== undefined)
            singleResult.errors = singleResult.errors.map((error) => inWords(error, sayError(contextValue.say, error)));
        },
      };
    },
  };
}

function inWords(error: GraphQLFormattedError, words: Said | null): GraphQLFormattedError {
  if (words === null) return error;
  const remedy = words.remedy === null ? {} : { remedy: words.remedy };
  return { ...error, message: words.message, extensions: { ...error.extensions, ...remedy } };
}
