import fc from 'fast-check';
import { formatEuros, parseEuros, splitEvenly, sumCents, cents } from './money';

describe('money', () => {
  test.each([['12.345'], ['12,3,4'], ['abc'], [''], ['1 2345.00'], ['--1'], ['1e3'], ['1234567890123456.00']])(
    '%j is not an amount',
    (text) => {
      expect(parseEuros(text)).toBeNull();
    },
  );

  test.each([
    ['512.00', 51_200],
    ['512,5', 51_250],
    ['1 234,56', 123_456],
    ['-0.01', -1],
    ['0', 0],
  ])('%j is %i cents', (text, expected) => {
    expect(parseEuros(text)).toBe(expected);
  });

  test('half a cent is refused', () => {
    expect(() => cents(0.5)).toThrow('NOT_CENTS');
  });

  test('every amount survives its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (amount) => parseEuros(formatEuros(amount)) === amount),
    );
  });

  test('a split sums to its amount and differs by one cent at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 60 }), (amount, parts) => {
        const split = splitEvenly(amount, parts);
        expect(sumCents(split)).toBe(amount);
        expect(split).toHaveLength(parts);
        expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a debt of 1,000.00 over 36 months is 28 times 27.78 and 8 times 27.77', () => {
    const split = splitEvenly(100_000, 36);
    expect(split.filter((part) => part === 2_778)).toHaveLength(28);
    expect(split.filter((part) => part === 2_777)).toHaveLength(8);
  });
});
