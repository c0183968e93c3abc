// One Postgres for all tests of a run: embedded and without fsync, or the one of DATABASE_URL. Tests clone their databases in it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/launcher/postgres';
import { quickFolder } from './quick-folder';
import { removeAbandonedClusters, rememberCluster, TEST_CLUSTER_PREFIX } from './test-cluster';

/** Sets `TEST_DATABASE_URL`, the admin URL, and `TEST_RUN`, the name of this run, for every jest worker. */
export default async function globalSetup(): Promise<void> {
  process.env['TEST_RUN'] = randomBytes(4).toString('hex');
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) {
    process.env['TEST_DATABASE_URL'] = given;
    return;
  }
  await removeAbandonedClusters();
  const dataFolder = mkdtempSync(join(quickFolder(), TEST_CLUSTER_PREFIX));
  chmodSync(dataFolder, 0o755);
  const postgres = await startPostgres({ dataFolder, password: 'tests-only', logFile: join(dataFolder, 'postgres.log'), forTests: true });
  rememberCluster({ dataFolder, postgres });
  process.env['TEST_DATABASE_URL'] = postgres.url;
}
