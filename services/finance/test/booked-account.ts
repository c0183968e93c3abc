import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import type { RentAccount } from '../src/domain/rent-account';
import { type RentAccountState } from '../src/domain/rent-account';
import type { CalledTerm } from '../src/domain/cancelled-rent';
import type { ReceivedPayment, RentCall, RentMovement } from '../src/domain/rent-movement';

export const TODAY = '2026-11-25';
export const EMPTY: RentAccountState = {
  version: 1,
  id: newId(),
  householdId: newId(),
  landlordId: newId(),
  openedOn: '2026-01-01',
  closedOn: null,
  balanceCents: 0,
  position: null,
  episodeId: null,
  runningPlan: null,
  openTerms: [],
  openCredits: [],
  calledMonths: new Map(),
  knownIdentities: new Set(),
};

export const call = (month: string, amountCents: number): RentCall => ({
  kind: 'RENT_CALL',
  line: 2,
  leaseNumber: 'B-1',
  month,
  dueOn: `${month}-05`,
  amountCents,
  reference: null,
});
export const payment = (paidOn: string, amountCents: number, reference = 'VIR-1'): ReceivedPayment => ({
  kind: 'PAYMENT',
  line: 3,
  leaseNumber: 'B-1',
  paidOn,
  amountCents,
  reference,
});

/** Books an act's movements and judges the account, as a use case does. */
export function book(account: RentAccount, movements: readonly RentMovement[], asOf = TODAY): string[] {
  const bookings = movements.map((movement) => (movement.kind === 'RENT_CALL' ? account.call(movement) : account.receive(movement)));
  account.judge(asOf);
  return bookings;
}

/** The state that would be loaded again after the account was saved. */
export function saved(account: RentAccount): RentAccountState {
  return {
    ...account.state,
    balanceCents: account.balanceCents,
    position: account.position,
    episodeId: account.runningEpisodeId,
    runningPlan: account.completedPlanId === null ? account.state.runningPlan : null,
    openTerms: account.termsNow().filter((term) => term.outstandingCents > 0),
    openCredits: account.creditsNow().filter((credit) => credit.unallocatedCents > 0),
    calledMonths: new Map([...account.state.calledMonths, ...account.newTerms.map((term) => [term.month, term] as const)]),
    knownIdentities: new Set([...account.state.knownIdentities, ...account.newEntries.map((entry) => entry.identity)]),
  };
}

/** Rent of some months of 2026, and payments of some days. */
export const movements = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.constantFrom(100, 26_667, 53_000), fc.constantFrom('VIR-1', 'VIR-2')), {
      maxLength: 12,
    }),
  )
  .map(([months, payments]): readonly RentMovement[] => [
    ...months.map((month) => call(`2026-${String(month).padStart(2, '0')}`, 53_000)),
    ...payments.map(([month, cents, reference]) => payment(`2026-${String(month).padStart(2, '0')}-10`, cents, reference)),
  ]);

/** What is loaded of an account's rent when its lease ends, after one act was saved. */
export function calledTerms(account: RentAccount): readonly CalledTerm[] {
  return account.newTerms.map(({ id, month, amountCents }) => ({
    id,
    month,
    amountCents,
    settledBy: account.allocations
      .filter(({ termId }) => termId === id)
      .flatMap((allocation) =>
        account
          .creditsNow()
          .filter((credit) => credit.id === allocation.creditId)
          .map(({ receivedOn, identity }) => ({
            creditId: allocation.creditId,
            receivedOn,
            identity,
            amountCents: allocation.amountCents,
          })),
      ),
  }));
}
