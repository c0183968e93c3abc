import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import { postingsOf } from './ledger';
import { RentAccount, type RentAccountState } from './rent-account';
import type { ReceivedPayment, RentCall, RentMovement } from './rent-movement';

const TODAY = '2026-11-25';
const EMPTY: RentAccountState = {
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

const call = (month: string, amountCents: number): RentCall => ({
  kind: 'RENT_CALL',
  line: 2,
  leaseNumber: 'B-1',
  month,
  dueOn: `${month}-05`,
  amountCents,
  reference: null,
});
const payment = (paidOn: string, amountCents: number, reference = 'VIR-1'): ReceivedPayment => ({
  kind: 'PAYMENT',
  line: 3,
  leaseNumber: 'B-1',
  paidOn,
  amountCents,
  reference,
});

function book(account: RentAccount, movements: readonly RentMovement[]): string[] {
  const bookings = movements.map((movement) => (movement.kind === 'RENT_CALL' ? account.call(movement) : account.receive(movement)));
  account.settle();
  account.judge(TODAY);
  return bookings;
}

/** The state that would be loaded again after the account was saved. */
function saved(account: RentAccount): RentAccountState {
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

const movements = fc
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

describe('a rent account', () => {
  test('refuses a second call for a month, and rent for a month without a lease', () => {
    const account = new RentAccount({ ...EMPTY, closedOn: '2026-10-01' });
    expect(book(account, [call('2026-09', 53_000), call('2026-09', 54_000), call('2026-10', 53_000), call('2025-12', 53_000)])).toEqual([
      'BOOKED',
      'RENT_ALREADY_CALLED',
      'MONTH_OUTSIDE_LEASE',
      'MONTH_OUTSIDE_LEASE',
    ]);
    expect(book(new RentAccount(saved(account)), [call('2026-09', 53_000)])).toEqual(['REPEATED']);
    expect(book(new RentAccount(saved(account)), [call('2026-09', 53_001)])).toEqual(['RENT_ALREADY_CALLED']);
  });

  test('keeps what was paid too much for the next rent: 700.00 for 530.00, then 360.00 is left', () => {
    const account = new RentAccount(EMPTY);
    book(account, [call('2026-09', 53_000), payment('2026-09-07', 70_000)]);
    expect([account.balanceCents, account.position.arrearsCents]).toEqual([-17_000, 0]);
    const next = new RentAccount(saved(account));
    book(next, [call('2026-10', 53_000)]);
    expect([next.balanceCents, next.position]).toEqual([36_000, { missedTerms: 1, arrearsCents: 36_000, oldestDueOn: '2026-10-05' }]);
  });

  test('takes money after the lease ended', () => {
    const account = new RentAccount({ ...EMPTY, closedOn: '2026-06-01' });
    expect(book(account, [payment('2026-09-07', 100)])).toEqual(['BOOKED']);
  });

  test('counts a term as missed from the day after it was due, with any cent open', () => {
    const account = new RentAccount(EMPTY);
    book(account, [{ ...call('2026-11', 53_000), dueOn: TODAY }, call('2026-10', 53_000), payment('2026-10-05', 52_999)]);
    expect(account.position).toEqual({ missedTerms: 1, arrearsCents: 1, oldestDueOn: '2026-10-05' });
  });

  test('opens one episode of arrears, and closes it when nothing past due is open', () => {
    const first = new RentAccount(EMPTY);
    book(first, [call('2026-09', 53_000)]);
    expect(first.episode?.change).toBe('OPENED');
    const second = new RentAccount(saved(first));
    book(second, [call('2026-10', 53_000)]);
    expect([second.episode?.change, second.runningEpisodeId]).toEqual(['NONE', first.episode?.id]);
    const third = new RentAccount(saved(second));
    book(third, [payment('2026-11-02', 106_000)]);
    expect([third.episode?.change, third.runningEpisodeId, third.positionChanged]).toEqual(['CLOSED', null, true]);
  });

  test('says nothing changed when nothing past due was ever open, or the same is', () => {
    const quiet = new RentAccount(EMPTY);
    book(quiet, [call('2026-09', 53_000), payment('2026-09-07', 53_000)]);
    expect(quiet.positionChanged).toBe(false);
    const late = new RentAccount(EMPTY);
    book(late, [call('2026-09', 53_000)]);
    const again = new RentAccount(saved(late));
    book(again, [call('2026-09', 53_000)]);
    expect([late.positionChanged, again.positionChanged]).toEqual([true, false]);
  });

  test('completes a running plan once every term of its debt is paid, even when a later one is open', () => {
    const plan = { id: newId(), signedOn: '2026-10-20' };
    const late = new RentAccount({ ...EMPTY, runningPlan: plan });
    book(late, [call('2026-09', 53_000), call('2026-10', 53_000), call('2026-11', 53_000), payment('2026-11-10', 105_999)]);
    expect(late.completedPlanId).toBeNull();
    const paid = new RentAccount(saved(late));
    book(paid, [payment('2026-11-11', 1)]);
    expect([paid.completedPlanId, paid.position.missedTerms]).toEqual([plan.id, 1]);
  });

  test('conserves every cent: the balance is what is open less what is unused, and equals the postings on 411', () => {
    fc.assert(
      fc.property(movements, (all) => {
        const account = new RentAccount(EMPTY);
        book(account, all);
        const open = account.termsNow().reduce((total, term) => total + term.outstandingCents, 0);
        const unused = account.creditsNow().reduce((total, credit) => total + credit.unallocatedCents, 0);
        const postings = account.newEntries.flatMap((entry) => entry.postings);
        const on411 = postings.filter(({ side }) => side === '411').reduce((total, { amountCents }) => total + amountCents, 0);
        expect([open - unused, on411, account.balanceCents]).toEqual([account.balanceCents, account.balanceCents, account.balanceCents]);
        for (const term of account.newTerms) {
          const now = account.termsNow().find(({ id }) => id === term.id)?.outstandingCents ?? -1;
          expect(now).toBeGreaterThanOrEqual(0);
          expect(now).toBeLessThanOrEqual(term.amountCents);
        }
      }),
    );
  });

  test('imported n times is imported once, and equal payments of one file stay two', () => {
    fc.assert(
      fc.property(movements, (all) => {
        const once = new RentAccount(EMPTY);
        expect(new Set(book(once, all))).toEqual(new Set(all.length === 0 ? [] : ['BOOKED']));
        const twice = new RentAccount(saved(once));
        expect(new Set(book(twice, all))).toEqual(new Set(all.length === 0 ? [] : ['REPEATED']));
        expect([twice.newEntries, twice.allocations, twice.positionChanged, twice.balanceCents]).toEqual([
          [],
          [],
          false,
          once.balanceCents,
        ]);
      }),
    );
  });

  test('is the same whatever the order of the lines', () => {
    const shuffled = movements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const [left, right] = [new RentAccount(EMPTY), new RentAccount(EMPTY)];
        book(left, all);
        book(right, other);
        const openOf = (account: RentAccount) =>
          account
            .termsNow()
            .map((term) => `${term.month}:${term.outstandingCents}`)
            .sort();
        expect([openOf(right), right.balanceCents, right.position]).toEqual([openOf(left), left.balanceCents, left.position]);
      }),
    );
  });

  test.each(['RENT_CALL', 'PAYMENT', 'BENEFIT', 'BACK_PAYMENT'] as const)('books %s on two sides that sum to 0', (kind) => {
    expect(postingsOf(kind, 53_000).reduce((total, { amountCents }) => total + amountCents, 0)).toBe(0);
  });
});
