import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wipePostgres, type RunningPostgres } from '../../scripts/launcher/postgres';
import { markProcess, stillLives, type ProcessMark } from '../../scripts/launcher/processes';
import { quickFolders } from './quick-folder';

export const TEST_CLUSTER_PREFIX = 'passerelle-tests-';

interface TestCluster {
  readonly dataFolder: string;
  readonly postgres: RunningPostgres;
}

let current: TestCluster | null = null;

/** Keeps the cluster for the teardown, and notes whose it is for a later run in case this one is killed. */
export function rememberCluster(cluster: TestCluster): void {
  current = cluster;
  writeFileSync(join(cluster.dataFolder, 'owner.json'), JSON.stringify(markProcess(process.pid)));
}

export async function endRememberedCluster(): Promise<void> {
  if (current === null) return;
  await current.postgres.stop();
  rmSync(current.dataFolder, { recursive: true, force: true });
  current = null;
}

/** Ends the servers of test runs that were killed before their teardown. */
export async function removeAbandonedClusters(): Promise<void> {
  const places = quickFolders().flatMap((folder) => readdirSync(folder).map((name) => ({ name, dataFolder: join(folder, name) })));
  for (const { dataFolder } of places.filter(({ name }) => name.startsWith(TEST_CLUSTER_PREFIX))) {
    const note = join(dataFolder, 'owner.json');
    if (!existsSync(note) || stillLives(JSON.parse(readFileSync(note, 'utf8')) as ProcessMark)) continue;
    await wipePostgres({ dataFolder });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
