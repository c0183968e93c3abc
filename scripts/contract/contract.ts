// A contract is the SDL of one service, or what all share. The rules of this folder read contracts and answer findings: where, and what
// would be right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type Location,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';
import { ROOT, SERVICE_FOLDERS } from '../root';

export const SHARED_FILE = 'packages/shared/shared.graphql';

export interface Contract {
  /** Path from the root of the tree. */
  readonly file: string;
  readonly document: DocumentNode;
}

/** Something that a rule does not allow. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** Type, field and argument: "Query.units(first)". */
  readonly place: string;
  /** What is wrong and what would be right; reads on after the place. */
  readonly message: string;
}

export type Rule = (contracts: readonly Contract[]) => Finding[];

export function contractOf(file: string, sdl: string): Contract {
  return { file, document: parse(sdl) };
}

/** The contracts of the four services and the shared one. */
export function readContracts(): Contract[] {
  const files = [SHARED_FILE, ...SERVICE_FOLDERS.map((name) => `services/${name}/schema.graphql`)];
  return files.map((file) => contractOf(file, readFileSync(join(ROOT, file), 'utf8')));
}

export type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

export function isObject(node: DefinitionNode): node is ObjectNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

export function objectsOf({ document }: Contract): ObjectNode[] {
  return document.definitions.filter(isObject);
}

export function inputsOf({ document }: Contract): InputObjectTypeDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
}

export function enumsOf({ document }: Contract): EnumTypeDefinitionNode[] {
  return document.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
}

/** Anything of a contract that has a name and a type: a field, an argument, a field of an input. */
export interface Member {
  readonly contract: Contract;
  readonly owner: ObjectNode | InputObjectTypeDefinitionNode;
  readonly node: FieldDefinitionNode | InputValueDefinitionNode;
  readonly place: string;
}

export function membersOf(contract: Contract): Member[] {
  return [...objectsOf(contract), ...inputsOf(contract)].flatMap((owner) =>
    (owner.fields ?? []).flatMap((node: FieldDefinitionNode | InputValueDefinitionNode) => {
      const place = `${owner.name.value}.${node.name.value}`;
      const parameters = node.kind === Kind.FIELD_DEFINITION ? (node.arguments ?? []) : [];
      return [
        { contract, owner, node, place },
        ...parameters.map((argument) => ({ contract, owner, node: argument, place: `${place}(${argument.name.value})` })),
      ];
    }),
  );
}

/** A node of a contract, by whose name a reader finds it. */
export interface Located {
  readonly node: { readonly name?: { readonly loc?: Location } | undefined };
  readonly place: string;
}

export function finding({ file }: Contract, { node, place }: Located, message: string): Finding {
  return { file, line: node.name?.loc?.startToken.line ?? 0, place, message };
}

/** Name of a type without its lists and exclamation marks. */
export function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

export function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

export function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.LIST_TYPE);
}

export function directiveOf(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string) {
  return node.directives?.find((directive) => directive.name.value === name);
}
