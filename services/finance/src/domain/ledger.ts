import type { Cents } from '@passerelle/shared/domain/money';
import type { CreditKind } from './rent-movement';

/**
 * The small chart of accounts [plan comptable des organismes Hlm, reduced to what is booked here]: 411 tenants, what they owe; 704 rent and
 * charges called; 512 bank; 4671 housing benefit to be received from the payer (CAF or MSA).
 */
export type LedgerSide = '411' | '704' | '512' | '4671';

/** One side of an entry: above 0 a debit, below 0 a credit. */
export interface Posting {
  readonly side: LedgerSide;
  readonly amountCents: Cents;
}

export type EntryKind = 'RENT_CALL' | 'RENT_CANCELLED' | CreditKind;

const COUNTERPART: Readonly<Record<EntryKind, LedgerSide>> = {
  RENT_CALL: '704',
  RENT_CANCELLED: '704',
  PAYMENT: '512',
  BENEFIT: '4671',
  BACK_PAYMENT: '4671',
};

/** Both sides of an entry; they sum to 0. A rent call raises what the tenant owes (411); its cancellation and every payment lower it. */
export function postingsOf(kind: EntryKind, amountCents: Cents): readonly Posting[] {
  const owed = kind === 'RENT_CALL' ? amountCents : -amountCents;
  return [
    { side: '411', amountCents: owed },
    { side: COUNTERPART[kind], amountCents: -owed },
  ];
}
