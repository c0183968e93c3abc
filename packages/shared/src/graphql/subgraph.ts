import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Logger } from '../service/log';
import type { GraphContext } from './context';
import { formatErrorWith, wrongArgumentsAre400 } from './format-error';
import { LIMITS } from './limits';
import { sayRefusal, saysErrors, sentences } from './said';
import { scalars } from './scalars';
import { tellsChanges } from './tell-changes';

export interface SubgraphParts {
  /** The service's own SDL and the shared one, in one document (`loadSchema` reads them). */
  readonly typeDefs: DocumentNode;
  readonly resolvers: GraphQLResolverMap<GraphContext>;
}

/** Makes the schema of one service: its SDL, its resolvers, the shared scalars and sentences. */
export function buildSubgraph({ typeDefs, resolvers }: SubgraphParts): GraphQLSchema {
  const all: GraphQLResolverMap<unknown> = {
    ...(resolvers as GraphQLResolverMap<unknown>),
    ...scalars,
    ...(sentences as GraphQLResolverMap<unknown>),
  };
  return buildSubgraphSchema({ typeDefs, resolvers: all });
}

export interface SubgraphServerOptions {
  readonly schema: GraphQLSchema;
  /** Lets `__schema` and `__type` be asked. Development only. */
  readonly introspection: boolean;
  readonly logger: Logger;
}

/**
 * A GraphQL server with nothing left to its defaults, which depend on NODE_ENV and talk too much: no persisted queries, no traces in
 * answers, no landing page, no hints at names, no stack traces. Whether the caller is the gateway is asked before, in `subgraphApp`.
 */
export function subgraphServer({ schema, introspection, logger }: SubgraphServerOptions): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    ...HARDENED,
    schema,
    introspection,
    logger,
    formatError: formatErrorWith(logger),
    parseOptions: { maxTokens: LIMITS.subgraphTokens },
    plugins: [...silentPlugins(), wrongArgumentsAre400<GraphContext>(), tellsChanges(), saysErrors<GraphContext>(sayRefusal)],
  });
}

/** Options that the gateway's server and the subgraphs' have in common. */
export const HARDENED = {
  nodeEnv: 'production',
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: true,
  stopOnTerminationSignals: false,
  validationOptions: { maxErrors: LIMITS.validationErrors },
} as const;

/** Switches off what Apollo Server would add or send by itself. */
export function silentPlugins() {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}
