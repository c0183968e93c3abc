import fc from 'fast-check';
import { effortRateBasisPoints } from './effort-rate';

const home = { rentCents: 45_000, serviceChargesCents: 8_000, energyChargesCents: null };

describe('effort rate', () => {
  test('unknown aid, unknown resources and no resources give no rate', () => {
    expect(effortRateBasisPoints({ ...home, monthlyAidCents: null, monthlyResourcesCents: 120_000 })).toBeNull();
    expect(effortRateBasisPoints({ ...home, monthlyAidCents: 0, monthlyResourcesCents: null })).toBeNull();
    expect(effortRateBasisPoints({ ...home, monthlyAidCents: 0, monthlyResourcesCents: 0 })).toBeNull();
  });

  test('317.25 of 1,200.00 is 26.44 %', () => {
    expect(effortRateBasisPoints({ ...home, monthlyAidCents: 21_275, monthlyResourcesCents: 120_000 })).toBe(2_644);
  });

  test('aid above the cost gives 0, not less', () => {
    expect(effortRateBasisPoints({ ...home, monthlyAidCents: 60_000, monthlyResourcesCents: 120_000 })).toBe(0);
  });

  test('raising the rent never lowers it, raising the aid never raises it', () => {
    const amount = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 1_000_000 }), (rentCents, aid, more, monthlyResourcesCents) => {
        const rate = (rent: number, monthlyAidCents: number) =>
          effortRateBasisPoints({
            rentCents: rent,
            serviceChargesCents: 0,
            energyChargesCents: null,
            monthlyAidCents,
            monthlyResourcesCents,
          }) ?? -1;
        expect(rate(rentCents + more, aid)).toBeGreaterThanOrEqual(rate(rentCents, aid));
        expect(rate(rentCents, aid + more)).toBeLessThanOrEqual(rate(rentCents, aid));
      }),
    );
  });
});
