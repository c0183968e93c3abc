import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import { book, call, EMPTY, movements, payment, saved, TODAY } from '../../test/booked-account';
import { isSamePosition, NOTHING_PAST_DUE } from './arrears-position';
import { postingsOf } from './ledger';
import { RentAccount } from './rent-account';

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

  test('refuses rent that is due before the lease starts', () => {
    const account = new RentAccount({ ...EMPTY, openedOn: '2026-11-25' });
    expect(book(account, [{ ...call('2026-11', 50_000), dueOn: '2026-10-05' }])).toEqual(['DUE_ON_INVALID']);
    expect(book(account, [{ ...call('2026-11', 50_000), dueOn: '2026-11-24' }])).toEqual(['DUE_ON_INVALID']);
    expect(book(account, [{ ...call('2026-11', 50_000), dueOn: '2026-11-25' }])).toEqual(['BOOKED']);
  });

  test('passes over a call that is booked already, also when the lease has ended before its month since', () => {
    const account = new RentAccount(EMPTY);
    book(account, [call('2026-10', 53_000)]);
    expect(book(new RentAccount({ ...saved(account), closedOn: '2026-09-15' }), [call('2026-10', 53_000)])).toEqual(['REPEATED']);
  });

  test('knows benefit of one day, amount and reference again, whether as benefit of a month or as a back-payment', () => {
    const account = new RentAccount(EMPTY);
    expect(book(account, [{ ...payment('2026-11-20', 54_320, 'CAF-RAP-1'), kind: 'BACK_PAYMENT' }])).toEqual(['BOOKED']);
    const next = new RentAccount(saved(account));
    expect(book(next, [{ ...payment('2026-11-20', 54_320, 'CAF-RAP-1'), kind: 'BENEFIT' }])).toEqual(['REPEATED']);
    expect(book(next, [payment('2026-11-20', 54_320, 'CAF-RAP-1')])).toEqual(['BOOKED']);
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
    expect([third.episode?.change, third.runningEpisodeId]).toEqual(['CLOSED', null]);
  });

  test('stands where it stood when nothing past due was ever open, or the same is', () => {
    const quiet = new RentAccount(EMPTY);
    book(quiet, [call('2026-09', 53_000), payment('2026-09-07', 53_000)]);
    expect(isSamePosition(quiet.position, NOTHING_PAST_DUE)).toBe(true);
    const late = new RentAccount(EMPTY);
    book(late, [call('2026-09', 53_000)]);
    const again = new RentAccount(saved(late));
    book(again, [call('2026-09', 53_000)]);
    expect([isSamePosition(late.position, NOTHING_PAST_DUE), isSamePosition(again.position, late.position)]).toEqual([false, true]);
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
        expect([twice.newEntries, twice.allocations, isSamePosition(twice.position, once.position), twice.balanceCents]).toEqual([
          [],
          [],
          true,
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

  test.each(['RENT_CALL', 'RENT_CANCELLED', 'PAYMENT', 'BENEFIT', 'BACK_PAYMENT'] as const)(
    'books %s on two sides that sum to 0',
    (kind) => {
      expect(postingsOf(kind, 53_000).reduce((total, { amountCents }) => total + amountCents, 0)).toBe(0);
    },
  );
});
