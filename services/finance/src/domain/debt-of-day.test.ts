import fc from 'fast-check';
import { book, EMPTY, movements, TODAY } from '../../test/booked-account';
import { debtOf } from './debt-of-day';
import { RentAccount } from './rent-account';

const history = {
  called: ['2026-08-05', '2026-09-05', '2026-10-05'].map((dueOn) => ({ dueOn, amountCents: 50_000 })),
  received: [{ receivedOn: '2026-11-10', amountCents: 50_000 }],
};

describe('the debt of a day', () => {
  test('is not lowered by what was paid after it', () => {
    expect(debtOf(history, { dueBefore: '2026-11-01', receivedBy: '2026-11-01' })).toBe(150_000);
    expect(debtOf(history, { dueBefore: '2026-11-10', receivedBy: '2026-11-10' })).toBe(100_000);
  });

  test('counts rent from the day after it was due', () => {
    expect(debtOf(history, { dueBefore: '2026-10-05', receivedBy: '2026-10-05' })).toBe(100_000);
    expect(debtOf(history, { dueBefore: '2026-10-06', receivedBy: '2026-10-06' })).toBe(150_000);
  });

  test('is never below 0: what was paid too much is no debt', () => {
    expect(debtOf({ called: [], received: history.received }, { dueBefore: TODAY, receivedBy: TODAY })).toBe(0);
  });

  test('of today is what the account is judged to owe', () => {
    fc.assert(
      fc.property(movements, (lines) => {
        const account = new RentAccount(EMPTY);
        book(account, lines);
        const received = lines.flatMap((line) =>
          line.kind === 'RENT_CALL' ? [] : [{ receivedOn: line.paidOn, amountCents: line.amountCents }],
        );
        expect(debtOf({ called: account.newTerms, received }, { dueBefore: TODAY, receivedBy: TODAY })).toBe(account.position.arrearsCents);
      }),
    );
  });
});
