import type { Id } from '@passerelle/shared/domain/ids';
import type { Findings } from './checker';

/** What a run came to. */
export interface Outcome {
  /** Facts that the publisher committed. */
  readonly facts: number;
  readonly findings: Findings;
  /** Records that the log holds more than once. */
  readonly repeatsInLog: number;
  /** Deliveries beyond the first of each fact. */
  readonly redelivered: number;
  /** Streams that were parked when all was drained, before they were replayed. */
  readonly parked: ReadonlySet<Id>;
  /** The longest time from the end of a fault until no more waited than usual, and from the end of the last one until nothing did. */
  readonly recoveredMs: number;
}
