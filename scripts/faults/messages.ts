// What the runner and its processes say to each other.
import type { Id } from '@passerelle/shared/domain/ids';
import type { RelayState } from '@passerelle/shared/events/relay';
import type { LogPlace } from './open-log';
import type { Code } from './facts';

/** Exit code of a process whose log told it to end. */
export const LOG_IS_LOST = 75;

export type Role = 'writer' | 'relay' | 'consumer';

/** Where a process can be told to kill itself with -9. */
export type Point =
  /** A writer, everything written and nothing committed. */
  | 'before-commit'
  /** A writer, committed, before its relay is woken. */
  | 'after-commit'
  /** A relay, the log has the facts, the outbox does not know. */
  | 'after-ack'
  /** A consumer, in the transaction that applies. */
  | 'in-handler'
  /** A consumer, committed, before the log moves its position. */
  | 'after-handle'
  /** A known-bad process, between the two halves of what should be one. */
  | 'between';

/** A stream and the three tallies that share it. */
export interface Stream {
  readonly key: Id;
  readonly tallies: readonly Id[];
}

/** What every process is to do until told otherwise, a restarted one too. */
export interface Orders {
  /** What writers write; null for nothing. */
  readonly load: { readonly streams: readonly Stream[]; readonly actsPerSecond: number } | null;
  /** Release of the writers. */
  readonly release: 1 | 2;
  /** How far the injected clock is off, and in which processes. */
  readonly clock: { readonly offsetMs: number; readonly of: readonly string[] };
  /** Time a consumer takes over each fact. */
  readonly slowMs: number;
}

export const NO_ORDERS: Orders = { load: null, release: 1, clock: { offsetMs: 0, of: [] }, slowMs: 0 };

/** One act that a writer is to do now. */
export interface SpecialAct {
  readonly actId: Id;
  readonly stream: Stream;
  readonly code: Code;
  readonly holdMs: number;
}

export type ToProcess = { readonly orders: Orders } | { readonly arm: Point | null } | { readonly act: SpecialAct };

/** What a process says about itself ten times a second. */
export interface MemberState {
  readonly rssMb: number;
  readonly relay: RelayState | null;
}

export type FromProcess =
  | { readonly say: 'ready' }
  | { readonly say: 'state'; readonly state: MemberState }
  | { readonly say: 'acted'; readonly actId: Id; readonly facts: number; readonly tookMs: number }
  | { readonly say: 'refused' }
  | { readonly say: 'failed'; readonly actId: Id; readonly begunAt: number; readonly at: number; readonly error: string }
  | { readonly say: 'dying'; readonly of: Point | 'fact'; readonly actId: Id | null }
  | { readonly say: 'delivered'; readonly partition: number; readonly records: number; readonly slowed: boolean };

/** What a process is started with, in the variable `FAULT_SETTING`. */
export interface Setting {
  readonly name: string;
  /** Drawn anew at each start, so that a restarted writer does not repeat itself. */
  readonly seed: number;
  readonly teller: { readonly appUrl: string; readonly systemUrl: string };
  readonly listener: { readonly systemUrl: string };
  readonly log: LogPlace;
}
