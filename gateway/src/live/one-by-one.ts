/** Work that is done again and again, never twice at once and not too often; what is wanted meanwhile is done by the next time. */
export interface Repeated {
  /** Wants it done after so long; an earlier wish counts. Answers false when it was to be done by then anyway. */
  want(restMs: number): boolean;
  stop(): void;
}

export function oneByOne(work: (begun: () => void) => Promise<void>, notOftenerThanMs: number): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Infinity;
  let begunAt = -Infinity;
  let isRunning = false;
  let isStopped = false;

  function want(restMs: number): boolean {
    const wantedAt = Math.max(performance.now() + restMs, begunAt + notOftenerThanMs);
    if (wantedAt >= dueAt) return false;
    dueAt = wantedAt;
    if (!isRunning) plan();
    return true;
  }

  function plan(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), dueAt - performance.now());
  }

  /** What is wanted before the work begins, it does; what is wanted later is for the next time. */
  function begun(): void {
    begunAt = performance.now();
    dueAt = Infinity;
  }

  async function run(): Promise<void> {
    isRunning = true;
    await work(begun);
    isRunning = false;
    if (!isStopped && dueAt < Infinity) plan();
  }

  return {
    want,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
