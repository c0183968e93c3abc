// What the gateway does with the change tokens of a reader: how many count, and what it says of a service that could not be asked.
import { sealChanges } from '@passerelle/shared/auth/change-token';
import { newId } from '@passerelle/shared/domain/ids';
import { SEEN_HEADER } from '@passerelle/shared/graphql/changes';
import { LANDLORD, RENTAL_MANAGER } from '@passerelle/shared/testing/local-issuer';
import { graphsOfOneTest, keyOf, type ToyGraph } from './toy-graph';
import { FILE, TOYS } from './toy-services';

const start = graphsOfOneTest();

/** The token of one act of referrals. */
function tokenOf({ issuer }: ToyGraph, key: string): string {
  const owner = { issuer: issuer.issuer, subject: RENTAL_MANAGER, organisationId: LANDLORD };
  return sealChanges({ service: 'referrals', changes: [{ key, version: 1 }] }, { owner, gatewayKey: keyOf('referrals') });
}

async function askWith(graph: ToyGraph, tokens: readonly string[]) {
  const headers = { authorization: `Bearer ${await graph.issuer.token()}`, 'x-change-token': tokens.join(',') };
  return (await graph.post({ query: FILE }, headers)).body;
}

test('of the tokens of a long queue the newest hundred are waited for, and the answer counts the others', async () => {
  const graph = await start(TOYS);
  const keys = Array.from({ length: 110 }, newId);
  const { extensions } = await askWith(
    graph,
    keys.map((key) => tokenOf(graph, key)),
  );
  expect(extensions).toMatchObject({ changes: { status: 'APPLIED', refusedTokens: 10 } });
  const told = JSON.parse(String(graph.services.finance.seen[0]?.headers[SEEN_HEADER])) as unknown;
  expect(told).toEqual([['referrals', keys.slice(10).map((key) => [key, 1])]]);
});

test('a service that does not answer is pending: nobody knows whether it heard of the act', async () => {
  const graph = await start(TOYS, { instead: { finance: (_request, response) => response.writeHead(500).end() } });
  const { extensions } = await askWith(graph, [tokenOf(graph, newId())]);
  expect(extensions).toMatchObject({
    changes: { status: 'PENDING', services: expect.arrayContaining([{ service: 'finance', status: 'PENDING' }]) },
  });
  expect((await askWith(graph, [])).extensions).toBeUndefined();
});
