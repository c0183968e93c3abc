import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { sumCents, type Cents } from '@passerelle/shared/domain/money';
import type { OpenTerm } from './oldest-first';

/** What is past due and open on an account on a day. */
export interface ArrearsPosition {
  /** Terms past due with any cent open. */
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly oldestDueOn: LocalDate | null;
}

export const NOTHING_PAST_DUE: ArrearsPosition = { missedTerms: 0, arrearsCents: 0, oldestDueOn: null };

/** A term is past due from the day after its due date: on the day itself the household may still pay. */
export function positionOf(terms: readonly Pick<OpenTerm, 'dueOn' | 'outstandingCents'>[], asOf: LocalDate): ArrearsPosition {
  const missed = terms.filter((term) => term.outstandingCents > 0 && term.dueOn < asOf);
  const dueDates = missed.map((term) => term.dueOn).sort();
  return {
    missedTerms: missed.length,
    arrearsCents: sumCents(missed.map((term) => term.outstandingCents)),
    oldestDueOn: dueDates[0] ?? null,
  };
}

/** Where an account stands, as last judged. */
export const ACCOUNT_STANDINGS = ['IN_ARREARS', 'UP_TO_DATE', 'NOT_JUDGED'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

export function isSamePosition(left: ArrearsPosition, right: ArrearsPosition): boolean {
  return left.missedTerms === right.missedTerms && left.arrearsCents === right.arrearsCents && left.oldestDueOn === right.oldestDueOn;
}
