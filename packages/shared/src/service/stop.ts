/** One thing to end when the process stops. */
export interface Stoppable {
  readonly name: string;
  stop(): Promise<unknown>;
}

/** Most milliseconds that a graceful stop may take. */
const STOP_WITHIN_MS = 8_000;

/**
 * Ends the process in order on SIGTERM, SIGINT, or when the launcher that forked it is gone (its channel closes): nothing of the system
 * outlives its launcher.
 */
export function stopGracefully(parts: readonly Stoppable[], log: (message: string, fields: object) => void): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log('stopping', { signal });
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void stopInOrder(parts, log).then(() => process.exit(0));
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('disconnect'));
}

async function stopInOrder(parts: readonly Stoppable[], log: (message: string, fields: object) => void): Promise<void> {
  for (const part of parts) {
    try {
      await part.stop();
    } catch (error) {
      log('a part did not stop cleanly', { part: part.name, error: error instanceof Error ? error.message : String(error) });
    }
  }
}
