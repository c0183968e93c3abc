export interface WatchdogOptions {
  /** Records that wait; throws while the log is away. */
  readonly waiting: () => Promise<number>;
  readonly onFatal: (error: unknown) => void;
  readonly group: string;
  readonly quietMs?: number;
  readonly lookEveryMs?: number;
}

export interface Watchdog {
  signOfLife(): void;
  stop(): void;
}

/**
 * Tells when a member of a group does nothing, neither fetch nor heartbeat, for a minute in which the log answered and records waited:
 * the clients of kafkajs are known to stop for good without a word. A log that is away is no reason.
 */
export function watchMember({ waiting, onFatal, group, quietMs = 60_000, lookEveryMs = 10_000 }: WatchdogOptions): Watchdog {
  let quietSince = performance.now();
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    const records = await waiting().catch(() => 0);
    looking = false;
    if (records === 0) quietSince = performance.now();
    else if (performance.now() - quietSince > quietMs) {
      quietSince = performance.now();
      onFatal(new Error(`The consumer of ${group} did nothing for ${Math.round(quietMs / 1_000)} s while ${records} records waited.`));
    }
  }

  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();
  return {
    signOfLife() {
      quietSince = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
