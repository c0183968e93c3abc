import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';

/** Rent called for a month, whole, with the money that settled it. */
export interface CalledTerm {
  readonly id: Id;
  readonly month: string;
  readonly amountCents: Cents;
  readonly settledBy: readonly SettledPart[];
}

/** A part of a credit that settled a part of a term. */
interface SettledPart {
  readonly creditId: Id;
  readonly receivedOn: LocalDate;
  readonly identity: string;
  readonly amountCents: Cents;
}

/** Kept on each allocation that is taken back: the rule, and why. */
export const RENT_CANCELLED = {
  policy: 'RENT_CANCELLED',
  reason: 'The lease had ended before the month of this rent: the rent is cancelled, and the money settles what is due.',
} as const;
