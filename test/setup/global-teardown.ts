import { dropTemplates } from './given-cluster';
import { endRememberedCluster } from './test-cluster';

/** Stops the Postgres of the run and removes its files; of one that was given, removes what the run made. */
export default async function globalTeardown(): Promise<void> {
  await endRememberedCluster();
  const { DATABASE_URL: given, TEST_RUN: run } = process.env;
  if (given !== undefined && run !== undefined) await dropTemplates(given, run);
}
