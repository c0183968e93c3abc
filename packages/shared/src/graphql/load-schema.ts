import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type GraphQLSchema } from 'graphql';
import type { ServiceDefinition } from '../service/definition';
import { buildSubgraph } from './subgraph';

/** The types that the four services share, declared once. The path holds from src and from dist alike. */
export const SHARED_SCHEMA_PATH = join(__dirname, '../../shared.graphql');

/** The executable schema of a service: its own contract and the shared types. */
export function loadSchema(definition: Pick<ServiceDefinition, 'schemaPath' | 'resolvers'>): GraphQLSchema {
  const text = `${readFileSync(SHARED_SCHEMA_PATH, 'utf8')}\n${readFileSync(definition.schemaPath, 'utf8')}`;
  return buildSubgraph({ typeDefs: parse(text), resolvers: definition.resolvers });
}
