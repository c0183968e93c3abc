import { setTimeout as pause } from 'node:timers/promises';
import { isFree } from './free-port';
import { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres';
import type { ProcessMark } from './processes';
import { givenUp, restartLimit } from './restart-limit';

export interface KeptPostgres {
  readonly url: string;
  readonly port: number;
  readonly firstStart: boolean;
  readonly adopted: boolean;
  mark(): ProcessMark;
  stop(): Promise<void>;
}

export interface KeepPostgresHooks {
  onRestarted(): void;
  onGivenUp(message: string): void;
}

const PORT_FREE_WITHIN_MS = 10_000;

/** Starts Postgres and starts it again, on the same port, whenever it ends unasked. The services reconnect by themselves. */
export async function keepPostgres(options: PostgresOptions, hooks: KeepPostgresHooks): Promise<KeptPostgres> {
  const limit = restartLimit();
  let stopping = false;
  let running = await startPostgres(options);
  const { port, url } = running;

  const restart = async (): Promise<void> => {
    const pauseMs = limit.next();
    if (pauseMs === null) return hooks.onGivenUp(givenUp('postgres', options.logFile));
    await pause(pauseMs);
    await untilFree(port);
    if (stopping) return;
    running = await startPostgres({ ...options, wantedPort: port });
    if (running.port !== port) return hooks.onGivenUp(`Another program took port ${port} of Postgres, where the services look for it.`);
    hooks.onRestarted();
    watch(running);
  };
  const watch = (current: RunningPostgres): void => {
    void current.ended
      .then(async () => {
        if (!stopping) await restart();
      })
      .catch((error: unknown) => hooks.onGivenUp(error instanceof Error ? error.message : String(error)));
  };
  watch(running);

  return {
    url,
    port,
    firstStart: running.firstStart,
    adopted: running.adopted,
    mark: () => running.mark,
    async stop() {
      stopping = true;
      await running.stop();
    },
  };
}

async function untilFree(port: number): Promise<void> {
  const deadline = Date.now() + PORT_FREE_WITHIN_MS;
  while (Date.now() < deadline && !(await isFree(port))) await pause(50);
}
