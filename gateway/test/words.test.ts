// Over HTTP: the words of the graph for screens, and errors in the language of who reads them.
import { request } from 'undici';
import { startGraph, type Answer, type ToyGraph } from './toy-graph';
import { TOYS } from './toy-services';

let graph: ToyGraph;
beforeAll(async () => {
  graph = await startGraph(TOYS);
});
afterAll(() => graph.stop());

type Method = 'GET' | 'HEAD' | 'POST';

async function words(file: string, { method = 'GET' as Method, headers = {} } = {}) {
  const { statusCode, headers: sent, body } = await request(new URL(`/words/${file}`, graph.url), { method, headers });
  return { status: statusCode, headers: sent, text: await body.text() };
}

async function ask(query: string, language: string, variables = {}): Promise<Answer> {
  return graph.post({ query, variables }, { authorization: `Bearer ${await graph.issuer.token()}`, 'accept-language': language });
}

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('/words', () => {
  test.each([
    ['en', 'Referral accepted', 'The household does not meet'],
    ['fr', 'Orientation acceptée', 'Le ménage ne remplit pas'],
  ])('%s.json holds labels and messages of all services, without a token', async (language, _name, notEligible) => {
    const answer = await words(`${language}.json`);
    const file = JSON.parse(answer.text) as {
      language: string;
      labels: Record<string, Record<string, string>>;
      messages: Record<string, { message: string }>;
    };
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'content-language': language,
      'cache-control': 'public, max-age=300',
    });
    expect(answer.headers['vary']).toBeUndefined();
    expect(file.language).toBe(language);
    expect(Object.keys(file.labels)).toEqual(
      expect.arrayContaining(['ReferralState', 'InterviewKind', 'UnitState', 'RepaymentPlanState', 'Role']),
    );
    expect(Object.keys(file.labels['Mutation'] ?? {})).toEqual(expect.arrayContaining(['acceptReferral', 'signRepaymentPlan', 'endLease']));
    expect(file.messages['NOT_ELIGIBLE']?.message).toContain(notEligible);
    expect(Object.keys(file.messages)).toEqual(
      expect.arrayContaining(['STALE_VERSION', 'QUERY_TOO_LARGE.depth', 'PLAN_LONGER_THAN_USUAL']),
    );
  });

  test('who has a file already is told so, until its text changes', async () => {
    const [fr, en] = [await words('fr.json'), await words('en.json')];
    const etag = String(fr.headers['etag']);
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(en.headers['etag']).not.toBe(etag);
    const again = await words('fr.json', { headers: { 'if-none-match': etag } });
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag } });
    expect(await words('fr.json', { headers: { 'if-none-match': '"another"' } })).toMatchObject({ status: 200 });
  });

  test('HEAD tells the same without the texts', async () => {
    const whole = await words('fr.json');
    const head = await words('fr.json', { method: 'HEAD' });
    expect(head).toMatchObject({
      status: 200,
      text: '',
      headers: { etag: whole.headers['etag'], 'content-length': whole.headers['content-length'] },
    });
  });

  test.each(['de.json', 'fr', 'fr.json.bak', '..%2fen.json', 'constructor'])('404: there are no words at %s', async (file) => {
    const answer = await words(file, { headers: { 'accept-language': 'fr' } });
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text)).toEqual({
      errors: [{ message: expect.stringContaining('en, fr'), extensions: { code: 'NOT_FOUND' } }],
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('every gateway serves the same file', async () => {
    const other = await startGraph(TOYS);
    const { body } = await request(new URL('/words/fr.json', other.url));
    expect(await body.text()).toBe((await words('fr.json')).text);
    await other.stop();
  });
});

describe('the language of an answer', () => {
  test.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['de, fr;q=0.8, en;q=0.5', 'fr'],
    ['en;q=0.3, fr;q=0.2', 'en'],
    ['de', 'en'],
    ['fr;q=0', 'en'],
    ['*', 'en'],
    ['nonsense;;;q=x', 'en'],
  ])('asked for %j it is %s, and says so', async (asked, spoken) => {
    const answer = await ask('{ financeRefusal }', asked);
    const [error] = answer.body.errors ?? [];
    expect(plain(error?.message)).toBe(spoken === 'fr' ? 'La période de 1 234,56 € est close.' : 'The period of €1,234.56 is closed.');
    expect(error?.extensions).toMatchObject({ reason: 'PERIOD_CLOSED', parameters: { debtCents: 123_456 } });
    expect(answer.headers.get('content-language')).toBe(spoken);
    expect(answer.headers.get('vary')).toMatch(/accept-language/i);
  });

  test.each([
    ['a query that is too large', `{ ${'tree { '.repeat(17)} leaf ${'} '.repeat(17)} }`, 'au plus 16 niveaux'],
    ['a query that does not fit the schema', '{ nothing }', 'La requête ne correspond pas au schéma : '],
    ['an argument that is wrong', 'query ($cents: Cents = 1) { amount(cents: $cents) }', 'Une valeur de la requête n’est pas acceptée : '],
    ['a bug', '{ broken }', 'Une erreur interne s’est produite.'],
    ['a page that is too long', '{ households(first: 101) { id } }', 'Une page contient de 1 à 100 lignes.'],
  ])('%s is told in French', async (_name, query, message) => {
    expect(plain((await ask(query, 'fr', { cents: 1.5 })).body.errors?.[0]?.message)).toContain(message);
  });

  test('so is who is not signed in, and what is down', async () => {
    const anonymous = await graph.post({ query: '{ tree { leaf } }' }, { 'accept-language': 'fr' });
    expect(plain(anonymous.body.errors?.[0]?.message)).toContain('Connectez-vous : ');
    const broken = await startGraph(TOYS, { instead: { finance: (_request, response) => response.writeHead(503).end() } });
    const headers = { authorization: `Bearer ${await broken.issuer.token()}`, 'accept-language': 'fr' };
    const [error] = (await broken.post({ query: '{ financeRefusal }' }, headers)).body.errors ?? [];
    expect(plain(error?.message)).toBe('La partie « finance » est momentanément inaccessible.');
    expect(plain(String(error?.extensions['remedy']))).toBe('Réessayez dans un moment ; les autres parties sont complètes.');
    await broken.stop();
  });
});
