import fc from 'fast-check';
import { inOrderOfPlaces, type Waiting } from './waiting-list';

const waiting = fc.record({
  referralId: fc.uuid(),
  confirmedOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  preferences: fc.subarray(['A', 'B', 'C']),
});

const codes = (rows: readonly Waiting[]) => rows.map(({ referralId }) => referralId);

test('more preferences go before fewer, and the earlier confirmed before the later', () => {
  const row = (referralId: string, confirmedOn: string, preferences: string[]) => ({ referralId, confirmedOn, preferences });
  const rows = [
    row('late', '2026-02-01', []),
    row('early', '2026-01-01', []),
    row('preferred', '2026-03-01', ['A']),
    row('first', '2026-03-02', ['B', 'A']),
  ];
  expect(codes(inOrderOfPlaces(rows))).toEqual(['first', 'preferred', 'early', 'late']);
});

test('nobody is left out or comes twice, and the order is the same whatever order the rows come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(waiting, { selector: ({ referralId }) => referralId }), (rows) => {
      const ordered = codes(inOrderOfPlaces(rows));
      expect([...ordered].sort()).toEqual(codes(rows).sort());
      expect(codes(inOrderOfPlaces([...rows].reverse()))).toEqual(ordered);
    }),
  );
});

test('to meet one more preference never puts a referral further back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(waiting, { selector: ({ referralId }) => referralId, minLength: 1 }), ([first, ...others]) => {
      if (first === undefined) return;
      const place = (row: Waiting) => codes(inOrderOfPlaces([row, ...others])).indexOf(row.referralId);
      expect(place({ ...first, preferences: [...first.preferences, 'D'] })).toBeLessThanOrEqual(place(first));
    }),
  );
});
