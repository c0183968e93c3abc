// What must hold of a run, whatever went wrong in it: what holds of facts anywhere, and besides that every tally adds up and every
// acknowledged act is kept.
import type { Id } from '@passerelle/shared/domain/ids';
import { judgeFacts, type FactFindings, type FactSeen } from '@passerelle/shared/testing/backbone/judge';

/** A fact as its publisher committed it. */
export interface ToldFact extends FactSeen {
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

export interface Findings extends FactFindings {
  /** Tallies whose total is not `n = ver` and `sum = ver (ver + 1) / 2`, though their facts were told, applied once and in order. */
  readonly wrongTotals: number;
  /** Acts that were acknowledged and are gone. */
  readonly forgotten: number;
}

export function check(history: History): Findings {
  return {
    ...judgeFacts(history),
    wrongTotals: history.totals.filter((total) => !isWhole(total)).length,
    forgotten: [...history.acked].filter((actId) => !history.kept.has(actId)).length,
  };
}

function isWhole({ n, ver, sum }: Total): boolean {
  return n === ver && sum === (ver * (ver + 1)) / 2;
}
