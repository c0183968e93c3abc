// What composition allows and this graph does not. A field of an entity that cannot be null, and an entity that cannot be null where it is
// referred to, make one service that is down empty what the others answered. `@requires` gives wrong values without an error in the
// gateway's executor when the required field has arguments.
import { Kind } from 'graphql';
import {
  directiveOf,
  finding,
  isList,
  isNonNull,
  membersOf,
  nameOf,
  objectsOf,
  type Contract,
  type Member,
  type ObjectNode,
  type Rule,
} from './contract';

export const fieldsOfEntitiesAreNullable: Rule = (contracts) =>
  fieldsIn(contracts)
    .filter(({ owner, node }) => {
      const keys = keyFields(owner);
      return keys.length > 0 && !keys.includes(node.name.value) && isNonNull(node.type);
    })
    .map((member) => finding(member.contract, member, 'is a field of an entity and must be nullable.'));

/** The edge of a list has no node only when the list has no edge, so its node may be promised. */
export const referencesToEntitiesAreNullable: Rule = (contracts) => {
  const entities = new Set(
    contracts
      .flatMap(objectsOf)
      .filter((type) => keyFields(type).length > 0)
      .map(({ name }) => name.value),
  );
  return fieldsIn(contracts)
    .filter(({ owner, node }) => {
      const { type } = node;
      if (owner.name.value.endsWith('Edge') || type.kind !== Kind.NON_NULL_TYPE) return false;
      return type.type.kind === Kind.NAMED_TYPE && entities.has(nameOf(type));
    })
    .map((member) => finding(member.contract, member, 'refers to an entity and must be nullable.'));
};

export const nothingIsRequired: Rule = (contracts) =>
  fieldsIn(contracts)
    .filter(({ node }) => directiveOf(node, 'requires') !== undefined)
    .map((member) => finding(member.contract, member, 'uses @requires, which this graph does without.'));

/** What one service contributes to another's household shows what the others told it, up to some moment: the reader is told which. */
export const sectionsSayHowFresh: Rule = (contracts) =>
  contracts
    .filter(({ file }) => !file.includes(HOUSEHOLDS_ARE_IN))
    .flatMap((contract) => {
      const dated = new Set(
        objectsOf(contract)
          .filter(({ fields = [] }) => fields.some(({ name }) => name.value === 'asOf'))
          .map(({ name }) => name.value),
      );
      const types = new Set(objectsOf(contract).map(({ name }) => name.value));
      return fieldsIn([contract])
        .filter(({ owner, node }) => owner.name.value === 'Household' && types.has(nameOf(node.type)) && !isList(node.type))
        .filter(({ node }) => !dated.has(nameOf(node.type)))
        .map((member) =>
          finding(contract, member, `is a section of another service's household: ${nameOf(member.node.type)} needs \`asOf\`.`),
        );
    });

/** The rules of this file by name. */
export const ENTITY_RULES = { fieldsOfEntitiesAreNullable, referencesToEntitiesAreNullable, nothingIsRequired, sectionsSayHowFresh };

const HOUSEHOLDS_ARE_IN = 'referrals';

function fieldsIn(contracts: readonly Contract[]): (Member & { readonly owner: ObjectNode })[] {
  return contracts
    .flatMap(membersOf)
    .filter(
      (member): member is Member & { readonly owner: ObjectNode } =>
        member.owner.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && member.node.kind === Kind.FIELD_DEFINITION,
    );
}

/** The fields of a type's keys, without those of nested objects: no key of this graph has any. */
function keyFields(type: ObjectNode): string[] {
  const keys = (type.directives ?? []).filter((directive) => directive.name.value === 'key');
  return keys.flatMap((key) => {
    const fields = key.arguments?.find((argument) => argument.name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? fields.value.split(/\s+/) : [];
  });
}
