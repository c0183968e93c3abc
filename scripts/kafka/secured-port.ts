// The port of a broker that is reached as in an installation: by TLS, with a name and a password. Its certificate is its own and lives as
// long as the folder of the broker.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { KafkaRuntime } from './runtime';
import type { BrokerPlace, Settings } from './server-properties';

/** Letters, digits and hyphens only: they stand in a line of settings. */
export interface User {
  readonly name: string;
  readonly password: string;
}

export interface SecuredPort extends User {
  readonly port: number;
}

const SCRAM = ['SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;
const DAYS = '3';

/** Where the certificate stands that clients must trust (`NODE_EXTRA_CA_CERTS`). */
export function certificateIn(folder: string): string {
  return join(folder, 'certificate.pem');
}

/** Makes a key and a certificate for 127.0.0.1, by the tool that comes with Java, unless they are there. */
export function makeKeyStore({ java }: KafkaRuntime, folder: string): void {
  if (existsSync(certificateIn(folder))) return;
  writeFileSync(passwordFile(folder), randomBytes(18).toString('hex'), { mode: 0o600 });
  const store = ['-keystore', storeFile(folder), '-storetype', 'PKCS12', '-storepass:file', passwordFile(folder), '-alias', 'broker'];
  const identity = ['-dname', 'CN=127.0.0.1', '-ext', 'SAN=ip:127.0.0.1', '-keyalg', 'EC', '-validity', DAYS];
  keytool(java, ['-genkeypair', ...store, ...identity]);
  keytool(java, ['-exportcert', ...store, '-rfc', '-file', certificateIn(folder)]);
}

function keytool(java: string, parameters: readonly string[]): void {
  const tool = basename(java) === java ? 'keytool' : join(dirname(java), 'keytool');
  const done = spawnSync(tool, parameters, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`keytool failed: ${done.error?.message ?? done.stdout + done.stderr}`);
}

/** What the broker needs beside its other settings. */
export function securedSettings({ port, controllerPort }: BrokerPlace, folder: string, secured: SecuredPort): Settings {
  const password = readFileSync(passwordFile(folder), 'utf8');
  const own = (name: string) => `listener.name.secured.${name}`;
  const [plain, scram] = ['plain.PlainLoginModule', 'scram.ScramLoginModule'].map((name) => `org.apache.kafka.common.security.${name}`);
  return {
    listeners: `PLAINTEXT://127.0.0.1:${port},SECURED://127.0.0.1:${secured.port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port},SECURED://127.0.0.1:${secured.port}`,
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SECURED:SASL_SSL',
    [own('ssl.keystore.type')]: 'PKCS12',
    [own('ssl.keystore.location')]: storeFile(folder),
    [own('ssl.keystore.password')]: password,
    [own('ssl.key.password')]: password,
    [own('sasl.enabled.mechanisms')]: ['PLAIN', ...SCRAM].join(','),
    [own('plain.sasl.jaas.config')]: `${plain} required user_${secured.name}="${secured.password}";`,
    ...Object.fromEntries(SCRAM.map((mechanism) => [own(`${mechanism.toLowerCase()}.sasl.jaas.config`), `${scram} required;`])),
  };
}

/** The user as the log directory is formatted with it. */
export function scramUsers({ name, password }: User): string[] {
  return SCRAM.flatMap((mechanism) => ['--add-scram', `${mechanism}=[name=${name},password=${password}]`]);
}

function storeFile(folder: string): string {
  return join(folder, 'key-store.p12');
}

function passwordFile(folder: string): string {
  return join(folder, 'key-store.password');
}
