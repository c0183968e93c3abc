import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endRememberedCluster, rememberCluster, removeAbandonedClusters, TEST_CLUSTER_PREFIX } from '../../test/setup/test-cluster';
import { startPostgres, wipePostgres } from '../launcher/postgres';

/** What must be ended however the bench ends, last begun first. */
const endings: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | null = null;

/** Keeps what must be ended; it is, at the latest when the bench ends. */
export function later(end: () => Promise<void> | void): void {
  endings.push(end);
}

/** Ends everything that was begun. A second call waits for the first. */
export function endAll(): Promise<void> {
  ending ??= endInOrder().finally(() => (ending = null));
  return ending;
}

async function endInOrder(): Promise<void> {
  for (let end = endings.pop(); end !== undefined; end = endings.pop()) await end();
}

let interrupted = false;

/** Ctrl-C leaves nothing behind either, nor does a failure that nobody waits for. */
export function endAllOnSignals(): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      interrupted = true;
      void endAll().finally(() => process.exit(130));
    });
  }
  process.on('unhandledRejection', (error) => {
    if (interrupted) return;
    console.error(error);
    void endAll().finally(() => process.exit(1));
  });
}

/** Whether a signal ended the bench: what was under way fails then, which nobody needs to read. */
export function wasInterrupted(): boolean {
  return interrupted;
}

/** A folder that lives as long as one part of the bench. The user of Postgres must be able to pass through it. */
export function temporaryFolder(prefix = 'passerelle-bench-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The database server of `npm start`, as durable as there, on a cluster of its own; answers the admin URL. A cluster of a bench that was
 * killed is removed by the next one, or by the next run of the tests.
 */
export async function temporaryCluster(): Promise<string> {
  return openCluster({ durable: true });
}

/** Such a cluster that does not wait for its disk: where the database is not what is measured. */
export async function quickCluster(): Promise<string> {
  return openCluster({ durable: false });
}

async function openCluster({ durable }: { readonly durable: boolean }): Promise<string> {
  await removeAbandonedClusters();
  const dataFolder = temporaryFolder(TEST_CLUSTER_PREFIX);
  let started = false;
  // A signal may come in the midst of the start.
  later(() => (started ? undefined : wipePostgres({ dataFolder })));
  const logFile = join(dataFolder, 'postgres.log');
  const postgres = await startPostgres({ dataFolder, password: 'bench-only', logFile, forTests: !durable });
  started = true;
  rememberCluster({ dataFolder, postgres });
  later(endRememberedCluster);
  return postgres.url;
}
