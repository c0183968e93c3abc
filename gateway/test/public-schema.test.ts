// The gateway over the real schemas, with subgraphs that hold nothing: what tools and screens ask is let in, planned and answered.
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, startGraph, type ToyGraph, type ToyService } from './toy-graph';

const ROOT = join(__dirname, '..', '..');
const SCREENS = join(ROOT, 'gateway', 'screens');

const EMPTY = Object.fromEntries(
  SERVICE_NAMES.map((name): [string, ToyService] => [
    name,
    { sdl: readFileSync(join(ROOT, 'services', name, 'schema.graphql'), 'utf8'), resolvers: {} },
  ]),
) as Parameters<typeof startGraph>[0];

let graph: ToyGraph;

beforeAll(async () => {
  graph = await startGraph(EMPTY, { introspection: true });
});

afterAll(async () => {
  await graph.stop();
});

test('the standard introspection query with all its options answers the schema of api.graphql', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const answer = await graph.ask(query);
  expect(answer.status).toBe(200);
  expect(answer.body.errors).toBeUndefined();
  const asked = buildClientSchema(answer.body.data as unknown as IntrospectionQuery);
  const committed = buildSchema(readFileSync(join(ROOT, 'api.graphql'), 'utf8'));
  expect(printSchema(lexicographicSortSchema(asked))).toBe(printSchema(lexicographicSortSchema(committed)));
});

test('a question about one type is answered, and one about a type and a household too', async () => {
  const type = '__type(name: "ConfirmReferralInput") { isOneOf inputFields { name } }';
  const about = { isOneOf: false, inputFields: expect.arrayContaining([{ name: 'clientKey' }]) };
  expect(
    (await graph.ask(`query ($name: String!) { ${type.replace('"ConfirmReferralInput"', '$name')} }`, { name: 'ConfirmReferralInput' }))
      .body,
  ).toEqual({ data: { __type: about } });
  const nameless = await graph.ask('query ($name: String!) { __type(name: $name) { isOneOf } }');
  expect(nameless.status).toBe(400);
  expect(codeOf(nameless)).toBe('BAD_USER_INPUT');
  const both = await graph.ask('{ __type(name: "Household") { kind } household(id: "some-id") { id } }');
  expect(both.body).toEqual({ data: { __type: { kind: 'OBJECT' }, household: null } });
});

/** A value for every variable that a screen may send. */
const VARIABLES = {
  ...Object.fromEntries(['id', 'householdId', 'unitId', 'programmeId', 'organisationId'].map((name) => [name, 'some-id'])),
  ...Object.fromEntries(['from', 'to', 'previousFrom'].map((name) => [name, '2026-07-01'])),
};

const questions = readdirSync(SCREENS)
  .map((name): [string, string] => [name, readFileSync(join(SCREENS, name), 'utf8')])
  .filter(([, text]) => /^query /m.test(text));

test.each(questions)('a screen is let in, planned and answered: %s', async (_name, query) => {
  const answer = await graph.ask(query, VARIABLES);
  expect(answer.body.errors).toBeUndefined();
  expect(answer.status).toBe(200);
});
