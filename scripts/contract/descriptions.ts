import { Kind, type StringValueNode } from 'graphql';
import { enumsOf, finding, membersOf, type Contract, type Located, type Rule } from './contract';

interface Described extends Located {
  readonly node: Located['node'] & { readonly description?: StringValueNode | undefined };
}

/** The schema is its own manual: what a front end does not find there, it guesses. */
export const everythingIsDescribed: Rule = (contracts) =>
  contracts.flatMap((contract) =>
    [...typesIn(contract), ...membersOf(contract), ...valuesIn(contract)]
      .filter(({ node }) => (node.description?.value.trim() ?? '') === '')
      .map((described) => finding(contract, described, 'has a description: what it is, and when it is null.')),
  );

/** The roots need none, and what extends a type is described where it is declared. */
function typesIn({ document }: Contract): Described[] {
  return document.definitions.flatMap((node): Described[] => {
    const type =
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.ENUM_TYPE_DEFINITION ||
      node.kind === Kind.SCALAR_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      node.kind === Kind.UNION_TYPE_DEFINITION ||
      node.kind === Kind.DIRECTIVE_DEFINITION;
    return type && !['Query', 'Mutation'].includes(node.name.value) ? [{ node, place: node.name.value }] : [];
  });
}

function valuesIn(contract: Contract): Described[] {
  return enumsOf(contract).flatMap(({ name, values = [] }) => values.map((node) => ({ node, place: `${name.value}.${node.name.value}` })));
}
