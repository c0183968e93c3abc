import ts from 'typescript';
import { resolverTypes } from './codegen';

// The generator binds its visitors with this package, an ES module that jest cannot require on Node 20; plain Node can.
jest.mock('auto-bind', () => ({
  __esModule: true,
  default: (visitor: Record<string, unknown>) => {
    for (let level: object = Object.getPrototypeOf(visitor); level !== Object.prototype; level = Object.getPrototypeOf(level)) {
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
        if (!Object.hasOwn(visitor, name) && name !== 'constructor' && typeof value === 'function') visitor[name] = value.bind(visitor);
      }
    }
  },
}));

const TOY = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar Cents
  type Query { lease(id: ID!): Lease  leases(states: [String!], first: Int = 20): [Lease!] }
  type Mutation { startLease(input: StartLeaseInput!): Lease }
  input StartLeaseInput { clientKey: ID!  unitIds: [ID!] }
  type Household @key(fields: "id") { id: ID!  leases: [Lease!] }
  type Lease { id: ID!  rentCents: Cents!  tags: [String!]!  household: Household }
`;

const PRELUDE = `
  declare module 'graphql' {
    export type GraphQLResolveInfo = object;
    export type GraphQLScalarType = object;
    export type GraphQLScalarTypeConfig<A, B> = [A, B];
  }
  declare module '@passerelle/shared/graphql/context' { export interface GraphContext { readonly door: string } }
`;

/** Type-checks a resolver map against the generated types, as strictly as the tree is checked; returns the messages. */
function messagesOf(generated: string, resolvers: string): string[] {
  const files: Record<string, string> = {
    '/toy/prelude.d.ts': PRELUDE,
    '/toy/generated.ts': generated,
    '/toy/probe.ts': `import type { Resolvers } from './generated';\nexport const probe: Resolvers = ${resolvers};`,
  };
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.CommonJS,
    lib: ['lib.es2023.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (name) => files[name] ?? read(name);
  host.fileExists = (name) => name in files;
  host.directoryExists = () => true;
  host.getSourceFile = (name, version) => {
    const text = host.readFile(name);
    return text === undefined ? undefined : ts.createSourceFile(name, text, version);
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

describe('types of resolvers', () => {
  let generated = '';

  beforeAll(async () => {
    generated = await resolverTypes(TOY);
  });

  test('a household handed over without its id does not compile', () => {
    const wrong = `{ Lease: { household: () => ({ idd: 'h1' }) } }`;
    expect(messagesOf(generated, wrong).join('\n')).toContain('idd');
  });

  test('an amount answered as text does not compile', () => {
    const wrong = `{ Query: { lease: () => ({ id: 'l1', tags: [], rentCents: '512.00' }) } }`;
    expect(messagesOf(generated, wrong).join('\n')).toContain('number');
  });

  test('a stub of an entity, read-only rows and undefined for an absent field compile', () => {
    const right = `{
      Query: { lease: () => ({ id: 'l1', rentCents: 51200, tags: [] as readonly string[], household: undefined }) },
      Lease: { household: () => ({ id: 'h1' }) },
      Household: { __resolveReference: ({ id }) => ({ id }), leases: () => [] as readonly never[] },
    }`;
    expect(messagesOf(generated, right)).toEqual([]);
  });

  test('lists of an input may be handed to a use case that asks for a plain array', () => {
    const right = `{
      Mutation: { startLease: (_, { input }) => { const ids: string[] = input.unitIds ?? []; return { id: ids[0] ?? '', rentCents: 1, tags: [] }; } },
    }`;
    expect(messagesOf(generated, right)).toEqual([]);
  });

  test('a mapped type is what its resolvers get', async () => {
    const mapped = await resolverTypes(TOY, { mappers: { Lease: '../domain/lease#Lease as LeaseModel' } });
    expect(mapped).toContain(`import type { Lease as LeaseModel } from '../domain/lease';`);
  });
});
