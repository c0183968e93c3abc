import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { passwordsNeeded } from '@passerelle/shared/database/prepare';
import { writePrivately } from './write-file';

export interface Secrets {
  /** Of the embedded Postgres's superuser. */
  readonly postgresAdmin: string;
  /** Password of each database role that logs in. */
  readonly passwords: Readonly<Record<string, string>>;
  /** The key by which each service knows the gateway. */
  readonly gatewayKeys: Readonly<Record<ServiceName, string>>;
}

/** Drawn once and kept in a file that only its owner may read. What a later version needs besides is drawn then. */
export function loadSecrets(path: string): Secrets {
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    postgresAdmin: kept.postgresAdmin ?? draw(),
    passwords: keepOrDraw(passwordsNeeded(SERVICE_NAMES), kept.passwords),
    gatewayKeys: keepOrDraw(SERVICE_NAMES, kept.gatewayKeys),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) writePrivately(path, JSON.stringify(secrets, null, 2));
  return secrets;
}

function keepOrDraw<Name extends string>(names: readonly Name[], kept: Partial<Record<Name, string>> = {}): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, kept[name] ?? draw()])) as Record<Name, string>;
}

/** Hexadecimal, so that it needs no escaping in URLs and headers. */
export function draw(): string {
  return randomBytes(32).toString('hex');
}
