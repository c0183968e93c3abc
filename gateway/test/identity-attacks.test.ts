// Attacks on who calls: forged and unfit tokens, roles, the issuer's absence, and the way round the gateway. All through real HTTP.
import { GATEWAY_KEY_HEADER } from '@passerelle/shared/auth/gateway-key';
import { createHmac } from 'node:crypto';
import { signingKey, startIssuer, type TokenChange } from '@passerelle/shared/testing/local-issuer';
import { codeOf, graphsOfOneTest, keyOf, send, startGraph, type Answer, type ToyGraph } from './toy-graph';
import { FILE, TOYS } from './toy-services';

let graph: ToyGraph;
const startForTest = graphsOfOneTest();

beforeAll(async () => {
  graph = await startGraph(TOYS);
});

afterAll(async () => {
  await graph.stop();
});

const seconds = () => Math.floor(Date.now() / 1000);

async function withToken(token: string): Promise<Answer> {
  return graph.post({ query: FILE }, { authorization: `Bearer ${token}` });
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Payload of a good token. */
async function goodPayload(): Promise<Record<string, unknown>> {
  const [, payload = ''] = (await graph.issuer.token()).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

describe('401 before any subgraph is asked', () => {
  const unfit: [string, () => Promise<TokenChange>][] = [
    ['a token signed by another key under the right key id', async () => ({ key: await signingKey('key-1') })],
    ['a token of an unknown key id', async () => ({ key: await signingKey('key-2') })],
    ['an expired token', async () => ({ claims: { exp: seconds() - 60 } })],
    ['a token that is not valid yet', async () => ({ claims: { nbf: seconds() + 600 } })],
    ['a token issued in the future', async () => ({ claims: { iat: seconds() + 600, exp: seconds() + 900 } })],
    ['a token an hour old that claims to be good for another', async () => ({ claims: { iat: seconds() - 3600, exp: seconds() + 3600 } })],
    ['a token of another issuer', async () => ({ claims: { iss: 'https://elsewhere.test' } })],
    ['a token for another audience', async () => ({ claims: { aud: 'elsewhere' } })],
    ['an ID token instead of an access token', async () => ({ header: { typ: 'JWT' } })],
    ['a token without exp', async () => ({ without: ['exp'] })],
    ['a token without iat', async () => ({ without: ['iat'] })],
    ['a token without an organisation', async () => ({ without: ['org'] })],
    ['a token without roles', async () => ({ without: ['roles'] })],
    ['a token without a subject', async () => ({ without: ['sub'] })],
    ['an organisation that is no id', async () => ({ claims: { org: "1' or 'a'='a" } })],
    ['roles that are no list', async () => ({ claims: { roles: 'RENTAL_MANAGER' } })],
    ['an empty list of roles', async () => ({ roles: [] })],
  ];

  test.each(unfit)('%s', async (_name, change) => {
    const before = graph.fetches();
    const answer = await withToken(await graph.issuer.token(await change()));
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.body.data).toBeUndefined();
    expect(graph.fetches()).toBe(before);
  });

  const headers: [string, Record<string, string>][] = [
    ['no token', {}],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['basic authentication', { authorization: 'Basic YWRtaW46YWRtaW4=' }],
    ['a token that is no token', { authorization: 'Bearer a.b.c' }],
  ];

  test.each(headers)('%s', async (_name, sent) => {
    const before = graph.fetches();
    const answer = await graph.post({ query: FILE }, sent);
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(graph.fetches()).toBe(before);
  });

  test('alg none', async () => {
    const token = `${encoded({ alg: 'none', typ: 'at+jwt', kid: 'key-1' })}.${encoded(await goodPayload())}.`;
    expect((await withToken(token)).status).toBe(401);
  });

  test('HS256 signed with the public key', async () => {
    const signed = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' })}.${encoded(await goodPayload())}`;
    const signature = createHmac('sha256', JSON.stringify(graph.issuer.key.publicJwk)).update(signed).digest('base64url');
    expect((await withToken(`${signed}.${signature}`)).status).toBe(401);
  });

  test('a payload altered to auditor', async () => {
    const [header, , signature] = (await graph.issuer.token()).split('.');
    const altered = encoded({ ...(await goodPayload()), roles: ['AUDITOR'] });
    expect((await withToken(`${header}.${altered}.${signature}`)).status).toBe(401);
  });

  test('a jku that points to the attacker, whose keys are never fetched', async () => {
    const attacker = await startIssuer();
    const token = await graph.issuer.token({ key: attacker.key, header: { jku: attacker.jwksUrl } });
    expect((await withToken(token)).status).toBe(401);
    expect(attacker.fetches()).toBe(0);
    await attacker.stop();
  });

  test('fifty unknown key ids cost at most one fetch of the key set', async () => {
    await graph.ask(FILE);
    const before = graph.issuer.fetches();
    const tokens = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => graph.issuer.token({ key: await signingKey(`unknown-${index}`) })),
    );
    const statuses = await Promise.all(tokens.map(async (token) => (await withToken(token)).status));
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(graph.issuer.fetches() - before).toBeLessThanOrEqual(1);
  });
});

