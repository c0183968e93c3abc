import type { Draw } from './draw';
import type { Outcome } from './outcome';
import type { Scene } from './scene';

export const TRACKS = ['deaths', 'absences', 'outages', 'facts'] as const;
export type Track = (typeof TRACKS)[number];

/** One row of the fault matrix. */
export interface Fault {
  readonly row: number;
  readonly name: string;
  /** Faults of one track never meet; those of different tracks may. */
  readonly track: Track;
  /** What the long form asks of the row. */
  readonly long: {
    /** Facts to be told at least. */
    readonly facts: number;
    readonly actsPerSecond: number;
    /** How often it strikes at least. */
    readonly strikes: number;
    /** True when it strikes no more often than that. */
    readonly noMore?: boolean;
    readonly streams?: number;
    /** True when consumers die: Kafka waits for a dead one until its session ends. */
    readonly killsConsumers?: boolean;
  };
  /** Injects it and takes it back; answers whether it did what its name says. */
  strike(scene: Scene, draw: Draw): Promise<boolean>;
  /** What must hold besides L, D, O, R and W of a run in which it struck; a sentence for each failure. */
  verify?(scene: Scene, outcome: Outcome): Promise<readonly string[]> | readonly string[];
}
