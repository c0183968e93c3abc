// Writes the types of each service's resolvers from its schema, so that a resolver that answers something else does not compile.
// `npm run codegen` writes what is stale, `npm run codegen -- --check` only says so and fails.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { Kind, parse, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { refresh } from './generated-files';
import { ROOT, SERVICE_FOLDERS } from './root';

/** Entities that referrals owns and all others extend: a resolver hands over the stub only, its fields are read one by one. */
const ENTITY_STUBS = ['Household', 'Organisation', 'StaffMember', 'Programme'];

/** Types of codes whose sentences the kernel says, in the reader's language. */
const SAID = {
  MutationRefusal: '@passerelle/shared/graphql/mutate#MutationRefusal as RefusalModel',
  MutationWarning: '@passerelle/shared/graphql/mutate#MutationWarning as WarningModel',
};

/** A list hands over how to count its rows: the graph does it for a query that asks, and for no other. */
const COUNTED_WHEN_ASKED = { ListCount: '@passerelle/shared/graphql/list-count#CountWhenAsked' };

const HEADER = [
  '// Written by scripts/codegen.ts from schema.graphql and packages/shared/shared.graphql: do not edit, run `npm run codegen`.',
  '/* eslint-disable */',
  '',
].join('\n');

/** Optional codegen.json of a service: SDL type -> what its resolvers get, for instance "Lease": "../domain/lease#Lease as LeaseModel". */
const settingsShape = z.strictObject({ mappers: z.record(z.string(), z.string()).default({}) });

type Settings = z.infer<typeof settingsShape>;

/** The TypeScript of one schema: its types and the signatures of its resolvers. */
export async function resolverTypes(sdl: string, settings: Settings = { mappers: {} }): Promise<string> {
  const schema = parse(sdl);
  const code = await codegen({
    filename: 'resolver-types.generated.ts',
    schema,
    documents: [],
    config: configFor(schema, settings),
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
  });
  return HEADER + shortReferences(mutableInputs(code, schema));
}

/**
 * A reference resolver answers the stub and needs nothing else. Without its third parameter `Resolvers` fits Apollo's type of a map of
 * resolvers, which holds every member for the resolver of a field.
 */
function shortReferences(code: string): string {
  return code.replace(/(export type ReferenceResolver<[^)]*?context: TContext),\s*info: GraphQLResolveInfo/, '$1');
}

function configFor(schema: DocumentNode, settings: Settings): Record<string, unknown> {
  const defined = new Set(schema.definitions.map((node) => ('name' in node ? node.name?.value : undefined)));
  const stubs = ENTITY_STUBS.filter((name) => defined.has(name)).map((name) => [name, '{ readonly id: string }'] as const);
  return {
    federation: true,
    enumsAsTypes: true,
    useTypeImports: true,
    skipTypename: true,
    immutableTypes: true,
    contextType: '@passerelle/shared/graphql/context#GraphContext',
    maybeValue: 'T | null | undefined',
    inputMaybeValue: 'T | null | undefined',
    strictScalars: true,
    scalars: {
      LocalDate: 'string',
      Instant: { input: 'Date', output: 'Date | string' },
      Cents: 'number',
      BasisPoints: 'number',
      Email: 'string',
      Phone: 'string',
      INSEECode: 'string',
      RuleValue: 'boolean | number | string | readonly string[] | readonly number[]',
      _Any: 'unknown',
      _FieldSet: 'string',
    },
    mappers: {
      ...(defined.has('ListCount') ? COUNTED_WHEN_ASKED : {}),
      ...Object.fromEntries(stubs),
      ...(defined.has('MutationRefusal') ? SAID : {}),
      ...settings.mappers,
    },
  };
}

/** Answers are read-only, and so may be lists that a use case made. Inputs are not: they are handed to use cases whose shapes say `string[]`. */
function mutableInputs(code: string, schema: DocumentNode): string {
  const inputs = schema.definitions.flatMap((node) => (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [node.name.value] : []));
  const block = new RegExp(`^export type (?:${[...inputs, '\\w+Args'].join('|')}) = \\{$[^}]*^\\};$`, 'gm');
  return code.replace(block, (text) => text.replaceAll('readonly ', '').replaceAll('ReadonlyArray<', 'Array<'));
}

/** The generated file of one service; null while it has no schema. */
async function resolverTypesOf(service: string): Promise<{ path: string; text: string } | null> {
  const folder = join(ROOT, 'services', service);
  const schemaPath = join(folder, 'schema.graphql');
  if (!existsSync(schemaPath)) return null;
  const shared = readFileSync(join(ROOT, 'packages/shared/shared.graphql'), 'utf8');
  const settingsPath = join(folder, 'codegen.json');
  const settings: unknown = existsSync(settingsPath) ? JSON.parse(readFileSync(settingsPath, 'utf8')) : {};
  const text = await resolverTypes(`${shared}\n${readFileSync(schemaPath, 'utf8')}`, settingsShape.parse(settings)).catch(
    (error: unknown) => {
      throw new Error(`services/${service}/schema.graphql: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    },
  );
  return { path: relative(ROOT, join(folder, 'src/graphql/resolver-types.generated.ts')), text };
}

async function main(): Promise<void> {
  const outcomes = await Promise.allSettled(SERVICE_FOLDERS.map(resolverTypesOf));
  const files = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' && outcome.value !== null ? [outcome.value] : []));
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    console.error(String(outcome.reason));
    process.exitCode = 1;
  }
  refresh(files, { check: process.argv.includes('--check'), command: 'npm run codegen' });
}

if (process.argv[1]?.endsWith('codegen.js') === true) void main();
