// No property of a programme can be written one way only: what a file may say a mutation may say, and the graph shows it again.
import { loadSchema } from '@passerelle/shared/graphql/load-schema';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLInputObjectType } from 'graphql';
import { z } from 'zod';
import { PROPERTIES } from '../src/domain/programmes/document-properties';
import { EMPTY_DOCUMENT } from '../src/domain/programmes/empty-document';
import { referrals } from '../src/service';
import { DOCUMENT_SHAPE, PROGRAMME_DOCUMENT } from '../src/use-cases/programme-document';
import { differences } from './shape-of-programmes';

const schema = loadSchema(referrals);

function inputOf(name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input.`);
  return type;
}

const DOCUMENT = inputOf('ProgrammeDocumentInput');

test('what a file may say, a mutation may say, to the last property', () => {
  expect(differences(DOCUMENT_SHAPE, DOCUMENT)).toEqual([]);
});

test('a property that one of the two does not have is found, at any depth', () => {
  const { team: _, ...without } = DOCUMENT_SHAPE;
  expect(differences(without, DOCUMENT)).toEqual(['team can be set by mutations only']);
  expect(differences({ ...DOCUMENT_SHAPE, budget: z.string() }, DOCUMENT)).toEqual(['budget can be set by files only']);
  const capacity = (shape: z.ZodRawShape) => differences({ ...DOCUMENT_SHAPE, capacity: z.strictObject(shape).nullish() }, DOCUMENT);
  const origin = { source: z.string().nullish(), assumption: z.string().nullish(), note: z.string().nullish() };
  const whole = { files: z.int(), waitingList: z.boolean(), ...origin };
  expect(capacity(whole)).toEqual([]);
  expect(capacity({ ...whole, reserve: z.int() })).toEqual(['capacity.reserve can be set by files only']);
  expect(capacity({ files: z.int(), ...origin })).toEqual(['capacity.waitingList can be set by mutations only']);
  expect(capacity({ ...whole, waitingList: z.boolean().nullish() })).toEqual(['capacity.waitingList must be given to mutations only']);
  expect(capacity({ ...whole, files: z.array(z.int()) })).toEqual(['capacity.files is a list one way only']);
  expect(capacity({ ...whole, files: z.string() })).toEqual([
    'capacity.files is String or LocalDate or UnitType in files and Int by mutations',
  ]);
  const kind = z.enum(['SUPPORT', 'FUNDING', 'LOTTERY']);
  expect(differences({ ...DOCUMENT_SHAPE, kind }, DOCUMENT)).toEqual(['kind has other values by mutations']);
});

/** Properties of an input that the type of the same name does not show. */
function notShown(input: GraphQLInputObjectType, seen: Set<string> = new Set()): string[] {
  if (seen.has(input.name)) return [];
  seen.add(input.name);
  const shown = schema.getType(input.name.replace(/Input$/, ''));
  if (!isObjectType(shown)) return [input.name];
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const inner = getNamedType(type);
    return [...(name in shown.getFields() ? [] : [`${input.name}.${name}`]), ...(isInputObjectType(inner) ? notShown(inner, seen) : [])];
  });
}

test('what is written is shown again', () => {
  expect(notShown(DOCUMENT)).toEqual([]);
});

/** Names of the properties of an input at all depths, but for the forms of a tree and for parts that are no properties of their own. */
function propertiesOf(input: GraphQLInputObjectType, seen: Set<string> = new Set(['RuleTreeInput'])): string[] {
  if (seen.has(input.name)) return [];
  seen.add(input.name);
  return Object.values(input.getFields()).flatMap(({ name, type }) => {
    const inner = getNamedType(type);
    return [name, ...(isInputObjectType(inner) ? propertiesOf(inner, seen) : [])];
  });
}

test('every property has words by which a comparison names it', () => {
  const sections = Object.keys(DOCUMENT.getFields()).filter((name) => name !== 'kind' && name !== 'rules');
  const properties = new Set([...propertiesOf(DOCUMENT).filter((name) => !sections.includes(name)), 'programmes', 'reason', 'order']);
  expect([...PROPERTIES].sort()).toEqual([...properties].sort());
});

test('the first draft of a programme says nothing', () => {
  expect(PROGRAMME_DOCUMENT.parse({ kind: 'SUPPORT' })).toEqual(EMPTY_DOCUMENT);
});
