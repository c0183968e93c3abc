import fc from 'fast-check';
import { book, call, EMPTY, movements, payment, saved, TODAY } from '../../test/booked-account';
import { RentAccount } from './rent-account';
import { identityOf, type RentMovement } from './rent-movement';

describe('money paid in advance', () => {
  /** 700.00 received, then the rent of December called, which is not due yet, then an older one of October. */
  function afterAnOlderCall(): RentAccount {
    const paid = new RentAccount(EMPTY);
    book(paid, [payment('2026-11-10', 70_000)]);
    const ahead = new RentAccount(saved(paid));
    book(ahead, [call('2026-12', 50_000)]);
    const older = new RentAccount(saved(ahead));
    book(older, [call('2026-10', 50_000)]);
    return older;
  }

  test('is not taken by rent that is not due: an older call finds it, and nothing is past due', () => {
    const account = afterAnOlderCall();
    expect(account.position).toEqual({ missedTerms: 0, arrearsCents: 0, oldestDueOn: null });
    expect(account.termsNow().map(({ month, outstandingCents }) => [month, outstandingCents])).toEqual([
      ['2026-12', 50_000],
      ['2026-10', 0],
    ]);
    expect(account.creditsNow().map(({ unallocatedCents }) => unallocatedCents)).toEqual([20_000]);
    expect(account.balanceCents).toBe(30_000);
  });

  test('settles rent from the day on which it is due, when the account is judged', () => {
    const due = new RentAccount(saved(afterAnOlderCall()));
    book(due, [], '2026-12-05');
    expect([due.position.missedTerms, due.termsNow()[0]?.outstandingCents]).toEqual([0, 30_000]);
    const missed = new RentAccount(saved(due));
    book(missed, [], '2026-12-06');
    expect(missed.position).toEqual({ missedTerms: 1, arrearsCents: 30_000, oldestDueOn: '2026-12-05' });
    expect(missed.allocations).toEqual([]);
  });

  test('leaves the same arrears in whatever files, and in whatever order, the same lines came', () => {
    // Equal payments are twins in one file only: in two files they would be the same payment twice.
    const withoutTwins = (all: readonly RentMovement[]) => [...new Map(all.map((line) => [identityOf(line, 1), line])).values()];
    const inFiles = movements
      .map(withoutTwins)
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all], { minLength: all.length }),
          fc.integer({ min: 0, max: all.length }),
          fc.constantFrom('2026-06-15', TODAY),
        ),
      );
    fc.assert(
      fc.property(inFiles, ([all, other, cut, firstDay]) => {
        const whole = new RentAccount(EMPTY);
        book(whole, all);
        const first = new RentAccount(EMPTY);
        const received = other.slice(0, cut).filter((line) => line.kind === 'RENT_CALL' || line.paidOn <= firstDay);
        book(first, received, firstDay);
        const second = new RentAccount(saved(first));
        book(
          second,
          other.filter((line) => !received.includes(line)),
        );
        expect([second.position.arrearsCents, second.balanceCents]).toEqual([whole.position.arrearsCents, whole.balanceCents]);
      }),
    );
  });
});
