// The development issuer: makes tokens for the people of the demonstration. It runs in the launcher, or as a process of its own
// (scripts/issuer.ts), and never where real households are: there OIDC_ISSUER names the organisation's own.
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { SignJWT } from 'jose';
import type { IssuerKey } from './issuer-key';
import type { TokenHolder } from './staff';

export const TOKEN_HOURS = 12;

export interface RunningIssuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  stop(): Promise<void>;
}

export function issuerUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Where others find the issuer when it is not this machine's loopback address. */
export interface IssuerPlace {
  readonly issuer: string;
  readonly bindAddress: string;
}

/** Serves the issuer's description and its public key. It hands out no tokens over HTTP: whoever may read the data folder makes them. */
export async function startIssuer(key: IssuerKey, port: number, place?: IssuerPlace): Promise<RunningIssuer> {
  const { issuer, bindAddress } = place ?? { issuer: issuerUrl(port), bindAddress: '127.0.0.1' };
  const jwksUrl = `${issuer}/jwks`;
  const pages = new Map<string, object>([
    ['/.well-known/openid-configuration', description(issuer, jwksUrl)],
    ['/jwks', { keys: [key.publicJwk] }],
  ]);
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? pages.get(request.url ?? '') : undefined;
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(page === undefined ? '{}' : JSON.stringify(page));
  });
  await listen(server, { port, host: bindAddress });
  return {
    issuer,
    jwksUrl,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A token of twelve hours for one person, as RFC 9068 shapes access tokens. */
export function makeToken(key: IssuerKey, issuer: string, holder: TokenHolder): Promise<string> {
  return new SignJWT({ org: holder.organisationId, roles: holder.roles })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.publicJwk.kid })
    .setIssuer(issuer)
    .setAudience('passerelle')
    .setSubject(holder.staffId)
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_HOURS}h`)
    .setJti(randomUUID())
    .sign(key.privateKey);
}

/** A token for each, by its name. */
export async function makeTokens(key: IssuerKey, issuer: string, holders: readonly TokenHolder[]): Promise<Record<string, string>> {
  const entries = await Promise.all(holders.map(async (holder) => [holder.token, await makeToken(key, issuer, holder)] as const));
  return Object.fromEntries(entries);
}

function description(issuer: string, jwksUrl: string): object {
  return {
    issuer,
    jwks_uri: jwksUrl,
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}

function listen(server: Server, address: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
}
