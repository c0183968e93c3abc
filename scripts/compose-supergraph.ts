import { composeServices } from '@theguild/federation-composition';
import { parse, type DocumentNode } from 'graphql';
import { ENTITY_RULES } from './contract/entities';

/** The contract of one subgraph, shared types included. */
export interface SubgraphContract {
  readonly name: string;
  readonly sdl: string;
}

/**
 * Composes the subgraphs into the one schema that the gateway loads. Addresses are symbolic (`passerelle://referrals`): where a service
 * runs is configuration, and the file is the same everywhere. Throws with every reason when the contracts do not fit together.
 */
export function composeSupergraph(contracts: readonly SubgraphContract[]): string {
  const services = contracts.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `passerelle://${name}` }));
  const broken = services.flatMap(({ name, typeDefs }) => brokenHouseRules(name, typeDefs));
  const result = composeServices(services);
  const reasons = [...broken, ...(result.errors ?? []).map((error) => `${codeOf(error.extensions.code)}${error.message}`)];
  if (reasons.length > 0 || result.supergraphSdl === undefined)
    throw new Error(`The schemas do not compose:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
  return `# Composed from services/*/schema.graphql by \`npm run compose\`; not edited by hand.\n${result.supergraphSdl.trimEnd()}\n`;
}

function codeOf(code: unknown): string {
  return typeof code === 'string' ? `${code}: ` : '';
}

/** What composition allows and this graph does not: scripts/contract/entities.ts says why. */
function brokenHouseRules(name: string, document: DocumentNode): string[] {
  const contracts = [{ file: name, document }];
  return Object.values(ENTITY_RULES).flatMap((rule) => rule(contracts).map(({ place, message }) => `${name}: ${place} ${message}`));
}
