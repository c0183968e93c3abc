// What must hold of facts, whatever went wrong on their way: every fact that was told is applied, none that was not, each once, and those of
// one stream in the order in which they were told. The truth is what the publisher's database holds.
import type { Id } from '../../domain/ids';

/** A fact as its publisher committed it, or as a listener applied it. */
export interface FactSeen {
  readonly eventId: Id;
  readonly key: Id;
  readonly version: number;
}

export interface FactFindings {
  /** Told and never applied. */
  readonly lost: number;
  /** Applied and never told. */
  readonly untrue: number;
  /** Applied again after having been applied. */
  readonly twice: number;
  /** Applied for the first time after a later fact of the stream. */
  readonly outOfOrder: number;
}

/** `applied` is in the order in which the facts were applied. */
export function judgeFacts({ told, applied }: { readonly told: readonly FactSeen[]; readonly applied: readonly FactSeen[] }): FactFindings {
  const toldIds = new Set(told.map(({ eventId }) => eventId));
  const appliedIds = new Set(applied.map(({ eventId }) => eventId));
  return {
    lost: told.filter(({ eventId }) => !appliedIds.has(eventId)).length,
    untrue: [...appliedIds].filter((eventId) => !toldIds.has(eventId)).length,
    twice: applied.length - appliedIds.size,
    outOfOrder: lateOnes(applied).length,
  };
}

/** A repeat is no late fact: each fact counts where it was applied first. */
function lateOnes(applied: readonly FactSeen[]): FactSeen[] {
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
