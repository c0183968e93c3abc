import { MOST_CHANGES } from '@passerelle/shared/auth/change-token';
import type { HeardFact } from './facts';

/** Facts that the next answer to a question must show. */
export interface PendingFacts {
  /** Notes a fact; answers false for one that was shown already, or that a newer one of its stream stands for. */
  note(fact: HeardFact): boolean;
  /** What an answer is to wait for: the noted ones, and of `recent` what there is room for. */
  next(recent: readonly HeardFact[]): readonly HeardFact[];
  /** An answer showed these. */
  cover(facts: readonly HeardFact[]): void;
  isEmpty(): boolean;
}

const MOST_COVERED = 1_000;

export function pendingFacts(): PendingFacts {
  const waiting = new Map<string, HeardFact>();
  /** Version of each stream that was shown; forgotten all at once, which costs an answer that says nothing new. */
  const covered = new Map<string, number>();

  function note(fact: HeardFact): boolean {
    const [name, version] = [nameOf(fact), fact.place.streamVersion];
    if (Math.max(covered.get(name) ?? 0, waiting.get(name)?.place.streamVersion ?? 0) >= version) return false;
    waiting.set(name, fact);
    return true;
  }

  return {
    note,
    next: (recent) => newestOf([...recent, ...[...waiting.values()].slice(0, MOST_CHANGES)]).slice(-MOST_CHANGES),
    cover(facts) {
      if (covered.size > MOST_COVERED) covered.clear();
      for (const fact of facts) {
        const [name, version] = [nameOf(fact), fact.place.streamVersion];
        covered.set(name, Math.max(version, covered.get(name) ?? 0));
        if ((waiting.get(name)?.place.streamVersion ?? Infinity) <= version) waiting.delete(name);
      }
    },
    isEmpty: () => waiting.size === 0,
  };
}

/** The newest of each stream, in the order of the list: who knows of it knows of those before. */
function newestOf(facts: readonly HeardFact[]): HeardFact[] {
  const newest = new Map<string, HeardFact>();
  for (const fact of facts) {
    const [name, known] = [nameOf(fact), newest.get(nameOf(fact))];
    newest.delete(name);
    newest.set(name, known !== undefined && known.place.streamVersion > fact.place.streamVersion ? known : fact);
  }
  return [...newest.values()];
}

function nameOf({ place: { source, streamKey } }: HeardFact): string {
  return `${source}/${streamKey}`;
}
