import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import { evenInstalments, RepaymentPlan, requireTurn, type PlannedInstalment } from './repayment-plan';

const ACCOUNT = { id: newId(), householdId: newId(), landlordId: newId(), openedOn: '2026-01-01' };
const TODAY = '2026-11-25';

function sign(instalments: readonly PlannedInstalment[], debtCents = 3_000, signedOn = '2026-11-20') {
  return RepaymentPlan.sign(ACCOUNT, { signedOn, debtCents, openCents: debtCents, instalments, replacesPlanId: null, today: TODAY });
}

const due = (dueOn: string, amountCents: number): PlannedInstalment => ({ dueOn, amountCents });

describe('a repayment plan', () => {
  test.each([
    ['INSTALMENTS_OUT_OF_RANGE', []],
    ['INSTALMENTS_OUT_OF_RANGE', evenInstalments(3_700, 37, '2026-12-05')],
    ['NOT_POSITIVE', [due('2026-12-05', 3_000), due('2027-01-05', 0)]],
    ['NOT_POSITIVE', [due('2026-12-05', 3_001), due('2027-01-05', -1)]],
    ['INSTALMENT_DATES_NOT_RISING', [due('2026-11-19', 3_000)]],
    ['INSTALMENT_DATES_NOT_RISING', [due('2026-12-05', 1_500), due('2026-12-05', 1_500)]],
    ['INSTALMENT_TOO_FAR', [due('2032-12-05', 3_000)]],
    ['INSTALMENTS_DO_NOT_SUM', [due('2026-12-05', 2_999)]],
  ])('is refused with %s', (reason, instalments) => {
    expect(() => sign(instalments)).toThrow(expect.objectContaining({ reason }));
  });

  test('is refused for a signature in the future, long ago, or without a debt', () => {
    expect(() => sign([due('2026-12-05', 3_000)], 3_000, '2026-11-26')).toThrow(expect.objectContaining({ reason: 'IN_THE_FUTURE' }));
    expect(() => sign([due('2016-12-05', 3_000)], 3_000, '2016-11-24')).toThrow(expect.objectContaining({ reason: 'TOO_LONG_AGO' }));
    expect(() => sign([due('2026-12-05', 3_000)], 0)).toThrow(expect.objectContaining({ reason: 'NOTHING_TO_REPAY' }));
  });

  test('tells both figures when they differ', () => {
    expect(() => sign([due('2026-12-05', 2_999)])).toThrow(
      expect.objectContaining({
        reason: 'INSTALMENTS_DO_NOT_SUM',
        details: { path: ['instalments'], parameters: { plannedCents: 2_999, debtCents: 3_000 } },
      }),
    );
  });

  test('runs from its signature', () => {
    expect(sign([due('2026-12-05', 1_500), due('2027-01-05', 1_500)])).toMatchObject({
      state: 'RUNNING',
      debtCents: 3_000,
      accountId: ACCOUNT.id,
    });
  });

  test('refuses an instalment that no household pays, by its place, before anything is summed', () => {
    const amounts = [due('2026-12-05', 1_000), due('2027-01-05', Number.MAX_SAFE_INTEGER), due('2027-02-05', Number.MAX_SAFE_INTEGER)];
    expect(() => sign(amounts)).toThrow(
      expect.objectContaining({
        reason: 'AMOUNT_TOO_LARGE',
        details: expect.objectContaining({ path: ['instalments', '1', 'amountCents'] }),
      }),
    );
  });

  test('is complete at once when the debt of its day was paid since', () => {
    const signing = {
      signedOn: '2026-11-01',
      debtCents: 3_000,
      instalments: [due('2026-11-05', 3_000)],
      replacesPlanId: null,
      today: TODAY,
    };
    expect(RepaymentPlan.sign(ACCOUNT, { ...signing, openCents: 0 })).toMatchObject({ state: 'COMPLETED', completedOn: TODAY });
    expect(RepaymentPlan.sign(ACCOUNT, { ...signing, openCents: 1 })).toMatchObject({ state: 'RUNNING', completedOn: null });
  });

  test('takes the turn of the running one only when it names it, and is not signed before it', () => {
    const running = { id: newId(), signedOn: '2026-11-01' };
    const turn = (replacesPlanId: string | null, signedOn = '2026-11-20') => requireTurn(running, { replacesPlanId, signedOn });
    expect(() => turn(null)).toThrow(expect.objectContaining({ reason: 'PLAN_ALREADY_RUNNING' }));
    expect(() => turn(newId())).toThrow(expect.objectContaining({ reason: 'PLAN_NOT_RUNNING' }));
    expect(() => requireTurn(null, { replacesPlanId: running.id, signedOn: '2026-11-20' })).toThrow(
      expect.objectContaining({ reason: 'PLAN_NOT_RUNNING' }),
    );
    expect(() => turn(running.id, '2026-10-31')).toThrow(expect.objectContaining({ reason: 'SIGNED_BEFORE_REPLACED' }));
    expect(() => turn(running.id)).not.toThrow();
    expect(() => requireTurn(null, { replacesPlanId: null, signedOn: '2026-11-20' })).not.toThrow();
  });

  test.each([
    [100_000, 28, 2_778, 2_777],
    [300_811, 31, 8_356, 8_355],
  ])('of %i cents over 36 months begins with %i parts of one cent more', (debt, larger, high, low) => {
    const amounts = evenInstalments(debt, 36, '2026-12-05').map(({ amountCents }) => amountCents);
    expect(amounts).toEqual([...Array<number>(larger).fill(high), ...Array<number>(36 - larger).fill(low)]);
  });

  test('split evenly can always be signed, from any day of a month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 36, max: 10_000_000 }),
        fc.integer({ min: 1, max: 36 }),
        fc.integer({ min: 1, max: 31 }),
        (debt, parts, day) => {
          const instalments = evenInstalments(debt, parts, `2026-12-${String(day).padStart(2, '0')}`);
          expect(sign(instalments, debt)).toMatchObject({ debtCents: debt });
        },
      ),
    );
  });
});
