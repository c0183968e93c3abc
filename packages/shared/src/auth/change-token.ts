// A change token says which streams an act brought how far. It goes to the client and comes back with what he reads next, so it is sealed:
// nobody reads in it, nobody makes one, and it serves only whom it was given to. A service seals with the secret that it shares with the
// gateway, and the gateway opens it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { SERVICE_NAMES, type ServiceName } from '../events/declare-fact';
import { isId } from '../domain/ids';
import type { StreamChange } from '../use-case-types';
import type { UserActor } from './actor';

/** How far streams of a service were brought. */
export interface ServiceChanges {
  readonly service: ServiceName;
  readonly changes: readonly StreamChange[];
}

/** Streams that a token or a header names at most: of an act that changed more, such as the import of a file, the last ones are waited for. */
export const MOST_CHANGES = 100;
const [NONCE, TAG] = [12, 16];
const ALGORITHM = 'aes-256-gcm';

type Owner = Pick<UserActor, 'issuer' | 'subject' | 'organisationId'>;

/** The first key of a list that is being rotated is the newest: see `gatewayKeyCheck`. */
export function sealChanges(
  { service, changes }: ServiceChanges,
  { owner, gatewayKey }: { readonly owner: Owner; readonly gatewayKey: string },
): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, keyFrom(gatewayKey.split(',')[0] ?? ''), nonce);
  cipher.setAAD(Buffer.from(nameOf(owner, service)));
  const text = JSON.stringify(changes.slice(-MOST_CHANGES).map(({ key, version }) => [key, version]));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${service}.${sealed.toString('base64url')}`;
}

/** What a token says; null for one that was not given to this caller, by whoever it was made. */
export function openToken(
  token: string,
  { owner, keyOf }: { readonly owner: Owner; readonly keyOf: (service: ServiceName) => string },
): ServiceChanges | null {
  const [name, text = ''] = token.split('.');
  const service = SERVICE_NAMES.find((known) => known === name);
  if (service === undefined) return null;
  const sealed = Buffer.from(text, 'base64url');
  if (sealed.length <= NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, keyFrom(keyOf(service)), sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(nameOf(owner, service)));
    decipher.setAuthTag(sealed.subarray(-TAG));
    const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
    return { service, changes: readPairs(JSON.parse(opened)) };
  } catch {
    return null;
  }
}

/** Pairs of key and version, as they stand in a token and in the header between gateway and service. */
export function readPairs(value: unknown): StreamChange[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair) => {
    const [key, version] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof key === 'string' && isId(key) && Number.isSafeInteger(version) ? [{ key, version: Number(version) }] : [];
  });
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret.trim(), '', 'passerelle change token', 32));
}

function nameOf({ issuer, subject, organisationId }: Owner, service: ServiceName): string {
  return JSON.stringify([issuer, subject, organisationId, service]);
}
