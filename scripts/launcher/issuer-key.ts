import { existsSync, readFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { writePrivately } from './write-file';

/** The development issuer's signing key: private half for tokens, public half for whoever checks them. */
export interface IssuerKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK & { readonly kid: string };
}

/** Reads the key, making it at the first start. It is kept so that tokens outlive a restart. */
export async function loadIssuerKey(path: string): Promise<IssuerKey> {
  if (!existsSync(path)) writePrivately(path, JSON.stringify(await makeJwk()));
  const jwk = JSON.parse(readFileSync(path, 'utf8')) as JWK;
  const privateKey = await importJWK(jwk, 'ES256');
  if (privateKey instanceof Uint8Array) throw new Error(`${path} does not hold an ES256 key. Delete it to have a new one made.`);
  const { d: _secret, ...publicPart } = jwk;
  return { privateKey, publicJwk: { ...publicPart, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' } };
}

async function makeJwk(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return exportJWK(privateKey);
}
