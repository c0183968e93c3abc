import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputFieldMap,
  type GraphQLSchema,
} from 'graphql';
import { holds } from '../../auth/permissions';
import { ROLES } from '../../auth/roles';
import { Forbidden } from '../../domain/errors';
import { newId } from '../../domain/ids';
import type { ServiceDefinition } from '../../service/definition';
import type { TestService } from '../test-service';

export interface OfferedActs {
  /** Mutations that begin with nothing: no entity could offer them. `viewer` says who may. */
  readonly onNothing?: readonly string[];
}

/** The one door: permission by role for every use case, and a contract that describes itself. */
export function doorSuite(definition: ServiceDefinition, open: () => TestService, { onNothing = [] }: OfferedActs = {}): void {
  test('every use case has a name of its own', () => {
    const names = definition.useCases.map((useCase) => useCase.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
  });

  test('every use case refuses every role that does not hold its permission, and the refusal is on the audit', async () => {
    const service = open();
    for (const useCase of definition.useCases) {
      for (const role of ROLES.filter((role) => !holds([role], useCase.permission))) {
        const person = { roles: [role], organisationId: newId(), subject: newId() };
        await expect(service.as(person).call(useCase, {})).rejects.toBeInstanceOf(Forbidden);
        const lines = await service.sql(`select use_case, outcome, reason from audit where subject = $1`, [person.subject]);
        expect(lines).toEqual([{ use_case: useCase.name, outcome: 'FORBIDDEN', reason: 'FORBIDDEN' }]);
      }
    }
  });

  test('every type, field, argument and enum value of the contract is described', () => {
    expect(undescribed(open().schema)).toEqual([]);
  });

  test('every mutation is sent on the same terms: a key, checked only or not, warnings acknowledged, an id or a version', () => {
    const mutations = Object.values(open().schema.getMutationType()?.getFields() ?? {});
    expect(mutations.flatMap(missingTermsOf)).toEqual([]);
  });

  test('every act is offered by the availableActions of a type, save those on nothing', async () => {
    const service = open();
    const mutations = Object.values(service.schema.getMutationType()?.getFields() ?? {});
    const single = mutations.filter(({ args }) => args[0]?.name === 'input').map(({ name }) => name);
    expect(await neverOffered(service, definition, single)).toEqual([...onNothing].sort());
  });
}

/** What the offers of the service leave out. They name every act of their type, also for somebody to whom nothing is open. */
export async function neverOffered(service: TestService, { useCases }: ServiceDefinition, mutations: readonly string[]): Promise<string[]> {
  const offered = new Set<string>();
  for (const useCase of useCases.filter(({ name }) => name.startsWith('availableActionsOf'))) {
    const verdicts = (await service.as({ roles: [...ROLES], organisationId: newId() }).call(useCase, [newId()])) as OfferedVerdicts;
    for (const { mutation } of [...verdicts.values()].flat()) offered.add(mutation);
  }
  return mutations.filter((name) => !offered.has(name)).sort();
}

type OfferedVerdicts = ReadonlyMap<string, readonly { readonly mutation: string }[]>;

/** What a mutation lacks of the terms that all of them have. One that takes many items has them in each. */
function missingTermsOf({ name, args, type }: GraphQLField<unknown, unknown>): string[] {
  const [input, another] = args;
  const named = input === undefined ? null : getNamedType(input.type);
  const answered = getNamedType(type);
  if (another !== undefined || input === undefined || !isInputObjectType(named) || !isObjectType(answered)) return [`${name}: one input`];
  const bulk = input.name === 'items';
  const payload = bulk ? getNamedType(answered.getFields()['results']?.type) : answered;
  const said = isObjectType(payload) ? payload.getFields() : {};
  const taken = named.getFields();
  return [
    ...['clientKey', 'validateOnly', 'acknowledge'].filter((field) => !(field in taken)),
    ...(namesWhatItWrites(taken) ? [] : ['id or expectedVersion']),
    ...['refusals', 'warnings', 'changeToken'].filter((field) => !(field in said)),
  ].map((missing) => `${name}: ${missing}`);
}

/** An id for what is new or the version of what is changed; of an act that makes several things at once, an id in each of them. */
function namesWhatItWrites(taken: GraphQLInputFieldMap): boolean {
  return (
    'id' in taken ||
    'expectedVersion' in taken ||
    Object.values(taken).some(({ type }) => {
      const each = isListType(getNullableType(type)) ? getNamedType(type) : null;
      return isInputObjectType(each) && 'id' in each.getFields();
    })
  );
}

/** Names of what a reader of the schema would find without a word. */
function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const need = (name: string, description: string | null | undefined) => {
    if ((description ?? '').trim() === '') missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (
      isIntrospectionType(type) ||
      /^(_|federation__|link__)/.test(type.name) ||
      ['String', 'Int', 'Boolean', 'ID', 'Float'].includes(type.name)
    )
      continue;
    if (!['Query', 'Mutation'].includes(type.name)) need(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) need(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) need(`${type.name}.${field.name}`, field.description);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      need(`${type.name}.${field.name}`, field.description);
      for (const argument of field.args) need(`${type.name}.${field.name}(${argument.name})`, argument.description);
    }
  }
  return missing;
}
