import { composeSupergraph } from '../compose-supergraph';
import { SHARED_FILE } from './contract';
import { readText } from './files';
import { publicSchema, readSchema } from './public-schema';

test('the public schema has the roots first, nothing of the federation, and the descriptions and deprecations of the services', () => {
  const api = publicSchema(readText('supergraph.graphql'));
  expect(api).toMatch(/^#.*\n\ntype Query \{/);
  expect(api).not.toMatch(/join__|link__|_entities|_service|@key|@shareable|inaccessible/);
  const schema = readSchema(api);
  expect(schema.getMutationType()?.getFields()['acceptReferral']?.description).toContain('Programme manager');
  expect(schema.getType('Cents')?.description).toContain('euro cents');
});

test('a deprecation of a service reaches clients, wherever it stands', () => {
  const end = '@deprecated(reason: "Gone; served until 2027-06-30.")';
  const sdl = `type Query { a(b: Int ${end}, in: In, kind: Kind): Int ${end} } input In { c: Int ${end} d: Int } enum Kind { E ${end} F }`;
  const api = publicSchema(composeSupergraph([{ name: 'finance', sdl: `${sdl}\n${readText(SHARED_FILE)}` }]));
  expect(api.split(end)).toHaveLength(5);
});
