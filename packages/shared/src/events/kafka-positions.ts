// Tells the brokers how far a member came. Telling costs them as much as a chunk costs the handler, so it is done a moment later, for all
// partitions together, while the next chunks are at work. What was handled and not told when a process dies comes again.
import type { EachBatchPayload } from 'kafkajs';
import { backOffMs } from './waiting';

/** How long a position may wait before it is told. */
const TELL_WITHIN_MS = 100;

export interface Positions {
  /** All up to this record was handled. Throws when it had to be told at once and could not. */
  reached(payload: EachBatchPayload, offset: number): Promise<void>;
  /** Tells what was not told yet. Called before partitions are given away, it reaches the brokers before the request that does so. */
  tell(): Promise<void>;
  /** Tells what was not told yet, and from now on every position at once. */
  leave(): Promise<void>;
}

export function keepPositions(onTrouble: (error: unknown) => void): Positions {
  let group: EachBatchPayload | null = null;
  let timer: NodeJS.Timeout | null = null;
  let leaving = false;
  let failures = 0;

  async function tell(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (group === null) return;
    try {
      // kafkajs answers for the whole group here, not for the partition of the payload, and forgets at each joining.
      await group.commitOffsetsIfNecessary(group.uncommittedOffsets());
      failures = 0;
    } catch (error) {
      // The next chunk tells at once: its failure makes kafkajs join anew, where this one is only heard of. There may be no next chunk.
      failures += 1;
      if (!leaving) tellWithin(backOffMs(failures));
      throw error;
    }
  }

  function tellWithin(milliseconds: number): void {
    timer ??= setTimeout(() => void tell().catch(onTrouble), milliseconds);
  }

  return {
    async reached(payload, offset) {
      payload.resolveOffset(String(offset));
      group = payload;
      if (leaving || failures > 0 || !payload.isRunning()) await tell();
      else tellWithin(TELL_WITHIN_MS);
    },
    tell,
    async leave() {
      leaving = true;
      await tell();
    },
  };
}
