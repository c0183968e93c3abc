// What `docker compose up` would do with the image, in the order that the file asks for, one question through the gateway, and those of the
// board.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { urlFor } from '@passerelle/shared/database/prepare';
import { EVENT_LOG } from '@passerelle/shared/database/roles';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import type { KafkaRuntime } from '../kafka/runtime';
import { fillEnvironment } from '../docker-env/fill';
import { askBoard } from './board';
import { findImage } from './build-image';
import { composeServices, readVariables, type ComposeService } from './compose-file';
import { execute, startContainer, stopContainer, untilHealthy, type Container, type Host } from './containers';
import { command, layerOf, openRoot } from './roots';
import { startBroker, startDatabase } from './stores';

export interface RunOptions {
  /** The tree: where Dockerfile, docker-compose.yml and .env.example lie. */
  readonly context: string;
  readonly folder: string;
  /** Where Kafka can be started from; without it the event log is the one in PostgreSQL. */
  readonly kafka: KafkaRuntime | null;
}

const ANSWERS_WITHIN_MS = 30_000;
/** The home kept for a programme is known to another service than the programme: the answer shows that a fact went through the log. */
const QUESTION = '{ programmes(first: 1) { nodes { name reservedUnits(first: 1) { nodes { id } } } } }';

export async function runSystem(options: RunOptions): Promise<void> {
  command('ip', 'link', 'set', 'lo', 'up');
  const services = servicesOf(options);
  const hosts = writeHosts(options.folder, Object.keys(services));
  const host = openHost(options, hosts);
  const database = await startDatabase(
    join(options.folder, 'postgres'),
    service(services, 'postgres').environment['POSTGRES_PASSWORD'] ?? '',
  );
  if (options.kafka !== null)
    await startBroker(service(services, 'kafka'), { folder: join(options.folder, 'kafka'), runtime: options.kafka, hosts });
  say(options.kafka === null ? 'PostgreSQL serves, also as the event log' : 'PostgreSQL and Kafka serve');

  await sayRights(host, service(services, 'gateway'));
  const prepare = startContainer(host, 'prepare', service(services, 'prepare'));
  if ((await prepare.ended) !== 0) throw new Error(readFileSync(join(host.logs, 'prepare.log'), 'utf8'));
  say('prepare ended well');
  const containers = [...(await startAll(host, services, ['issuer', ...SERVICE_NAMES])), ...(await startAll(host, services, ['gateway']))];
  await ask(host, service(services, 'issuer'));
  const lag = await execute(host, service(services, 'events'), ['node', 'dist/scripts/events.js', 'lag']);
  say(`the operator reads the lag:\n${lag}`);
  const { questions, targets } = await askBoard(options.context);
  say(`the ${targets} targets of Prometheus tell all that the ${questions} questions of the board ask for`);
  for (const { name, process: running } of containers) say(`${name} holds ${memoryOf(running.pid)}`);
  for (const container of containers.reverse()) {
    const { code, tookMs } = await stopContainer(container);
    say(`${container.name} stopped in ${Math.round(tookMs)} ms with ${code}`);
    if (code !== 0) throw new Error(`${container.name} did not stop in order.`);
  }
  await database.stop();
}

/** The services of the file; without Kafka, with the address of the log in PostgreSQL instead. */
function servicesOf({ context, kafka }: RunOptions): Record<string, ComposeService> {
  const variables = readVariables(fillEnvironment(readFileSync(join(context, '.env.example'), 'utf8'), ''));
  const services = composeServices(variables, context);
  if (kafka !== null) return services;
  const logUrl = (user: string) =>
    urlFor('postgres://postgres:5432', { database: EVENT_LOG.database, user, password: variables[`${user.toUpperCase()}_PASSWORD`] ?? '' });
  return Object.fromEntries(
    Object.entries(services).map(([name, { environment, ...rest }]) => {
      const { KAFKA_BROKERS: brokers, ...others } = environment;
      return [
        name,
        {
          ...rest,
          environment:
            brokers === undefined
              ? environment
              : { ...others, EVENT_LOG_URL: logUrl(name === 'gateway' ? EVENT_LOG.reader : EVENT_LOG.client) },
        },
      ];
    }),
  );
}

/** Every service by its name, all on the loopback address: the environment of the file is used as it stands, here too. */
function writeHosts(folder: string, names: readonly string[]): string {
  const path = join(folder, 'hosts');
  writeFileSync(path, `127.0.0.1 localhost ${hostname()} ${names.join(' ')}\n`);
  command('mount', '--bind', path, '/etc/hosts');
  return path;
}

function openHost({ context, folder }: RunOptions, hosts: string): Host {
  const image = findImage({ context, folder });
  const volume = join(folder, 'volume');
  // A new volume has the owner and the rights of the folder that it covers.
  command('cp', '-a', join(layerOf(image.folder), 'data'), volume);
  const root = openRoot({
    folder: image.folder,
    writable: false,
    mounts: { '/etc/hosts': hosts, '/data': volume },
  });
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  copyFileSync(hosts, join(logs, 'hosts'));
  return { image, root, logs };
}

async function startAll(host: Host, services: Record<string, ComposeService>, names: readonly string[]): Promise<Container[]> {
  const containers = names.map((name) => startContainer(host, name, service(services, name)));
  await Promise.all(containers.map((container) => untilHealthy(host, container, service(services, container.name))));
  say(`healthy: ${names.join(', ')}`);
  return containers;
}

/** Shows what a process of the image may do, and fails when it may write into the image. */
async function sayRights(host: Host, gateway: ComposeService): Promise<void> {
  const asked = 'id -u; grep -E "^(CapEff|CapBnd|NoNewPrivs):" /proc/self/status | tr "\\t\\n" "  "';
  const status = await execute(host, gateway, ['sh', '-c', asked]);
  say(`a process of the image: user ${status.replace('\n', ', ')}`);
  for (const path of ['/app/written', '/etc/written']) {
    const refusal = await execute(host, gateway, ['touch', path]).catch(String);
    if (!String(refusal).includes('Read-only file system')) throw new Error(`A process of the image could write ${path}: ${refusal}`);
  }
  await execute(host, gateway, ['touch', '/tmp/written']);
}

/** Asks until the fact has arrived that the answer needs. */
async function ask(host: Host, issuer: ComposeService): Promise<void> {
  const token = await execute(host, issuer, ['node', 'dist/scripts/issuer.js', 'token', 'programme-manager']);
  const deadline = performance.now() + ANSWERS_WITHIN_MS;
  let text = await answerOfGraph(token);
  while (!/"reservedUnits":\{/.test(text)) {
    if (performance.now() > deadline) throw new Error(`The graph did not answer as it should: ${text}`);
    await pause(250);
    text = await answerOfGraph(token);
  }
  say(`the graph answers through the gateway: ${text.trim()}`);
}

async function answerOfGraph(token: string): Promise<string> {
  const answer = await fetch('http://127.0.0.1:4000/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUESTION }),
  });
  return answer.text();
}

function memoryOf(pid: number | undefined): string {
  return /VmRSS:\s+(.*)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'an unknown amount of memory';
}

function service(services: Record<string, ComposeService>, name: string): ComposeService {
  const found = services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
}

function say(words: string): void {
  console.log(`  ${process.uptime().toFixed(1).padStart(5)} s  ${words}`);
}
