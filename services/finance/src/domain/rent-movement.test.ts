import { COLUMNS, readCsv } from './rent-csv';
import { identityOf, isMonthOfLease, readMovement } from './rent-movement';

const TODAY = '2026-11-25';

function read(line: string) {
  const [parsed] = readCsv(`${COLUMNS.join(';')}\n${line}`);
  return parsed === undefined ? undefined : readMovement(parsed, TODAY);
}

describe('a line of the file', () => {
  test.each([
    ['LINE_MALFORMED', 'B-1;RENT_CALL'],
    ['LEASE_NUMBER_INVALID', ';RENT_CALL;2026-09;2026-09-05;512.00;;'],
    ['LEASE_NUMBER_INVALID', 'B 1;RENT_CALL;2026-09;2026-09-05;512.00;;'],
    ['KIND_UNKNOWN', 'B-1;REFUND;;;512.00;2026-09-05;VIR-1'],
    ['KIND_UNKNOWN', 'B-1;rent_call;2026-09;2026-09-05;512.00;;'],
    ['MONTH_INVALID', 'B-1;RENT_CALL;2026-13;2026-09-05;512.00;;'],
    ['MONTH_INVALID', 'B-1;RENT_CALL;2027-12;2027-12-05;512.00;;'],
    ['DUE_ON_INVALID', 'B-1;RENT_CALL;2026-09;2026-09-31;512.00;;'],
    ['DUE_ON_INVALID', 'B-1;RENT_CALL;2026-09;2026-11-01;512.00;;'],
    ['AMOUNT_INVALID', 'B-1;RENT_CALL;2026-09;2026-09-05;-512.00;;'],
    ['AMOUNT_INVALID', 'B-1;RENT_CALL;2026-09;2026-09-05;0,00;;'],
    ['AMOUNT_INVALID', 'B-1;RENT_CALL;2026-09;2026-09-05;512.001;;'],
    ['AMOUNT_INVALID', 'B-1;RENT_CALL;2026-09;2026-09-05;20000.01;;'],
    ['AMOUNT_INVALID', 'B-1;PAYMENT;;;100000.01;2026-09-05;VIR-1'],
    ['FIELD_NOT_EXPECTED', 'B-1;RENT_CALL;2026-09;2026-09-05;512.00;2026-09-05;'],
    ['FIELD_NOT_EXPECTED', 'B-1;PAYMENT;2026-09;;512.00;2026-09-05;VIR-1'],
    ['PAID_ON_INVALID', 'B-1;PAYMENT;;;512.00;2026-11-26;VIR-1'],
    ['PAID_ON_INVALID', 'B-1;PAYMENT;;;512.00;;VIR-1'],
    ['REFERENCE_INVALID', 'B-1;PAYMENT;;;512.00;2026-09-05;'],
    ['REFERENCE_INVALID', 'B-1;BENEFIT;;;512.00;2026-09-05;two words'],
  ])('is rejected with %s: %s', (code, line) => {
    expect(read(line)).toEqual({ line: 2, code });
  });

  test('calls rent or books money, with a point or a comma in the amount', () => {
    expect(read('B-1;RENT_CALL;2026-09;2026-09-05;512,00;;')).toMatchObject({
      kind: 'RENT_CALL',
      month: '2026-09',
      amountCents: 51200,
      reference: null,
    });
    expect(read('B-1;BENEFIT;;;212.75;2026-11-25;CAF-9')).toMatchObject({
      kind: 'BENEFIT',
      paidOn: TODAY,
      amountCents: 21275,
      reference: 'CAF-9',
    });
  });

  test('is the same money again only with the same kind, day, amount, reference and place among equals', () => {
    const payment = { kind: 'PAYMENT', line: 2, leaseNumber: 'B-1', paidOn: '2026-09-05', amountCents: 450, reference: 'VIR-1' } as const;
    expect(identityOf({ ...payment, line: 9 }, 1)).toBe(identityOf(payment, 1));
    const others = [
      identityOf(payment, 2),
      identityOf({ ...payment, kind: 'BENEFIT' }, 1),
      identityOf({ ...payment, amountCents: 451 }, 1),
    ];
    expect(others).not.toContain(identityOf(payment, 1));
    expect(identityOf({ ...payment, kind: 'BACK_PAYMENT' }, 1)).toBe(identityOf({ ...payment, kind: 'BENEFIT' }, 1));
  });

  test('is of the lease in every month in which it runs at least one day', () => {
    const lease = { openedOn: '2026-09-15', closedOn: '2026-11-01' };
    expect(['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => isMonthOfLease(month, lease))).toEqual([false, true, true, false]);
  });
});
