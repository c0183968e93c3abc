const MOST_RESTARTS = 5;
const WINDOW_MS = 30_000;
const FIRST_PAUSE_MS = 250;

/** Counts the restarts of one process, so that one that cannot live is not started for ever. */
export interface RestartLimit {
  /** Milliseconds to wait before the next restart (none before the first of a while, then growing), or null when it has had its five in 30 seconds. */
  next(now?: number): number | null;
}

export function restartLimit(): RestartLimit {
  let recent: number[] = [];
  return {
    next(now = Date.now()) {
      recent = recent.filter((moment) => now - moment < WINDOW_MS);
      if (recent.length >= MOST_RESTARTS) return null;
      recent.push(now);
      return recent.length === 1 ? 0 : FIRST_PAUSE_MS * 2 ** (recent.length - 2);
    },
  };
}

/** Said when a process is given up. */
export function givenUp(name: string, logFile: string): string {
  return `${name} ended ${MOST_RESTARTS + 1} times within ${WINDOW_MS / 1_000} seconds and is not started again. Its log: ${logFile}`;
}
