import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { freePort } from './free-port';
import { makeToken, makeTokens, startIssuer, type RunningIssuer } from './issuer';
import { loadIssuerKey, type IssuerKey } from './issuer-key';

const HOLDER = {
  staffId: '0c000000-0000-4000-8000-000000000001',
  organisationId: '0a000000-0000-4000-8000-000000000001',
  token: 'rental-manager',
  roles: ['RENTAL_MANAGER'],
};
const folder = mkdtempSync(join(tmpdir(), 'passerelle-issuer-'));
const keyFile = join(folder, 'issuer-key.json');
let key: IssuerKey;
let issuer: RunningIssuer;

beforeAll(async () => {
  key = await loadIssuerKey(keyFile);
  issuer = await startIssuer(key, await freePort());
});

afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing but the description and the public key is served, and no private half', async () => {
  expect((await fetch(`${issuer.issuer}/token`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${issuer.issuer}/../issuer-key.json`)).status).toBe(404);
  const { keys } = (await (await fetch(issuer.jwksUrl)).json()) as { keys: object[] };
  expect(keys).toEqual([expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: key.publicJwk.kid })]);
  expect(keys[0]).not.toHaveProperty('d');
});

test('the key is kept for its owner alone, so that tokens outlive a restart', async () => {
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  expect((await loadIssuerKey(keyFile)).publicJwk).toEqual(key.publicJwk);
});

test('a token holds what the graph asks for, and verifies against the published key', async () => {
  const token = await makeToken(key, issuer.issuer, HOLDER);
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(issuer.jwksUrl)), {
    issuer: issuer.issuer,
    audience: 'passerelle',
    typ: 'at+jwt',
    algorithms: ['ES256'],
  });
  expect(payload).toMatchObject({
    sub: HOLDER.staffId,
    org: HOLDER.organisationId,
    roles: HOLDER.roles,
    jti: expect.any(String) as string,
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(12 * 3_600);
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: key.publicJwk.kid });
});

test('each person has a token under its own name', async () => {
  const tokens = await makeTokens(key, issuer.issuer, [HOLDER, { ...HOLDER, token: 'auditor', roles: ['AUDITOR'] }]);
  expect(Object.keys(tokens)).toEqual(['rental-manager', 'auditor']);
});
