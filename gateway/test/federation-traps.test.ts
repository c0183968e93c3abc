// What the gateway and composition really do at the places where they surprise. These tests are the reasons behind rules of the schema:
// when one of them fails after an upgrade, the rule may be lifted, or a new one is needed.
import { getIntrospectionQuery } from 'graphql';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { composeSupergraph } from '../../scripts/compose-supergraph';
import { graphsOfOneTest, send, SHARED_SDL, startGraph, type ToyGraph } from './toy-graph';
import { calls, CLOSED, FILE, TOYS } from './toy-services';

let graph: ToyGraph;
const startForTest = graphsOfOneTest();

beforeAll(async () => {
  graph = await startGraph(TOYS, { introspection: true, showsMetrics: true });
});

afterAll(async () => {
  await graph.stop();
});

test('one question reaches the four subgraphs and comes back as one household', async () => {
  expect((await graph.ask(FILE)).body).toEqual({
    data: {
      household: {
        id: 'one',
        reference: 'REF-one',
        support: { stage: 'DIAGNOSTIC' },
        housing: { unitType: 'T3' },
        finance: { balanceCents: 4200 },
      },
    },
  });
});

describe('stubs', () => {
  test('a stub inside its own subgraph never passes __resolveReference, so a check there is no check', async () => {
    const before = calls['finance.Household.__resolveReference'] ?? 0;
    const { body } = await graph.ask('{ arrears { household { id finance { balanceCents } } } }');
    expect(body.data).toMatchObject({ arrears: [{}, { household: { id: CLOSED, finance: { balanceCents: 4200 } } }] });
    expect(calls['finance.Household.__resolveReference'] ?? 0).toBe(before);
  });

  test('a contributed field that is not open is null without an error, and the others are served', async () => {
    const { body } = await graph.ask('{ household(id: "denied") { finance { balanceCents } support { stage } } }');
    expect(body).toEqual({ data: { household: { finance: null, support: { stage: 'DIAGNOSTIC' } } } });
  });
});

