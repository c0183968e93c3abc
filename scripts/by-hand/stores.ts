// The two stores of docker-compose.yml without their images: the embedded PostgreSQL, and Apache Kafka from a folder of its jars with the
// configuration that the file gives to the image.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeLiteral } from 'pg';
import { serves } from '../kafka/readiness';
import type { KafkaRuntime } from '../kafka/runtime';
import { LOGGING } from '../kafka/server-properties';
import { startPostgres } from '../launcher/postgres';
import type { ComposeService } from './compose-file';
import { openRoot } from './roots';

const PORT = 5432;
const READY_WITHIN_MS = 60_000;

/** A server on the port of the file, with the superuser that the image would have made. */
export async function startDatabase(folder: string, password: string): Promise<{ stop(): Promise<void> }> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const server = await startPostgres({ dataFolder: folder, password, logFile: join(folder, 'postgres.log'), wantedPort: PORT });
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create role postgres superuser login password ${escapeLiteral(password)}`);
  await admin.end();
  return server;
}

/** Names that the scripts of the image read themselves; every other one that begins with KAFKA_ is a property. */
const OF_THE_SCRIPTS = ['KAFKA_HEAP_OPTS'];

/** The properties that the image makes of its environment: without the first word, in small letters, with dots. */
export function kafkaProperties(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .filter(([name]) => name.startsWith('KAFKA_') && !OF_THE_SCRIPTS.includes(name))
    .map(([name, value]) => `${name.slice('KAFKA_'.length).toLowerCase().replaceAll('_', '.')}=${value}\n`)
    .join('');
}

/** A broker from the jars in the folder. It runs as root: which user the image has is the image's affair. */
export async function startBroker(service: ComposeService, place: { folder: string; runtime: KafkaRuntime; hosts: string }): Promise<void> {
  const { folder, runtime, hosts } = place;
  const root = openRoot({ folder, writable: true, mounts: { '/etc/hosts': hosts, '/mnt': runtime.jars } });
  mkdirSync(join(root, 'var/lib/kafka/data'), { recursive: true });
  writeFileSync(join(root, 'tmp/kafka.properties'), kafkaProperties(service.environment));
  writeFileSync(join(root, 'tmp/log4j2.properties'), LOGGING);
  const flags = ['-Dlog4j2.configurationFile=/tmp/log4j2.properties', '-cp', '/mnt/*'];
  const java = [root, runtime.java, ...(service.environment['KAFKA_HEAP_OPTS'] ?? '').split(' '), ...flags];
  const id = service.environment['CLUSTER_ID'] ?? '';
  const formatted = spawnSync('chroot', [...java, 'kafka.tools.StorageTool', 'format', '-t', id, '-c', '/tmp/kafka.properties'], {
    encoding: 'utf8',
  });
  if (formatted.status !== 0) throw new Error(`Kafka could not format its folder:\n${formatted.stdout}${formatted.stderr}`);
  const log = openSync(join(folder, 'kafka.log'), 'a');
  const broker = spawn('chroot', [...java, 'kafka.Kafka', '/tmp/kafka.properties'], { stdio: ['ignore', log, log] });
  closeSync(log);
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await serves(['kafka:9092']))) {
    if (broker.exitCode !== null || performance.now() > deadline) throw new Error(`Kafka did not start; see ${folder}/kafka.log.`);
    await pause(250);
  }
}
