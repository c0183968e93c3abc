import { addDays, type LocalDate } from '@passerelle/shared/domain/local-date';
import { sumCents, type Cents } from '@passerelle/shared/domain/money';

/** All rent called on an account and not cancelled, and all money received, whatever settled what. */
export interface AccountHistory {
  readonly called: readonly { readonly dueOn: LocalDate; readonly amountCents: Cents }[];
  readonly received: readonly { readonly receivedOn: LocalDate; readonly amountCents: Cents }[];
}

/**
 * Rent past due on a day, less the money received by a day, in cents. The oldest due rent is always settled first, so both sums say it
 * without the allocations: what was paid later, or imported in another order, does not change the debt of a day that is gone.
 */
export function debtOf({ called, received }: AccountHistory, on: { readonly dueBefore: LocalDate; readonly receivedBy: LocalDate }): Cents {
  const dueCents = sumCents(called.filter(({ dueOn }) => dueOn < on.dueBefore).map(({ amountCents }) => amountCents));
  const paidCents = sumCents(received.filter(({ receivedOn }) => receivedOn <= on.receivedBy).map(({ amountCents }) => amountCents));
  return Math.max(0, dueCents - paidCents);
}

/** Whether rent was past due and open on any day of a period, both ends included: debt is highest on the day after rent fell due. */
export function wasEverInDebt(history: AccountHistory, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): boolean {
  const days = [from, ...history.called.map(({ dueOn }) => addDays(dueOn, 1))];
  return days.some((day) => day >= from && day <= to && debtOf(history, { dueBefore: day, receivedBy: day }) > 0);
}
