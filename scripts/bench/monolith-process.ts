// The reference of the household page: one process with one Apollo Server over the resolvers of all four services, on their databases.
// It asks of a request what a service asks (key, token, limits), so that only the gateway and its fetches make the difference.
import { createServer } from 'node:http';
import { verifyToken } from '@passerelle/shared/auth/verify-token';
import { subgraphApp } from '@passerelle/shared/graphql/http';
import { subgraphServer } from '@passerelle/shared/graphql/subgraph';
import { readConfig } from '@passerelle/shared/service/config';
import { openDoor } from '@passerelle/shared/service/door';
import { checkReadiness } from '@passerelle/shared/service/health';
import { createLogger } from '@passerelle/shared/service/log';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { wordsOf } from '@passerelle/shared/service/definition';
import { openWords, SHARED_WORDS } from '@passerelle/shared/words';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import { graphContext, type GraphContext } from '@passerelle/shared/graphql/context';
import type { Door } from '@passerelle/shared/use-case-types';
import { loadDefinitions } from '../services';
import { monolithSchema, type MonolithContext } from './monolith-schema';

/** Environment variable that holds the environments of the four services, as a JSON object by service. */
const ENVIRONMENTS = 'SERVICE_ENVIRONMENTS';

async function serve(): Promise<void> {
  const environments = JSON.parse(process.env[ENVIRONMENTS] ?? '{}') as Record<ServiceName, NodeJS.ProcessEnv>;
  const definitions = await loadDefinitions();
  const config = readConfig('referrals', environments.referrals);
  const doors = {} as Record<ServiceName, Door>;
  for (const definition of definitions) {
    const { appDatabaseUrl, systemDatabaseUrl } = readConfig(definition.name, environments[definition.name]);
    doors[definition.name] = await openDoor({ definition, appUrl: appDatabaseUrl, systemUrl: systemDatabaseUrl });
  }
  const logger = createLogger('monolith', config.logLevel);
  const server = subgraphServer({ schema: monolithSchema(definitions), introspection: config.introspection, logger });
  await server.start();
  const app = subgraphApp({
    server,
    verify: verifyToken({ issuer: config.issuer, jwksUrl: config.jwksUrl, maxTokenAgeS: config.tokenMaxAgeS }),
    gatewayKey: config.gatewayKey,
    contextFor: (caller, _request, spoken) => contextOf(doors, { caller, ...spoken }),
    words: openWords([SHARED_WORDS, ...definitions.map(wordsOf)]),
    health: () => checkReadiness({ app: doors.referrals.app }),
    metrics: createMetrics('monolith'),
    logger,
  });
  const http = createServer(app).listen(Number(process.env['SERVICE_PORT']), '127.0.0.1');
  http.keepAliveTimeout = 65_000;
  process.on('SIGTERM', () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}

function contextOf(doors: Readonly<Record<ServiceName, Door>>, parts: Pick<GraphContext, 'caller' | 'language' | 'say'>): MonolithContext {
  const context = (door: Door): GraphContext => graphContext({ door, ...parts });
  const of = {
    referrals: context(doors.referrals),
    support: context(doors.support),
    'housing-stock': context(doors['housing-stock']),
    finance: context(doors.finance),
  };
  return { ...of.referrals, of };
}

serve().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
