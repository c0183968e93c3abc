import { newId } from '@passerelle/shared/domain/ids';
import { HousingBenefit } from './housing-benefit';

const ACCOUNT = { id: newId(), householdId: newId(), landlordId: newId(), openedOn: '2026-03-15', closedOn: null };
const KNOWN = { from: '2026-11-01', monthlyCents: 21_275, recordedOn: '2026-11-25', today: '2026-11-25' };

describe('a reinstatement of housing benefit', () => {
  test.each([
    ['IN_THE_FUTURE', { recordedOn: '2026-11-26' }],
    ['NOT_POSITIVE', { monthlyCents: 0 }],
    ['AMOUNT_TOO_LARGE', { monthlyCents: 300_001 }],
    ['AMOUNT_TOO_LARGE', { monthlyCents: 3_000_000_000 }],
    ['FROM_TOO_FAR', { from: '2027-03-01' }],
    ['FROM_BEFORE_LEASE', { from: '2026-02-28' }],
  ])('is refused with %s', (reason, change) => {
    expect(() => HousingBenefit.reinstate(ACCOUNT, { ...KNOWN, ...change })).toThrow(expect.objectContaining({ reason }));
  });

  test('is refused from the day on which the household has left the home, and taken for a day before it', () => {
    const left = { ...ACCOUNT, closedOn: '2026-11-20' };
    expect(() => HousingBenefit.reinstate(left, { ...KNOWN, from: '2026-11-20' })).toThrow(
      expect.objectContaining({ reason: 'FROM_AFTER_LEASE' }),
    );
    expect(HousingBenefit.reinstate(left, { ...KNOWN, from: '2026-11-19' })).toMatchObject({ fromOn: '2026-11-19' });
  });

  test('may start in the first month of the lease, before its first day', () => {
    expect(HousingBenefit.reinstate(ACCOUNT, { ...KNOWN, from: '2026-03-01' })).toMatchObject({
      fromOn: '2026-03-01',
      state: 'REINSTATED',
    });
  });
});