describe('composition', () => {
  const contract = (name: string, sdl: string) => ({ name, sdl: `${sdl}\n${SHARED_SDL}` });
  const owner = contract(
    'referrals',
    'type Query { household: Household } type Household @key(fields: "id") { id: ID! reference: String }',
  );

  test('a root field of one name in two services does not compose', () => {
    const both = ['support', 'finance'].map((name) => contract(name, 'type Query { documents: [String] }'));
    expect(() => composeSupergraph(both)).toThrow('INVALID_FIELD_SHARING');
  });

  test('a contributed field of one name in two services does not compose', () => {
    const extension = 'type Household @key(fields: "id") { id: ID! plan: String }';
    expect(() => composeSupergraph([owner, contract('support', extension), contract('finance', extension)])).toThrow(
      'INVALID_FIELD_SHARING',
    );
  });

  test('a field of an entity that cannot be null is refused by our own rule, since it empties the others when its owner is down', () => {
    const strict = contract(
      'referrals',
      'type Query { household: Household } type Household @key(fields: "id") { id: ID! reference: String! }',
    );
    expect(() => composeSupergraph([strict])).toThrow('Household.reference is a field of an entity and must be nullable');
  });

  test('a reference to an entity that cannot be null is refused by our own rule', () => {
    const strict = contract(
      'finance',
      'type Query { arrears: Arrears } type Arrears { household: Household! } type Household @key(fields: "id") { id: ID! }',
    );
    expect(() => composeSupergraph([owner, strict])).toThrow('Arrears.household refers to an entity and must be nullable');
  });

  test('@requires is refused by our own rule', () => {
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requires", "@external"])
      type Query { units: [String] }
      type Household @key(fields: "id") { id: ID! reference: String @external label: String @requires(fields: "reference") }
    `;
    expect(() => composeSupergraph([owner, contract('finance', sdl)])).toThrow('@requires');
  });

  test('shared value types compose when they are alike, also where a service does not use them', () => {
    const supergraph = composeSupergraph([owner, contract('finance', 'type Query { finance: MutationRefusal }')]);
    expect(supergraph).toContain('type AuditLine');
    expect(supergraph).toContain('type MutationRefusal');
  });

  test('the supergraph names no address, only symbols', () => {
    const supergraph = composeSupergraph([owner]);
    expect(supergraph).toContain('url: "passerelle://referrals"');
    expect(supergraph).not.toMatch(/url: "https?:\/\/(?!specs\.apollo\.dev)/);
  });

  test('every type of ours says in the supergraph what the SDL says: descriptions survive', () => {
    expect(composeSupergraph([owner])).toContain('One reason why a mutation was refused. Nothing was written.');
  });
});

test('the owner is down: what refers to its household keeps the household and the sections of the others', async () => {
  const ours = await startForTest(TOYS);
  await ours.services.referrals.goDown();
  const { body } = await ours.ask('{ arrears { cents household { id reference finance { balanceCents } } } }');
  expect(body.data).toMatchObject({
    arrears: [{ cents: 100, household: { id: 'one', reference: null, finance: { balanceCents: 4200 } } }, { cents: 200 }],
  });
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', section: 'referrals' });
});

describe('what the gateway library would do by itself', () => {
  test('it opens no connection to anybody but the subgraphs and the issuer', async () => {
    const outside: string[] = [];
    const original = Socket.prototype.connect;
    const spy = jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
      const [first] = args.flat() as { host?: string }[];
      if (first?.host !== undefined && first.host !== '127.0.0.1') outside.push(first.host);
      return Reflect.apply(original, this, args) as Socket;
    });
    const watched = await startGraph(TOYS);
    expect((await watched.ask('{ units }')).status).toBe(200);
    await watched.stop();
    spy.mockRestore();
    expect(outside).toEqual([]);
  });

  test('the switch is set before the library is loaded, whatever the environment says', () => {
    const [firstImport] = /import .*/.exec(readFileSync(require.resolve('../src/gateway.ts'), 'utf8')) ?? [];
    expect(firstImport).toBe("import './no-telemetry';");
    delete process.env.APOLLO_TELEMETRY_DISABLED;
    jest.isolateModules(() => {
      jest.requireActual('../src/no-telemetry');
    });
    expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
  });

  test('it explains no query plan, and adds nothing beside the answer', async () => {
    const authorization = `Bearer ${await graph.issuer.token()}`;
    const answer = await graph.post(
      { query: FILE },
      { authorization, 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
    );
    expect(Object.keys(answer.body)).toEqual(['data']);
  });
});

describe('with introspection open', () => {
  test('the standard introspection fits into the limits', async () => {
    const { status, body } = await graph.ask(
      getIntrospectionQuery({ schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true }),
    );
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
  });

  test('the explorer is one page that asks nobody else for anything', async () => {
    const page = await send(graph.url.replace('/graphql', '/explorer'), { method: 'GET' });
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)\s*=\s*["']https?:/);
    expect(page.text).toContain('paste-your-token-here');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src [^;]*unsafe-inline/);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(page.text).toContain(`<script nonce="${nonce}">`);
    const again = await send(graph.url.replace('/graphql', '/explorer'), { method: 'GET' });
    expect(again.headers.get('content-security-policy')).not.toBe(policy);
  });

  test('liveness, readiness and metrics answer without a token', async () => {
    const root = graph.url.replace('/graphql', '');
    expect((await send(`${root}/health/live`, { method: 'GET' })).status).toBe(200);
    expect((await send(`${root}/health/ready`, { method: 'GET' })).body).toMatchObject({ ready: true });
    expect((await send(`${root}/metrics`, { method: 'GET' })).text).toContain('subgraph_fetch_duration_seconds_bucket');
  });
});
