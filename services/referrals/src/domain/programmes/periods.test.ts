// Two versions of a programme never hold on one day: the reference looks at every day and every pair.
import { addDays, isWithin } from '@passerelle/shared/domain/local-date';
import fc from 'fast-check';
import { periodMistakes, type VersionPeriod } from './periods';

const FIRST = '2025-01-01';
const day = (days: number) => addDays(FIRST, days);
const period = fc.record({ start: fc.nat(20), length: fc.option(fc.integer({ min: 1, max: 8 })) });

const versions: fc.Arbitrary<VersionPeriod[]> = fc
  .array(period, { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(({ start, length }, index) => ({ version: index + 1, from: day(start), to: length === null ? null : day(start + length) })),
  );

function holdTogether(list: readonly VersionPeriod[]): boolean {
  const days = Array.from({ length: 40 }, (_, index) => day(index));
  return days.some((on) => list.filter(({ from, to }) => isWithin(on, from, to)).length > 1);
}

describe('the periods of versions', () => {
  it('are refused exactly when two hold on one day', () => {
    fc.assert(
      fc.property(versions, (list) => {
        const reasons = periodMistakes(list, ['versions']).map(({ reason }) => reason);
        expect(reasons.length > 0).toBe(holdTogether(list));
        expect(reasons.every((reason) => reason === 'VERSIONS_OVERLAP')).toBe(true);
      }),
    );
  });

  it('may be written in any order, and each mistake is told at its version as written', () => {
    const later = { version: 2, from: '2026-01-01', to: null };
    const earlier = { version: 1, from: '2025-01-01', to: '2026-01-02' };
    expect(periodMistakes([later, { ...earlier, to: '2026-01-01' }], ['versions'])).toEqual([]);
    const [mistake] = periodMistakes([later, earlier], ['versions']);
    expect(mistake?.details).toEqual({ path: ['versions', '0', 'from'], parameters: { earlier: 1, later: 2 } });
  });

  it('hold on a day at least, and have numbers of their own', () => {
    const empty = { version: 1, from: '2025-01-01', to: '2025-01-01' };
    const again = { version: 1, from: '2026-01-01', to: null };
    const mistakes = periodMistakes([empty, again], ['versions']).map(({ reason, details }) => [reason, details.path?.join('.')]);
    expect(mistakes).toEqual([
      ['PERIOD_IMPOSSIBLE', 'versions.0.to'],
      ['VERSION_TWICE', 'versions.1.version'],
    ]);
  });
});