describe('403 for roles that the graph does not know', () => {
  test.each([
    ['an unknown role', ['SUPERUSER']],
    ['an unknown role beside a known one', ['RENTAL_MANAGER', 'SUPERUSER']],
    ['an auditor with another role', ['AUDITOR', 'RENTAL_MANAGER']],
  ])('%s', async (_name, roles) => {
    const before = graph.fetches();
    const answer = await withToken(await graph.issuer.token({ roles }));
    expect(answer.status).toBe(403);
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(graph.fetches()).toBe(before);
    expect(graph.log()).toContain('identity refused');
  });
});

describe('the issuer is down', () => {
  test('a known key goes on serving; without any key the answer is 503, never an open door', async () => {
    const graphOfItsOwn = await startForTest(TOYS);
    const token = await graphOfItsOwn.issuer.token();
    await graphOfItsOwn.ask(FILE);
    graphOfItsOwn.issuer.goDown();
    expect((await graphOfItsOwn.post({ query: FILE }, { authorization: `Bearer ${token}` })).body.data).toMatchObject({
      household: { id: 'one' },
    });

    const coldGraph = await startForTest(TOYS);
    coldGraph.issuer.goDown();
    const answer = await coldGraph.ask(FILE);
    expect(answer.status).toBe(503);
    expect(codeOf(answer)).toBe('SERVICE_UNAVAILABLE');
    expect(coldGraph.fetches()).toBe(0);
  });
});

describe('only the gateway reaches a subgraph', () => {
  const entities = {
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Household { finance { balanceCents } } } }',
    variables: { r: [{ __typename: 'Household', id: 'one' }] },
  };

  test.each([
    ['no key', {}],
    ['an empty key', { [GATEWAY_KEY_HEADER]: '' }],
    ["another service's key", { [GATEWAY_KEY_HEADER]: keyOf('support') }],
  ])('403: %s, with a good token', async (_name, headers: Record<string, string>) => {
    const authorization = `Bearer ${await graph.issuer.token()}`;
    for (const body of [{ query: '{ _service { sdl } }' }, entities]) {
      const answer = await send(graph.services.finance.url, { body: JSON.stringify(body), headers: { ...headers, authorization } });
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('type ');
      expect(answer.text).not.toContain('balanceCents');
    }
  });

  test('401: the right key without a token', async () => {
    const headers = { [GATEWAY_KEY_HEADER]: keyOf('finance') };
    expect((await send(graph.services.finance.url, { body: JSON.stringify(entities), headers })).status).toBe(401);
  });

  test('headers that claim a role, an organisation or a key stay at the gateway', async () => {
    const claimed = {
      'x-user-role': 'admin',
      'x-organisation-id': 'other',
      'x-gateway-key': 'mine',
      [GATEWAY_KEY_HEADER]: 'mine',
      cookie: 'a=b',
    };
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const authorization = `Bearer ${await graph.issuer.token()}`;
    const sent = {
      ...claimed,
      traceparent,
      authorization,
      'x-request-id': '3d0c2a64-9d0b-4a34-8f3e-0d9a5f6b7c11',
      'accept-language': 'fr',
    };
    expect((await graph.post({ query: '{ units }' }, sent)).body.data).toEqual({ units: ['T3'] });
    const seen = graph.services['housing-stock'].seen.at(-1)?.headers;
    expect(seen).toMatchObject({
      authorization,
      traceparent,
      'x-request-id': '3d0c2a64-9d0b-4a34-8f3e-0d9a5f6b7c11',
      'accept-language': 'fr',
      [GATEWAY_KEY_HEADER]: keyOf('housing-stock'),
    });
    expect(Object.keys(seen ?? {})).toEqual(expect.not.arrayContaining(['x-user-role', 'x-organisation-id', 'x-gateway-key', 'cookie']));
  });

  test('a request id that is no id is replaced, never logged or forwarded', async () => {
    const authorization = `Bearer ${await graph.issuer.token()}`;
    const answer = await graph.post({ query: '{ units }' }, { authorization, 'x-request-id': 'my name is "Dupont"' });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(graph.services['housing-stock'].seen.at(-1)?.headers['x-request-id']).toBe(answer.headers.get('x-request-id'));
  });
});

test('nothing of all this brought a token, a key or a body into the log', () => {
  expect(graph.log()).not.toMatch(/Bearer |eyJ|for-tests-only/);
});
