// A list that grows is read by pages; one that does not says how long it can be.
import { Kind, print, type FieldDefinitionNode } from 'graphql';
import {
  enumsOf,
  finding,
  inputsOf,
  isList,
  isNonNull,
  membersOf,
  nameOf,
  objectsOf,
  type Contract,
  type Finding,
  type Member,
  type ObjectNode,
  type Rule,
} from './contract';

/** "At most 50", "50 at most", "1 to 20". */
const BOUND = /\bat most [\d,]+\b|\b[\d,]+ at most\b|\b\d+ to [\d,]+\b/i;
const LARGEST_PAGE = 100;

/** Refusals and warnings are as many as there are rules, actions as many as there are mutations. */
const FEW_BY_NATURE: ReadonlySet<string> = new Set(['MutationRefusal', 'MutationWarning', 'AvailableAction']);

/** The rows of a page are bounded by its length, and a list of codes by the codes there are. */
export const listsAreBounded: Rule = (contracts) => {
  const enums = new Set(contracts.flatMap(enumsOf).map(({ name }) => name.value));
  const bounded = ({ owner, node }: Member): boolean => {
    const name = nameOf(node.type);
    const rows = owner.name.value.endsWith('Connection') && ['edges', 'nodes'].includes(node.name.value);
    return rows || enums.has(name) || FEW_BY_NATURE.has(name) || BOUND.test(node.description?.value ?? '');
  };
  return contracts.flatMap((contract) =>
    membersOf(contract)
      .filter((member) => isList(member.node.type) && !bounded(member))
      .map((member) =>
        finding(
          contract,
          member,
          'is a list without an end: answer a connection, or say "at most N" in its description when it cannot grow.',
        ),
      ),
  );
};

/** `edges`, `nodes`, `pageInfo`, `totalCount` of a connection, `cursor` and `node` of its edge, as every list of the graph has them. */
export const connectionsAreWhole: Rule = (contracts) =>
  connectionsIn(contracts).flatMap(({ contract, type }): Finding[] => {
    const row = type.name.value.slice(0, -'Connection'.length);
    const nodes = fieldOf(type, 'nodes');
    const node = nodes === undefined ? row : nameOf(nodes.type);
    const edge = objectsOf(contract).find(({ name }) => name.value === `${row}Edge`);
    return [
      ...missing({ contract, type }, { edges: `[${row}Edge!]!`, nodes: `[${node}!]!`, pageInfo: 'PageInfo!', totalCount: 'ListCount!' }),
      ...(edge === undefined
        ? [finding(contract, { node: type, place: type.name.value }, `has an edge type ${row}Edge with \`cursor\` and \`node\`.`)]
        : missing({ contract, type: edge }, { cursor: 'String!', node: `${node}!` })),
    ];
  });

function missing({ contract, type }: Connection, wanted: Readonly<Record<string, string>>): Finding[] {
  return Object.entries(wanted).flatMap(([name, wantedType]) => {
    const field = fieldOf(type, name);
    if (field !== undefined && print(field.type) === wantedType) return [];
    return [finding(contract, { node: field ?? type, place: type.name.value }, `has \`${name}: ${wantedType}\`.`)];
  });
}

/** Everybody pages alike: twenty rows unless said, a hundred at most. */
export const connectionsArePaged: Rule = (contracts) => {
  const names = new Set(connectionsIn(contracts).map(({ type }) => type.name.value));
  return contracts.flatMap((contract) =>
    membersOf(contract)
      .filter(({ node }) => node.kind === Kind.FIELD_DEFINITION && names.has(nameOf(node.type)) && !isPaged(node))
      .map((member) => finding(contract, member, 'is a page of a list: it takes `first: Int = 20` (100 at most) and `after: String`.')),
  );
};

function isPaged({ arguments: given = [] }: FieldDefinitionNode): boolean {
  const first = given.find(({ name }) => name.value === 'first');
  const after = given.find(({ name }) => name.value === 'after');
  const length = first?.defaultValue?.kind === Kind.INT ? Number(first.defaultValue.value) : null;
  const firstIsRight = first !== undefined && print(first.type) === 'Int' && length !== null && length >= 1 && length <= LARGEST_PAGE;
  return firstIsRight && after !== undefined && print(after.type) === 'String';
}

/** Every list can be narrowed and put in another order, wherever it hangs. */
export const listsAreNarrowed: Rule = (contracts) => {
  const names = new Set(connectionsIn(contracts).map(({ type }) => type.name.value));
  const inputs = new Set(contracts.flatMap(inputsOf).map(({ name }) => name.value));
  const orders = new Set(contracts.flatMap(enumsOf).map(({ name }) => name.value));
  return contracts.flatMap((contract) =>
    membersOf(contract)
      .filter(({ node }) => node.kind === Kind.FIELD_DEFINITION && names.has(nameOf(node.type)))
      .filter(({ node }) => !hasArgument(node, 'filter', inputs) || !hasArgument(node, 'orderBy', orders))
      .map((member) => finding(contract, member, 'is a list: it takes `filter`, an input object, and `orderBy`, an enum with a default.')),
  );
};

function hasArgument(node: Member['node'], name: string, types: ReadonlySet<string>): boolean {
  const given = node.kind === Kind.FIELD_DEFINITION ? (node.arguments ?? []) : [];
  return given.some(
    (argument) =>
      argument.name.value === name &&
      types.has(nameOf(argument.type)) &&
      !isNonNull(argument.type) &&
      (name !== 'orderBy' || argument.defaultValue !== undefined),
  );
}

interface Connection {
  readonly contract: Contract;
  readonly type: ObjectNode;
}

function connectionsIn(contracts: readonly Contract[]): Connection[] {
  return contracts.flatMap((contract) =>
    objectsOf(contract)
      .filter(({ name }) => name.value.endsWith('Connection'))
      .map((type) => ({ contract, type })),
  );
}

function fieldOf(type: ObjectNode, name: string): FieldDefinitionNode | undefined {
  return type.fields?.find((field) => field.name.value === name);
}
