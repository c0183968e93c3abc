import { AUDIENCE } from '../auth/verify-token';
import type { Role } from '../auth/roles';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const LANDLORD = '0a000000-0000-4000-8000-000000000001';
export const RENTAL_MANAGER = '0c000000-0000-4000-8000-000000000001';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** An issuer as the graph meets it: a key set over HTTP, whose fetches are counted and which can be taken away. */
export interface LocalIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly key: SigningKey;
  fetches(): number;
  /** From now on the key set answers 503. */
  goDown(): void;
  /** A token that is good unless told otherwise. */
  token(change?: TokenChange): Promise<string>;
  stop(): Promise<void>;
}

export interface TokenChange {
  readonly claims?: JWTPayload;
  readonly header?: { readonly alg?: string; readonly typ?: string; readonly kid?: string; readonly jku?: string };
  /** Claims to leave out. */
  readonly without?: readonly string[];
  readonly key?: SigningKey;
  readonly roles?: readonly (Role | string)[];
}

export async function signingKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

export async function startIssuer(): Promise<LocalIssuer> {
  const key = await signingKey('key-1');
  let fetches = 0;
  let up = true;
  const server = createServer((_request, response) => {
    fetches += 1;
    response.writeHead(up ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [key.publicJwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    key,
    fetches: () => fetches,
    goDown: () => {
      up = false;
    },
    token: (change = {}) => sign(issuer, { key, ...change }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sign(issuer: string, change: TokenChange & { readonly key: SigningKey }): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const all: JWTPayload = {
    iss: issuer,
    aud: AUDIENCE,
    sub: RENTAL_MANAGER,
    org: LANDLORD,
    roles: change.roles ?? ['RENTAL_MANAGER'],
    iat: now,
    exp: now + 300,
    jti: 'token-1',
    ...change.claims,
  };
  const claims = Object.fromEntries(Object.entries(all).filter(([name]) => !(change.without ?? []).includes(name)));
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: change.key.kid, ...change.header })
    .sign(change.key.privateKey);
}
