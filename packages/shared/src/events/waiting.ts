/** A pause that a wake ends early. A wake that comes while nobody pauses makes the next pause end at once: none is lost. */
export interface WakeablePause {
  pause(longestMs: number): Promise<void>;
  wake(): void;
}

export function wakeablePause(): WakeablePause {
  let woken = false;
  let endPause: (() => void) | null = null;
  return {
    async pause(longestMs) {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs);
          endPause = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      endPause = null;
      woken = false;
    },
    wake() {
      woken = true;
      endPause?.();
    },
  };
}

const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 1_000;

/** Milliseconds to wait after so many failures in a row: doubling up to a second, spread so that many do not return at once. */
export function backOffMs(failures: number): number {
  return jittered(Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** Math.min(failures, 10)));
}

/** The given time, up to a fifth less. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.8 + Math.random() * 0.2);
}
