import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import { book, call, calledTerms, EMPTY, movements, payment, saved, TODAY } from '../../test/booked-account';
import { RentAccount } from './rent-account';
import type { RentMovement } from './rent-movement';

/** The account of a household whose lease turns out to have ended, judged again. */
function leave(lines: readonly RentMovement[], closedOn: string, change: object = {}): { before: RentAccount; after: RentAccount } {
  const before = new RentAccount({ ...EMPTY, ...change });
  book(before, lines);
  const after = new RentAccount({ ...saved(before), closedOn });
  after.cancelRentAfterLease(calledTerms(before), TODAY);
  after.judge(TODAY);
  return { before, after };
}

const calls = ['2026-08', '2026-09', '2026-10'].map((month) => call(month, 51_200));

describe('rent called for months after the lease ended', () => {
  test('is cancelled by an entry of its own for each month; the month of leaving is kept whole', () => {
    const { before, after } = leave(calls, '2026-08-15');
    expect(before.position.missedTerms).toBe(3);
    expect(after.newEntries.map(({ kind, identity, bookedOn, postings }) => [kind, identity, bookedOn, postings])).toEqual(
      ['2026-09', '2026-10'].map((month) => [
        'RENT_CANCELLED',
        `RENT_CANCELLED|${month}`,
        TODAY,
        [
          { side: '411', amountCents: -51_200 },
          { side: '704', amountCents: 51_200 },
        ],
      ]),
    );
    expect([after.balanceCents, after.position]).toEqual([51_200, { missedTerms: 1, arrearsCents: 51_200, oldestDueOn: '2026-08-05' }]);
  });

  test('keeps no month when the lease ended on its first day', () => {
    expect(leave(calls, '2026-08-01').after.balanceCents).toBe(0);
  });

  test('gives back what had settled it: older rent is settled with it, and the rest waits', () => {
    const { before, after } = leave([...calls.slice(1), payment('2026-10-10', 102_400)], '2026-08-15');
    expect(before.position.missedTerms).toBe(0);
    expect([after.balanceCents, after.creditsNow().map(({ unallocatedCents }) => unallocatedCents)]).toEqual([-102_400, [102_400]]);
    const late = new RentAccount(saved(after));
    book(late, [call('2026-08', 51_200)]);
    expect([late.position.missedTerms, late.balanceCents]).toEqual([0, -51_200]);
  });

  test('closes the episode and completes the plan when nothing of the debt is left', () => {
    const plan = { id: newId(), signedOn: '2026-11-01' };
    const { after } = leave([...calls, payment('2026-08-20', 51_200)], '2026-08-15', { runningPlan: plan });
    expect([after.episode?.change, after.runningEpisodeId, after.completedPlanId]).toEqual(['CLOSED', null, plan.id]);
  });

  test('conserves every cent, and leaves no money waiting while due rent is open', () => {
    fc.assert(
      fc.property(movements, fc.integer({ min: 1, max: 12 }), (lines, month) => {
        const { before, after } = leave(lines, `2026-${String(month).padStart(2, '0')}-15`);
        const open = after.termsNow().filter(({ outstandingCents }) => outstandingCents > 0);
        const openCents = open.reduce((total, { outstandingCents }) => total + outstandingCents, 0);
        const waitingCents = after.creditsNow().reduce((total, { unallocatedCents }) => total + unallocatedCents, 0);
        const cancelledCents = after.newEntries.reduce((total, { amountCents }) => total + amountCents, 0);
        expect([openCents - waitingCents, before.balanceCents - cancelledCents]).toEqual([after.balanceCents, after.balanceCents]);
        for (const credit of after.creditsNow()) {
          const received = before.newEntries.find(({ id }) => id === credit.id)?.amountCents ?? 0;
          expect(credit.unallocatedCents).toBeGreaterThanOrEqual(0);
          expect(credit.unallocatedCents).toBeLessThanOrEqual(received);
        }
        expect(waitingCents === 0 || open.every(({ dueOn }) => dueOn > TODAY)).toBe(true);
      }),
    );
  });
});
