import { composeServices } from '@theguild/federation-composition';
import {
  Kind,
  parse,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

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
  const broken = services.flatMap(({ name, typeDefs }) => brokenHouseRules(typeDefs).map((rule) => `${name}: ${rule}`));
  const result = composeServices(services);
  const reasons = [...broken, ...(result.errors ?? []).map((error) => `${codeOf(error.extensions.code)}${error.message}`)];
  if (reasons.length > 0 || result.supergraphSdl === undefined)
    throw new Error(`The schemas do not compose:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
  return `# Composed from services/*/schema.graphql by \`npm run compose\`; not edited by hand.\n${result.supergraphSdl.trimEnd()}\n`;
}

function codeOf(code: unknown): string {
  return typeof code === 'string' ? `${code}: ` : '';
}

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/**
 * What composition allows and this graph does not. A field of an entity that cannot be null, and an entity that cannot be null where it is
 * referred to, make one service that is down empty what the others answered. `@requires` gives wrong values without an error in the gateway's
 * executor when the required field has arguments.
 */
function brokenHouseRules(document: DocumentNode): string[] {
  const types = document.definitions.filter(isObject);
  const entities = new Set(types.filter((type) => keyFields(type).length > 0).map((type) => type.name.value));
  return types.flatMap((type) => {
    const keys = keyFields(type);
    return (type.fields ?? []).flatMap((field) => {
      const place = `${type.name.value}.${field.name.value}`;
      return [
        ...(keys.length > 0 && !keys.includes(field.name.value) && isNonNull(field.type)
          ? [`${place} is a field of an entity and must be nullable.`]
          : []),
        ...(refersToEntity(type, field, entities) ? [`${place} refers to an entity and must be nullable.`] : []),
        ...(hasDirective(field, 'requires') ? [`${place} uses @requires, which this graph does without.`] : []),
      ];
    });
  });
}

function isObject(node: DocumentNode['definitions'][number]): node is ObjectNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

/** The fields of a type's keys, without those of nested objects: no key of this graph has any. */
function keyFields(type: ObjectNode): string[] {
  const keys = (type.directives ?? []).filter((directive) => directive.name.value === 'key');
  return keys.flatMap((key) => {
    const fields = key.arguments?.find((argument) => argument.name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? fields.value.split(/\s+/) : [];
  });
}

/** The edge of a list has no node only when the list has no edge, so its node may be promised. */
function refersToEntity(type: ObjectNode, field: FieldDefinitionNode, entities: ReadonlySet<string>): boolean {
  if (type.name.value.endsWith('Edge') || field.type.kind !== Kind.NON_NULL_TYPE) return false;
  const { type: inner } = field.type;
  return inner.kind === Kind.NAMED_TYPE && entities.has(inner.name.value);
}

function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

function hasDirective(field: FieldDefinitionNode, name: string): boolean {
  return (field.directives ?? []).some((directive) => directive.name.value === name);
}
