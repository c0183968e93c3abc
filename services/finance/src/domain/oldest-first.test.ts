import fc from 'fast-check';
import { allocateOldestFirst, type OpenCredit, type OpenTerm } from './oldest-first';

const credit = (id: string, unallocatedCents: number, receivedOn = '2026-04-10'): OpenCredit => ({
  id,
  receivedOn,
  identity: id,
  unallocatedCents,
});
const term = (month: string, outstandingCents: number): OpenTerm => ({
  id: `term-${month}`,
  month,
  dueOn: `${month}-05`,
  outstandingCents,
});

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

const terms = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .chain((months) =>
    fc.tuple(
      ...months.map((month) =>
        fc
          .integer({ min: 1, max: 100_000 })
          .map((cents) => term(`${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`, cents)),
      ),
    ),
  );
const credits = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 28 })), { maxLength: 12 })
  .map((all) => all.map(([cents, day], index) => credit(`credit-${index}`, cents, `2026-04-${String(day).padStart(2, '0')}`)));

describe('payments settle the oldest due rent first', () => {
  test('130.00 of January, February and March of 530.00: 700.00 leaves 490.00 of March', () => {
    const allocations = allocateOldestFirst(
      [term('2026-03', 53_000), term('2026-01', 13_000), term('2026-02', 53_000)],
      [credit('a', 70_000)],
    );
    expect(allocations.map(({ termId, amountCents }) => [termId, amountCents])).toEqual([
      ['term-2026-01', 13_000],
      ['term-2026-02', 53_000],
      ['term-2026-03', 4_000],
    ]);
  });

  test('two payments of 266.66 and 266.67 settle a rent of 533.33 to the cent', () => {
    const allocations = allocateOldestFirst([term('2026-01', 53_333)], [credit('a', 26_666), credit('b', 26_667)]);
    expect(allocations.map(({ amountCents }) => amountCents)).toEqual([26_666, 26_667]);
  });

  test('never allocates more than was received or is open, and leaves money only when nothing is open', () => {
    fc.assert(
      fc.property(terms, credits, (open, received) => {
        const allocations = allocateOldestFirst(open, received);
        for (const { id, outstandingCents } of open) {
          expect(sum(allocations.filter(({ termId }) => termId === id).map(({ amountCents }) => amountCents))).toBeLessThanOrEqual(
            outstandingCents,
          );
        }
        for (const { id, unallocatedCents } of received) {
          expect(sum(allocations.filter(({ creditId }) => creditId === id).map(({ amountCents }) => amountCents))).toBeLessThanOrEqual(
            unallocatedCents,
          );
        }
        const [owed, paid] = [sum(open.map((one) => one.outstandingCents)), sum(received.map((one) => one.unallocatedCents))];
        expect(sum(allocations.map(({ amountCents }) => amountCents))).toBe(Math.min(owed, paid));
        expect(allocations.every(({ amountCents }) => amountCents > 0)).toBe(true);
      }),
    );
  });

  test('does not depend on the order of the rows', () => {
    const rows = fc
      .tuple(terms, credits)
      .chain(([open, received]) =>
        fc.tuple(
          fc.constant(open),
          fc.constant(received),
          fc.shuffledSubarray(open, { minLength: open.length }),
          fc.shuffledSubarray(received, { minLength: received.length }),
        ),
      );
    fc.assert(
      fc.property(rows, ([open, received, shuffledTerms, shuffledCredits]) => {
        expect(allocateOldestFirst(shuffledTerms, shuffledCredits)).toEqual(allocateOldestFirst(open, received));
      }),
    );
  });

  test('leaves no term open that is older than one it settles', () => {
    fc.assert(
      fc.property(terms, credits, (open, received) => {
        const settled = new Map<string, number>();
        for (const { termId, amountCents } of allocateOldestFirst(open, received))
          settled.set(termId, (settled.get(termId) ?? 0) + amountCents);
        const sorted = [...open].sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
        const firstOpen = sorted.findIndex(({ id, outstandingCents }) => (settled.get(id) ?? 0) < outstandingCents);
        expect(firstOpen === -1 || sorted.slice(firstOpen + 1).every(({ id }) => !settled.has(id))).toBe(true);
      }),
    );
  });
});
