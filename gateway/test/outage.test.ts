// One subgraph is down, slow, or breaks off: the others' part is served, the missing section is named, in less than five seconds.
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestListener } from 'node:http';
import { graphsOfOneTest, type Answer, type ToyGraph } from './toy-graph';
import { calls, FILE, TOYS } from './toy-services';

// The slow cases wait for the deadline of a request, 4.5 seconds.
jest.setTimeout(15_000);

const REST = { id: 'one', reference: 'REF-one', support: { stage: 'DIAGNOSTIC' }, housing: { unitType: 'T3' } };
const REGISTER = 'mutation { registerHousehold(input: { name: "x", clientKey: "k" }) { household { id } refusals { code } } }';

const start = graphsOfOneTest();

async function timed(graph: ToyGraph, query: string): Promise<{ answer: Answer; tookMs: number }> {
  const started = performance.now();
  const answer = await graph.ask(query);
  return { answer, tookMs: performance.now() - started };
}

function expectFinanceMissing({ answer, tookMs }: { answer: Answer; tookMs: number }): void {
  expect(tookMs).toBeLessThan(5_000);
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({ household: { ...REST, finance: null } });
  expect(answer.body.errors).toHaveLength(1);
  const [error] = answer.body.errors ?? [];
  expect(error?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', section: 'finance', remedy: expect.any(String) });
  expect(error?.message).toContain('finance');
  expect(answer.text).not.toMatch(/ECONN|http:|127\.0\.0\.1|socket|serviceName/i);
}

describe('a subgraph that answers badly', () => {
  const kinds: [string, RequestListener][] = [
    ['never answers', () => undefined],
    [
      'sends its headers, then nothing',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"data":');
      },
    ],
    [
      'breaks off in the middle of its answer',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"data":{"_entities":[', () => response.destroy());
      },
    ],
    ['answers 500 with a page', (_request, response) => response.writeHead(500).end('<html>at /srv/app.js:1</html>')],
    ['answers 403 because the key is wrong', (_request, response) => response.writeHead(403).end('{"errors":[{"message":"no"}]}')],
    ['answers with something else than GraphQL', (_request, response) => response.writeHead(200).end('"hello"')],
  ];

  test.each(kinds)('%s', async (_name, listener) => {
    const graph = await start(TOYS, { instead: { finance: listener } });
    expectFinanceMissing(await timed(graph, FILE));
  });
});

describe('a subgraph that is down', () => {
  let graph: ToyGraph;

  beforeEach(async () => {
    graph = await start(TOYS);
    await graph.ask(FILE);
  });

  test('for good: the rest is served and the section is named', async () => {
    await graph.services.finance.goDown();
    expectFinanceMissing(await timed(graph, FILE));
    const next = await timed(graph, FILE);
    expectFinanceMissing(next);
    expect(next.tookMs).toBeLessThan(1_000);
    await graph.services.finance.comeBack();
    expect((await graph.ask(FILE)).body.errors).toBeUndefined();
  });

  test('for the second that a restart takes: a question waits for it and is answered whole', async () => {
    await graph.services.finance.goDown();
    const asked = graph.ask(FILE);
    await pause(400);
    await graph.services.finance.comeBack();
    expect((await asked).body).toEqual({ data: { household: { ...REST, finance: { balanceCents: 4200 } } } });
  });

  test('for the second that a restart takes: an act that was never sent waits too, and is done once', async () => {
    const before = calls.registerHousehold ?? 0;
    await graph.services.referrals.goDown();
    const sent = graph.ask(REGISTER);
    await pause(400);
    await graph.services.referrals.comeBack();
    expect((await sent).body.data).toEqual({ registerHousehold: { household: { id: 'x' }, refusals: [] } });
    expect(calls.registerHousehold).toBe(before + 1);
  });

  test('the owner of the household: null and an error, while other roots are served', async () => {
    await graph.services.referrals.goDown();
    const { answer, tookMs } = await timed(graph, '{ household(id: "one") { reference finance { balanceCents } } units caseNotes }');
    expect(tookMs).toBeLessThan(5_000);
    expect(answer.body.data).toEqual({ household: null, units: ['T3'], caseNotes: ['the words of a family'] });
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', section: 'referrals' });
  });
});

test('an act whose connection broke is not sent twice, and the answer says that its outcome is unknown', async () => {
  let received = 0;
  const graph = await start(TOYS, {
    instead: {
      referrals: (request, response) => {
        received += 1;
        request.resume().on('end', () => response.destroy());
      },
    },
  });
  const { answer } = await timed(graph, REGISTER);
  expect(received).toBe(1);
  expect(answer.body.errors?.[0]?.extensions).toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    section: 'referrals',
    remedy: expect.stringContaining('clientKey'),
  });
});

test('a client that hangs up does not leave its fetches behind', async () => {
  let closed: () => void = () => undefined;
  const fetchClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  let arrived: () => void = () => undefined;
  const fetchArrived = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const graph = await start(TOYS, {
    instead: {
      finance: (_request, response) => {
        response.once('close', closed);
        arrived();
      },
    },
  });
  const hangUp = new AbortController();
  const headers = { authorization: `Bearer ${await graph.issuer.token()}`, 'content-type': 'application/json' };
  const asked = fetch(graph.url, { method: 'POST', headers, body: JSON.stringify({ query: FILE }), signal: hangUp.signal });
  await fetchArrived;
  const started = performance.now();
  hangUp.abort();
  await expect(asked).rejects.toThrow();
  await fetchClosed;
  expect(performance.now() - started).toBeLessThan(1_000);
});
