// A database server that can be killed and comes back at the same address with everything that was committed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { passwordsNeeded } from '@passerelle/shared/database/prepare';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { TEST_CLUSTER_PREFIX } from '../../test/setup/test-cluster';
import { later, temporaryFolder } from '../bench/workplace';
import { isFree } from '../launcher/free-port';
import { startPostgres, wipePostgres } from '../launcher/postgres';
import { markProcess, signal } from '../launcher/processes';

/** Something that can be away for a while. */
export interface Outage {
  /** Ends it with -9. */
  kill(): Promise<void>;
  /** Starts it again; resolves when it serves. */
  start(): Promise<void>;
}

export interface Cluster extends Outage {
  readonly url: string;
}

const PORT_FREE_WITHIN_MS = 20_000;

/** The clusters of a run live for minutes, on the loopback address. */
export function passwords(): Record<string, string> {
  return Object.fromEntries(passwordsNeeded(SERVICE_NAMES).map((role) => [role, 'faults-only']));
}

/** As durable as the one of `npm start`: a killed server may lose nothing. */
export async function openCluster(): Promise<Cluster> {
  const dataFolder = temporaryFolder(TEST_CLUSTER_PREFIX);
  writeFileSync(join(dataFolder, 'owner.json'), JSON.stringify(markProcess(process.pid)));
  later(() => wipePostgres({ dataFolder }));
  const options = { dataFolder, password: 'faults-only', logFile: join(dataFolder, 'postgres.log') };
  let running = await startPostgres(options);
  const { url, port } = running;
  return {
    url,
    async kill() {
      signal(running.mark.pid, 'SIGKILL');
      await running.ended;
    },
    async start() {
      for (const deadline = performance.now() + PORT_FREE_WITHIN_MS; ;) {
        await untilFree(port, deadline);
        running = await startPostgres({ ...options, wantedPort: port });
        if (running.port === port) return;
        await running.stop();
      }
    },
  };
}

/** The sessions of a killed server hold its port for a moment. */
async function untilFree(port: number, deadline: number): Promise<void> {
  while (!(await isFree(port))) {
    if (performance.now() > deadline) throw new Error(`Port ${port} of a killed database was not free again in time.`);
    await pause(20);
  }
}
