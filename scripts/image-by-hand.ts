// `npm run docker:by-hand`: the steps of the Dockerfile and the processes of docker-compose.yml where there is no Docker engine. Needs Linux
// and root: overlays and name spaces stand for images and containers. What it cannot try is the base image and the images of others: this
// machine's root takes the place of the first, the embedded PostgreSQL and Apache Kafka's jars (Java 17, Maven) the place of those.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKafkaRuntime, type KafkaRuntime } from './kafka/runtime';
import { buildImage } from './by-hand/build-image';
import { runSystem } from './by-hand/run-system';
import { ROOT } from './root';

/** Private to each part: mounts in both; in the second also ports, and processes, which all end with it. */
const SPACES = {
  build: ['--mount', '--propagation', 'private'],
  run: ['--mount', '--propagation', 'private', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'],
} as const;

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? null);
}

/** Null, and a line that says so, where Kafka cannot be had. The jars are fetched before the part that has no network. */
function kafkaOfMachine(): KafkaRuntime | null {
  const runtime = findKafkaRuntime();
  if (!('missing' in runtime)) return runtime;
  console.log(`WITHOUT KAFKA: ${runtime.missing}. The event log is the one in PostgreSQL.`);
  return null;
}

function inSpace(part: keyof typeof SPACES, folder: string): void {
  const words = [...SPACES[part], process.execPath, process.argv[1] ?? '', ...process.argv.slice(2), '--part', part, '--folder', folder];
  if (spawnSync('unshare', words, { stdio: 'inherit' }).status !== 0)
    throw new Error(`The part "${part}" failed; what it left is in ${folder}.`);
}

async function main(): Promise<void> {
  const [part, given, context] = [option('--part'), option('--folder'), option('--context') ?? ROOT];
  if (part === null) {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      throw new Error('This needs Linux and root. With Docker: docker compose up --build.');
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-image-'));
    // The user of PostgreSQL passes through.
    chmodSync(folder, 0o711);
    kafkaOfMachine();
    console.log(`Building from ${context}`);
    inSpace('build', folder);
    console.log('Running');
    inSpace('run', folder);
    rmSync(folder, { recursive: true, force: true });
    console.log('All of it worked.');
  } else if (part === 'build') buildImage({ context, folder: given ?? '' });
  else await runSystem({ context, folder: given ?? '', kafka: kafkaOfMachine() });
}

main().then(
  () => process.exit(process.exitCode),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
