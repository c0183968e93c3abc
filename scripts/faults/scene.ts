// One run: streams of its own in a place, what was heard of it, and what the faults did.
import { setTimeout as pause } from 'node:timers/promises';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { ask } from './ask';
import type { Draw } from './draw';
import type { Code } from './facts';
import { openLedger, type Ledger } from './ledger';
import type { Stream } from './messages';
import type { Place } from './place';

/** A time in which writes may fail, because their own database was away. */
export interface Excuse {
  readonly from: number;
  to: number;
}

export interface Scene extends Place {
  readonly ledger: Ledger;
  readonly streams: readonly Stream[];
  /** A stream of which nobody tells but special acts. */
  readonly reserve: Stream;
  /** Several faults at the same time, each of them short. */
  readonly mixed: boolean;
  /** Streams that carry a fact that cannot be applied: these must be parked. */
  readonly spoilt: Set<Id>;
  readonly excuses: Excuse[];
}

export const TALLIES_OF_EACH = 3;
const ACT_WITHIN_MS = 60_000;
const ANSWERED_WITHIN_MS = 10_000;
/** The database finishes what a dead writer had asked for. */
const LAST_COMMIT_MS = 200;
/** Connections that broke with the database are found broken a little later. */
const AFTERMATH_MS = 5_000;

export function openScene(place: Place, options: { readonly streams: number; readonly mixed: boolean }): Scene {
  const ledger = openLedger();
  place.crew.listen(ledger);
  return {
    ...place,
    ledger,
    streams: Array.from({ length: options.streams }, newStream),
    reserve: newStream(),
    mixed: options.mixed,
    spoilt: new Set(),
    excuses: [],
  };
}

function newStream(): Stream {
  return { key: newId(), tallies: Array.from({ length: TALLIES_OF_EACH }, newId) };
}

/** Has a writer do one act; answers its id once it is committed, null when no writer could within a time. */
export async function doAct(
  scene: Scene,
  act: { readonly stream: Stream; readonly code: Code; readonly holdMs: number },
  draw: Draw,
): Promise<Id | null> {
  for (const deadline = performance.now() + ACT_WITHIN_MS + act.holdMs; performance.now() < deadline;) {
    const actId = newId();
    const writer = draw.oneOf(scene.crew.of('writer'));
    await writer.ready();
    writer.send({ act: { ...act, actId } });
    const told = await Promise.race([untilTold(scene, actId, ANSWERED_WITHIN_MS + act.holdMs), writer.ended().then(() => false)]);
    if (told || (await wasKept(scene, actId))) return actId;
  }
  return null;
}

/** Whether the act is committed, as its writer was told. */
async function untilTold({ ledger }: Scene, actId: Id, withinMs: number): Promise<boolean> {
  const failed = () => ledger.failures.some((failure) => failure.actId === actId);
  for (const deadline = performance.now() + withinMs; performance.now() < deadline && !ledger.acked.has(actId) && !failed();)
    await pause(20);
  return ledger.acked.has(actId);
}

/** A writer may die, or lose its connection, when the act is committed and it was not told. */
async function wasKept({ databases }: Scene, actId: Id): Promise<boolean> {
  await pause(LAST_COMMIT_MS);
  return (await ask(databases.teller, 'select from act where id = $1', [actId])).length > 0;
}

/** Runs what takes the writers' database away, and excuses the writes that fail meanwhile. */
export async function excusing<Answer>({ excuses }: Scene, work: () => Promise<Answer>): Promise<Answer> {
  const excuse: Excuse = { from: Date.now(), to: Number.POSITIVE_INFINITY };
  excuses.push(excuse);
  try {
    return await work();
  } finally {
    excuse.to = Date.now() + AFTERMATH_MS;
  }
}

/** Writes that failed though their database was there. */
export function unexcused({ ledger, excuses }: Scene): string[] {
  return ledger.failures
    .filter(({ begunAt, at }) => !excuses.some(({ from, to }) => begunAt <= to && at >= from))
    .map(({ error }) => error);
}
