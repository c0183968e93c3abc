import { sealChanges } from '../auth/change-token';
import { newId } from '../domain/ids';
import { writeSeen } from './changes';

const owner = { issuer: 'https://issuer.test', subject: 'person', organisationId: newId() };
const manyChanges = (count: number) => Array.from({ length: count }, (_, index) => ({ key: newId(), version: index + 1 }));
/** Node refuses a request whose headers together exceed 16 kilobytes. */
const FITS = 8_000;

test('what a reader has seen fits into a header, after the import of a large file too; the last changes are named', () => {
  const [imported, after] = [manyChanges(2_000), manyChanges(1)];
  const header = writeSeen([
    { service: 'finance', changes: imported },
    { service: 'support', changes: after },
  ]);
  expect(header.length).toBeLessThan(FITS);
  const pairs = imported.slice(-99).map(({ key, version }) => [key, version]);
  expect(JSON.parse(header)).toEqual([
    ['finance', pairs],
    ['support', after.map(({ key, version }) => [key, version])],
  ]);
});

test('few changes are named all, in their order', () => {
  const [first, second] = [manyChanges(2), manyChanges(1)];
  const pairs = [...first, ...second].map(({ key, version }) => [key, version]);
  expect(
    JSON.parse(
      writeSeen([
        { service: 'finance', changes: first },
        { service: 'finance', changes: second },
      ]),
    ),
  ).toEqual([['finance', pairs]]);
});

test('the token of an act on very many streams fits into a header', () => {
  const gatewayKey = 'the key of finance for tests';
  expect(sealChanges({ service: 'finance', changes: manyChanges(2_000) }, { owner, gatewayKey }).length).toBeLessThan(FITS);
});
