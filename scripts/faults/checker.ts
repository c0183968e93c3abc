// What must hold of a run, whatever went wrong in it: every fact that was told is applied, none that was not, each once, and those of one
// stream in the order in which they were told. The truth is what the writers' database holds.
import type { Id } from '@passerelle/shared/domain/ids';

/** A fact as its publisher committed it. */
export interface ToldFact {
  readonly eventId: Id;
  readonly key: Id;
  readonly version: number;
  readonly tallyId: Id;
}

/** A fact as a listener applied it. */
export interface AppliedFact extends ToldFact {
  /** The number that the fact carried. */
  readonly number: number;
}

export interface Total {
  readonly tallyId: Id;
  /** Facts applied, the number of the last of them, and the sum of their numbers. */
  readonly n: number;
  readonly ver: number;
  readonly sum: number;
}

export interface History {
  readonly told: readonly ToldFact[];
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFact[];
  readonly totals: readonly Total[];
  /** Acts whose writer was told that they are committed, and those that the database holds. */
  readonly acked: ReadonlySet<Id>;
  readonly kept: ReadonlySet<Id>;
}

export interface Findings {
  /** Told and never applied. */
  readonly lost: number;
  /** Applied and never told. */
  readonly untrue: number;
  /** Applied again after having been applied. */
  readonly twice: number;
  /** Applied for the first time after a later fact of the stream. */
  readonly outOfOrder: number;
  /** Tallies whose total is not `n = ver` and `sum = ver (ver + 1) / 2`, though their facts were told, applied once and in order. */
  readonly wrongTotals: number;
  /** Acts that were acknowledged and are gone. */
  readonly forgotten: number;
}

export function check(history: History): Findings {
  const told = new Set(history.told.map(({ eventId }) => eventId));
  const applied = new Set(history.applied.map(({ eventId }) => eventId));
  const repeated = repeatsIn(history.applied);
  return {
    lost: history.told.filter(({ eventId }) => !applied.has(eventId)).length,
    untrue: [...applied].filter((eventId) => !told.has(eventId)).length,
    twice: repeated.length,
    outOfOrder: lateOnes(history.applied).length,
    wrongTotals: history.totals.filter((total) => !isWhole(total)).length,
    forgotten: [...history.acked].filter((actId) => !history.kept.has(actId)).length,
  };
}

function repeatsIn(applied: readonly AppliedFact[]): AppliedFact[] {
  const seen = new Set<Id>();
  return applied.filter(({ eventId }) => seen.size === seen.add(eventId).size);
}

/** A repeat is no late fact: each fact counts where it was applied first. */
function lateOnes(applied: readonly AppliedFact[]): AppliedFact[] {
  const seen = new Set<Id>();
  const highest = new Map<Id, number>();
  return applied.filter(({ eventId, key, version }) => {
    if (seen.has(eventId)) return false;
    seen.add(eventId);
    const before = highest.get(key) ?? 0;
    highest.set(key, Math.max(before, version));
    return version < before;
  });
}

function isWhole({ n, ver, sum }: Total): boolean {
  return n === ver && sum === (ver * (ver + 1)) / 2;
}
