import { endRememberedCluster } from './test-cluster';

/** Stops the Postgres of the run and removes its files. */
export default async function globalTeardown(): Promise<void> {
  await endRememberedCluster();
}
