// How an act is sent and answered. One act takes `input` with the key that makes a repeat harmless, and answers a payload that says why it was
// refused. Several acts of one kind take `items`, each with its own key, and answer `results`, each a payload of its own.
import { Kind, print, type FieldDefinitionNode, type ObjectTypeDefinitionNode, type TypeNode } from 'graphql';
import { finding, inputsOf, isNonNull, nameOf, objectsOf, type Contract, type Finding, type Rule } from './contract';

interface Mutation {
  readonly contract: Contract;
  readonly node: FieldDefinitionNode;
  readonly place: string;
}

/** Without the key a client that lost the answer cannot ask again, and the act may be done twice. */
export const mutationsTakeOneKeyedInput: Rule = (contracts) =>
  mutationsOf(contracts).flatMap(({ contract, node, place }) => {
    const [given, ...others] = node.arguments ?? [];
    const form = given === undefined ? '' : `${given.name.value}: ${print(given.type)}`;
    if (given === undefined || others.length > 0 || !/^(input: \w+!|items: \[\w+!\]!)$/.test(form)) {
      return [finding(contract, { node, place }, 'takes one argument: `input: XInput!`, or for several acts `items: [XInput!]!`.')];
    }
    const type = inputsOf(contract).find(({ name }) => name.value === nameOf(given.type));
    const key = type?.fields?.find(({ name }) => name.value === 'clientKey');
    if (key !== undefined && print(key.type) === 'ID!') return [];
    return [finding(contract, { node, place }, `takes an input object with \`clientKey: ID!\`; ${nameOf(given.type)} has none.`)];
  });

export const payloadsSayRefusals: Rule = (contracts) =>
  mutationsOf(contracts).flatMap(({ contract, node, place }) => {
    const payload = isNonNull(node.type) ? payloadOf(contract, node) : undefined;
    if (payload !== undefined && saysRefusals(payload)) return [];
    return [finding(contract, { node, place }, 'answers a payload that is not null and has `refusals: [MutationRefusal!]!`.')];
  });

function saysRefusals(payload: ObjectTypeDefinitionNode): boolean {
  return payload.fields?.some((field) => field.name.value === 'refusals' && print(field.type) === '[MutationRefusal!]!') ?? false;
}

/** Fields of a payload that are there whatever came of the act. */
const ALWAYS: ReadonlySet<string> = new Set(['refusals: [MutationRefusal!]!', 'warnings: [MutationWarning!]!']);

/** What was refused has no result. */
export const resultsOfMutationsAreNullable: Rule = (contracts) =>
  mutationsOf(contracts).flatMap(({ contract, node }) => {
    const payload = payloadOf(contract, node);
    return (payload?.fields ?? [])
      .filter((field) => isNonNull(field.type) && !ALWAYS.has(`${field.name.value}: ${print(field.type)}`))
      .map((field): Finding => {
        const place = `${payload?.name.value ?? ''}.${field.name.value}`;
        return finding(contract, { node: field, place }, 'is nullable: it is null when the act was refused.');
      });
  });

function mutationsOf(contracts: readonly Contract[]): Mutation[] {
  return contracts.flatMap((contract) =>
    objectsOf(contract)
      .filter(({ name }) => name.value === 'Mutation')
      .flatMap(({ fields = [] }) => fields.map((node) => ({ contract, node, place: `Mutation.${node.name.value}` }))),
  );
}

/** What one act answers; of several acts, what each of the results is. */
function payloadOf(contract: Contract, { type }: FieldDefinitionNode): ObjectTypeDefinitionNode | undefined {
  const whole = typeOf(contract, type);
  const results = whole?.fields?.find(({ name }) => name.value === 'results');
  return results !== undefined && /^\[\w+!\]!$/.test(print(results.type)) ? typeOf(contract, results.type) : whole;
}

function typeOf(contract: Contract, type: TypeNode): ObjectTypeDefinitionNode | undefined {
  return objectsOf(contract).find(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === nameOf(type),
  );
}
