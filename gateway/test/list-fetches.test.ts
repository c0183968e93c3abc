// The lists over four services ask each service once, whatever they show beside their rows.
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The services, once for each fetch of the plan. */
async function fetchesOf(screen: string, variables: Record<string, unknown>): Promise<string[]> {
  const names: string[] = [];
  const nothing: GraphQLDataSource = { process: () => Promise.resolve({ data: {} }) };
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(join(ROOT, 'supergraph.graphql'), 'utf8'),
    buildService: () => nothing,
    experimental_didResolveQueryPlan({ queryPlan }) {
      names.push(...fetchedIn(queryPlan));
    },
  });
  const server = new ApolloServer({ gateway });
  await server.start();
  await server.executeOperation({ query: readFileSync(join(ROOT, `gateway/screens/${screen}.graphql`), 'utf8'), variables });
  await server.stop();
  return names.sort();
}

/** A plan is nodes inside nodes; those of kind Fetch name the service. */
function fetchedIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'kind' in node && node.kind === 'Fetch' && 'serviceName' in node ? [String(node.serviceName)] : [];
  return [...own, ...Object.values(node).flatMap(fetchedIn)];
}

test.each([
  ['inbox', {}, ['finance', 'referrals']],
  ['household-list', {}, ['referrals']],
  ['agenda', { from: '2026-11-01', to: '2026-12-01' }, ['referrals']],
])('the screen %s asks each service once', async (screen, variables, services) => {
  expect(await fetchesOf(screen, variables)).toEqual(services);
});
