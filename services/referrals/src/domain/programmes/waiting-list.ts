import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

/** A confirmed referral that waits for a place [liste d'attente], and the preferences of its programme that its household meets. */
export interface Waiting {
  readonly referralId: Id;
  readonly confirmedOn: LocalDate;
  /** Codes of rules that decide PREFERENCE. One that cannot be answered counts for nothing, as one that is not met: neither excludes. */
  readonly preferences: readonly string[];
}

/** Who is to be taken first: who meets more preferences, then who was confirmed earlier; ids tell the rest apart, so that it is always the same. */
export function inOrderOfPlaces<Row extends Waiting>(waiting: readonly Row[]): readonly Row[] {
  return [...waiting].sort(
    (one, other) =>
      other.preferences.length - one.preferences.length ||
      compare(one.confirmedOn, other.confirmedOn) ||
      compare(one.referralId, other.referralId),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
