import { newId } from '../domain/ids';
import { openToken, sealChanges } from './change-token';

const KEYS = { finance: 'the key of finance for tests', support: 'the key of support for tests' } as const;
const keyOf = (service: string) => KEYS[service as keyof typeof KEYS] ?? 'a key of another service';
const owner = { issuer: 'https://issuer.test', subject: 'person', organisationId: newId() };
const said = {
  service: 'finance',
  changes: [
    { key: newId(), version: 3 },
    { key: newId(), version: 1 },
  ],
} as const;
const token = sealChanges(said, { owner, gatewayKey: KEYS.finance });

test('a token tells its owner what it was made of, and nobody can read in it', () => {
  expect(openToken(token, { owner, keyOf })).toEqual(said);
  for (const { key } of said.changes) expect(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain(key);
});

test.each([
  ['another person', { ...owner, subject: 'another' }],
  ['another organisation of the same person', { ...owner, organisationId: newId() }],
  ['the same name of another issuer', { ...owner, issuer: 'https://other.test' }],
])('a token is none to %s', (_, other) => {
  expect(openToken(token, { owner: other, keyOf })).toBeNull();
});

test.each([
  ['of another service', token.replace('finance', 'support')],
  ['cut short', token.slice(0, -4)],
  ['changed in one place', `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`],
  ['of no service', `nobody.${token.split('.')[1] ?? ''}`],
  ['empty', 'finance.'],
  ['made up', 'finance.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
])('a token that is %s is none', (_, forged) => {
  expect(openToken(forged, { owner, keyOf })).toBeNull();
});

test('while a key is rotated a service seals with the new one', () => {
  const rotated = sealChanges(said, { owner, gatewayKey: `${KEYS.finance},an older key that is going away` });
  expect(openToken(rotated, { owner, keyOf })).toEqual(said);
});
