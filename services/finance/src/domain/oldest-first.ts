import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';

/** Rent that is still open, wholly or in part. */
export interface OpenTerm {
  readonly id: Id;
  readonly month: string;
  readonly dueOn: LocalDate;
  readonly outstandingCents: Cents;
}

/** Money received that did not settle anything yet, wholly or in part. */
export interface OpenCredit {
  readonly id: Id;
  readonly receivedOn: LocalDate;
  /** What tells two credits of one day apart, whatever order they were read in. */
  readonly identity: string;
  readonly unallocatedCents: Cents;
}

/** A part of a credit that settles a part of a term. */
export interface Allocation {
  readonly creditId: Id;
  readonly termId: Id;
  readonly amountCents: Cents;
}

/** Kept on each allocation: the rule, and where it comes from. */
export const OLDEST_FIRST = {
  policy: 'OLDEST_FIRST',
  reason: 'No debt was designated: the oldest due rent is settled first (Cass. 3e civ., 17 Dec. 2015, no. 14-24.862; C. civ. 1342-10).',
} as const;

function byDueDate(left: OpenTerm, right: OpenTerm): number {
  return compare([left.dueOn, left.month, left.id], [right.dueOn, right.month, right.id]);
}

function byReceipt(left: OpenCredit, right: OpenCredit): number {
  return compare([left.receivedOn, left.identity], [right.receivedOn, right.identity]);
}

function compare(left: readonly string[], right: readonly string[]): number {
  for (const [index, text] of left.entries()) {
    const other = right[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

/**
 * Settles the oldest due terms with the oldest credits until either is used up. Both are sorted totally, so the result does not depend on
 * the order of the rows; what is left of a credit waits until more rent is due.
 */
export function allocateOldestFirst(terms: readonly OpenTerm[], credits: readonly OpenCredit[]): readonly Allocation[] {
  const allocations: Allocation[] = [];
  const sorted = [...credits].sort(byReceipt).map((credit) => ({ id: credit.id, leftCents: credit.unallocatedCents }));
  let next = 0;
  for (const term of [...terms].sort(byDueDate)) {
    let openCents = term.outstandingCents;
    for (let credit = sorted[next]; openCents > 0 && credit !== undefined; credit = sorted[next]) {
      const amountCents = Math.min(openCents, credit.leftCents);
      if (amountCents > 0) allocations.push({ creditId: credit.id, termId: term.id, amountCents });
      credit.leftCents -= amountCents;
      openCents -= amountCents;
      if (credit.leftCents === 0) next += 1;
    }
  }
  return allocations;
}
