// What cannot be watched, by whom, and how much.
import { newId } from '@passerelle/shared/domain/ids';
import { openEventStream } from '@passerelle/shared/testing/event-stream';
import { until } from '@passerelle/shared/testing/until';
import { ANN, fileOf, graph, household, listen } from './live-stage';

describe('refused', () => {
  test.each<[string, unknown, RegExp]>([
    ['a body that names nothing to watch', undefined, /^Send in /],
    ['nothing to watch', [], /^Send in /],
    ['a query that is not stored', [{ query: 'Everything' }], /no stored query/],
    ['the text of a query', [{ query: '{ households { id } }' }], /no stored query/],
    ['an act', [{ query: 'Register' }], /no stored query/],
    ['an entity that nobody finds by its id', [{ entity: { type: 'Tree', id: ANN } }], /There are: Household/],
    ['an id that is none', [{ entity: { type: 'Household', id: 'one' } }], /^Send in /],
    [
      'a query that is too large with these variables',
      [{ query: 'Households', variables: { first: 1, id: { a: 1 } } }, ...Array(20).fill({ query: 'Households' })],
      /at most 20/,
    ],
  ])('%s', async (_what, watch, message) => {
    const stream = await listen(ANN, watch);
    expect(stream.status).toBe(400);
    const { code, message: told } = await stream.refusal();
    expect(code).toBe('INVALID_INPUT');
    expect(told).toMatch(message);
  });

  test('whoever does not sign in, with 401', async () => {
    const stream = await openEventStream(graph.url.replace('/graphql', '/live'), { watch: fileOf(ANN) });
    expect([stream.status, (await stream.refusal()).code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a sixth stream of one person, with 429 and the limit; a place is free again when one is closed', async () => {
    const [person, id] = [newId(), household()];
    const open = await Promise.all(Array.from({ length: 5 }, () => listen(person, fileOf(id))));
    const sixth = await listen(person, fileOf(id));
    expect(sixth.status).toBe(429);
    expect(await sixth.refusal()).toMatchObject({ code: 'TOO_MANY_STREAMS', message: expect.stringContaining('5 streams') });
    open[0]?.close();
    await until(
      'a place',
      async () => (await listen(person, fileOf(id))).status,
      (status) => status === 200,
    );
  });
});
