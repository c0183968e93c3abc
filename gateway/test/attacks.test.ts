// Attacks on what is asked: queries, bodies, the schema, errors. All through real HTTP.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { codeOf, send, startGraph, type ToyGraph } from './toy-graph';
import { calls, NIR, TOYS } from './toy-services';

let graph: ToyGraph;

beforeAll(async () => {
  graph = await startGraph(TOYS, { metricsPort: 0 });
});

afterAll(async () => {
  await graph.stop();
});

describe('400 for queries that are too large, without running anything', () => {
  const nested = (depth: number): string => (depth === 0 ? 'leaf' : `tree { ${nested(depth - 1)} }`);
  const bomb = Array.from(
    { length: 40 },
    (_, index) => `fragment f${index} on Tree { tree { ...f${index + 1} } t: tree { ...f${index + 1} } }`,
  );
  const large: [string, string][] = [
    ['depth 20', `{ ${nested(19)} }`],
    [
      'depth hidden in fragments',
      `{ tree { ...a } } fragment a on Tree { ${nested(9)} tree { ...b } } fragment b on Tree { ${nested(15)} }`,
    ],
    ['fragments that spread each other', '{ tree { ...a } } fragment a on Tree { tree { ...b } } fragment b on Tree { tree { ...a } }'],
    ['a fragment that spreads itself', '{ tree { ...a } } fragment a on Tree { ...a }'],
    ['500 aliases', `{ ${Array.from({ length: 500 }, (_, index) => `a${index}: tree { leaf }`).join(' ')} }`],
    ['16 aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: units`).join(' ')} }`],
    ['11 fields at the root', `{ ${'units '.repeat(11)} }`],
    ['5,000 times the same field', `{ ${'units '.repeat(5_000)} }`],
    ['30,000 tokens', `{ tree { ${'leaf '.repeat(30_000 / 2)} } }`],
    ['a flood of directives', `{ units ${'@x '.repeat(900)} }`],
    ['a flood of fragments that doubles forty times', `{ tree { ...f0 } } ${bomb.join(' ')} fragment f40 on Tree { leaf }`],
    ['480 times the same field with a field inside, which validation compares in pairs', `{ tree { ${'tree { leaf } '.repeat(480)} } }`],
    ['a subscription', 'subscription { units }'],
  ];

  test.each(large)('%s', async (_name, query) => {
    const before = { fetches: graph.fetches(), tree: calls.tree };
    const started = performance.now();
    const answer = await graph.ask(query);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(answer.status).toBe(400);
    expect(answer.body.data).toBeUndefined();
    expect({ fetches: graph.fetches(), tree: calls.tree }).toEqual(before);
  });

  test('a query at the limits is served', async () => {
    const aliases = Array.from({ length: 9 }, (_, index) => `a${index}: units`).join(' ');
    expect((await graph.ask(`{ ${aliases} ${nested(15)} }`)).status).toBe(200);
  });
});

describe('bodies', () => {
  const query = JSON.stringify({ query: '{ units }' });

  const bodies: [string, { body: BodyInit; headers?: Record<string, string> }, number[]][] = [
    ['a batch of 100', { body: JSON.stringify(Array.from({ length: 100 }, () => ({ query: '{ units }' }))) }, [400]],
    ['2 MB', { body: JSON.stringify({ query: '{ units }', variables: { text: 'x'.repeat(2_000_000) } }) }, [413]],
    ['a gzip bomb', { body: gzipSync(Buffer.alloc(20_000_000, 32)), headers: { 'content-encoding': 'gzip' } }, [413, 415]],
    ['charset utf-7', { body: query, headers: { 'content-type': 'application/json; charset=utf-7' } }, [415]],
    ['JSON cut in half', { body: query.slice(0, 10) }, [400]],
    ['a JSON string', { body: '"hello"' }, [400]],
    ['nothing', { body: '' }, [400]],
    ['a form', { body: 'query={units}', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, [400, 415]],
    ['plain text', { body: query, headers: { 'content-type': 'text/plain' } }, [400]],
    ['no query', { body: '{}' }, [400]],
    [
      'a persisted query',
      { body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }) },
      [200, 400],
    ],
    ['a key that reaches the prototype', { body: '{"query":"{ units }","variables":{"__proto__":{"admin":true}}}' }, [400]],
    ['the same key, escaped', { body: '{"query":"{ units }","variables":{"\\u005f_proto__":{"admin":true}}}' }, [400]],
    ...[50, 1_000, 30_000].map((depth): [string, { body: string }, number[]] => [
      `variables ${depth} deep`,
      { body: `{"query":"{ units }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}` },
      [400],
    ]),
    ['a key named constructor', { body: '{"query":"{ units }","variables":{"a":{"constructor":{}}}}' }, [400]],
  ];

  test.each(bodies)('refused: %s', async (_name, sent, statuses) => {
    const before = graph.fetches();
    const authorization = `Bearer ${await graph.issuer.token()}`;
    const answer = await send(graph.url, { body: sent.body, headers: { authorization, ...sent.headers } });
    expect(statuses).toContain(answer.status);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors?.[0]?.extensions.code).toEqual(expect.any(String));
    expect(graph.fetches()).toBe(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test.each(['GET', 'PUT', 'DELETE'])('refused: %s, even with the header that lifts the CSRF check', async (method) => {
    const authorization = `Bearer ${await graph.issuer.token()}`;
    const headers = { authorization, 'apollo-require-preflight': 'true' };
    for (const operation of ['{ units }', 'mutation { registerHousehold(input: { name: "x", clientKey: "k" }) { refusals { code } } }']) {
      expect((await send(`${graph.url}?query=${encodeURIComponent(operation)}`, { method, headers })).status).toBe(400);
    }
    expect(calls.registerHousehold).toBeUndefined();
  });

  test('headers without an end are cut off by the server', async () => {
    const { port } = new URL(graph.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(80_000)}`);
    const [answer] = (await new Promise((resolve) => socket.once('data', (...data) => resolve(data)))) as [Buffer];
    expect(answer.toString()).toContain('431');
    socket.destroy();
  });
});

describe('what the schema does not tell', () => {
  test.each([
    ['introspection', '{ __schema { types { name } } }'],
    ['introspection of a type', '{ __type(name: "Household") { fields { name } } }'],
    ['the SDL of a subgraph', '{ _service { sdl } }'],
    ['entities by hand', '{ _entities(representations: []) { __typename } }'],
  ])('400: %s', async (_name, query) => {
    const answer = await graph.ask(query);
    expect(answer.status).toBe(400);
    expect(answer.body.data).toBeUndefined();
  });

  test('a typo is not helped', async () => {
    const answer = await graph.ask('{ caseNote unit households { referenc } }');
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/did you mean|caseNotes|"units"/i);
  });

  test('how busy the system is, and with what, is not told on the port of the clients', async () => {
    const root = graph.url.replace('/graphql', '');
    expect((await send(`${root}/health/live`, { method: 'GET' })).status).toBe(200);
    expect((await send(`${root}/metrics`, { method: 'GET' })).status).toBe(404);
    const inside = `http://127.0.0.1:${graph.metricsPort}`;
    expect((await send(`${inside}/metrics`, { method: 'GET' })).text).toContain('subgraph_fetch_duration_seconds_bucket');
    expect((await send(`${inside}/graphql`, { body: '{"query":"{ __typename }"}' })).status).toBe(404);
  });

  test('the explorer is closed, and headers name no software', async () => {
    const answer = await send(graph.url.replace('/graphql', '/explorer'), { method: 'GET' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('errors', () => {
  test('a database error with a NIR inside becomes a reference, in the answer and in the log', async () => {
    const answer = await graph.ask('{ broken units }');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ broken: null, units: ['T3'] });
    const [error] = answer.body.errors ?? [];
    expect(error?.message).toBe('Internal server error');
    expect(error?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      remedy: expect.stringContaining('the reference'),
    });
    expect(answer.text).not.toMatch(/person_nir_key|duplicate|referrals|serviceName|127\.0\.0\.1/);
    expect(graph.log()).toContain(String(error?.extensions.reference));
    expect(graph.log()).toContain('person_nir_key');
    expect(graph.log()).not.toContain(NIR);
  });

  test("a page that is too long is the query's fault: 400 with the argument and the way out", async () => {
    const answer = await graph.ask('{ households(first: 101) { id } }');
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]).toMatchObject({
      path: ['households'],
      extensions: {
        code: 'INVALID_INPUT',
        reason: 'FIRST_OUT_OF_RANGE',
        path: ['first'],
        remedy: expect.stringContaining('at most 100 rows'),
      },
    });
  });

  test.each([
    ['an amount with decimals', 'query ($v: Cents) { amount(cents: $v) }', 12.34],
    ['an amount as text', 'query ($v: Cents) { amount(cents: $v) }', '12'],
    ['an amount beyond 53 bits', 'query ($v: Cents) { amount(cents: $v) }', 2 ** 53],
    ['a date that is none', 'query ($v: LocalDate) { amount(on: $v) }', '2026-02-30'],
    ['a moment without a zone', 'query ($v: Instant) { supportTimes(at: $v) }', '2026-11-25T08:00:00'],
    ['a variable of the wrong type', 'query ($v: Int!) { count(n: $v) }', 'two'],
    ['null for an argument that has a default', 'query ($v: Int) { count(n: $v) }', null],
    [
      'a field that the input does not have',
      'mutation ($v: RegisterHouseholdInput!) { registerHousehold(input: $v) { refusals { code } } }',
      { name: 'x', clientKey: 'k', organisationId: 'other' },
    ],
  ])('400: %s', async (_name, query, value) => {
    const answer = await graph.ask(query, { v: value });
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain('serviceName');
  });

  test.each([
    ['an amount with decimals', '{ amount(cents: 12.34) }', 'send 12.34 euros as 1234'],
    ['an amount as text', '{ amount(cents: "12") }', 'send 12.34 euros as 1234'],
    ['a date that is none', '{ amount(on: "2026-02-30") }', 'a day of the calendar'],
    ['a moment without a zone', '{ supportTimes(at: "2026-11-25T08:00:00") }', 'with its time zone'],
  ])('400: %s, written in the query, is refused at its place before any service is asked', async (_name, query, words) => {
    const answer = await graph.ask(query);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(answer.body.errors?.[0]?.message).toContain(words);
    expect(answer.body.errors?.[0]?.locations).toHaveLength(1);
  });

  test('what is written in the query as it should be reaches its service', async () => {
    const { body } = await graph.ask('{ amount(cents: 1234) supportTimes(at: "2026-11-25T08:00:00+01:00") }');
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({ amount: 1234 });
  });

  test('a resolver that returns half a cent is a bug, not an amount', async () => {
    const answer = await graph.ask('{ badAmount }');
    expect(answer.body.data).toEqual({ badAmount: null });
    expect(answer.body.errors?.[0]?.message).toBe('Internal server error');
  });

  test('a rule of the trade keeps its reason and its way out through both levels', async () => {
    const answer = await graph.ask('{ financeRefusal }');
    expect(answer.body.errors?.[0]).toMatchObject({
      message: 'The period of €1,234.56 is closed.',
      extensions: { code: 'REFUSED', reason: 'PERIOD_CLOSED', parameters: { debtCents: 123_456 }, remedy: 'Choose a later date.' },
    });
  });
});

test('nothing of all this brought a token, a key or a body into the log', () => {
  expect(graph.log()).not.toMatch(/Bearer |eyJ|for-tests-only/);
});
