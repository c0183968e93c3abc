import fc from 'fast-check';
import { COLUMNS, MAXIMUM_BYTES, readCsv, splitLine } from './rent-csv';

const HEADER = COLUMNS.join(';');
const CALL = 'B-1;RENT_CALL;2026-09;2026-09-05;512.00;;';

function reasonOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return (error as { reason?: unknown }).reason;
  }
  return 'read';
}

describe('the text of a file', () => {
  test.each([
    ['CSV_HEADER_INVALID', ''],
    ['CSV_HEADER_INVALID', `lease;kind\n${CALL}`],
    ['CSV_HEADER_INVALID', `${HEADER};amount\n${CALL}`],
    ['CSV_EMPTY', `${HEADER}\n\n  \n`],
    ['CSV_TOO_LARGE', 'x'.repeat(MAXIMUM_BYTES + 1)],
    ['CSV_TOO_LARGE', 'é'.repeat(MAXIMUM_BYTES / 2 + 1)],
    ['CSV_TOO_MANY_LINES', `${HEADER}\n${'a\n'.repeat(2_001)}`],
  ])('is refused whole with %s', (reason, text) => {
    expect(reasonOf(() => readCsv(text))).toBe(reason);
  });

  test.each([
    'B-1;RENT_CALL',
    `${CALL};more`,
    'B-1;"PAYMENT;;;1.00;;',
    'B-1;PAY"MENT;;;1.00;;',
    'B-1;"PAYMENT"x;;;1.00;;',
    'B\u0000;a;b;c;d;e;f',
  ])('keeps a bad line to itself: %j', (line) => {
    const lines = readCsv(`${HEADER}\n${line}\n${CALL}`);
    expect(lines.map(({ number, fields }) => [number, fields?.lease_number ?? null])).toEqual([
      [2, null],
      [3, 'B-1'],
    ]);
  });

  test('may have a byte order mark, CRLF, blank lines, another order of columns, and commas with quoted amounts', () => {
    const lines = readCsv(
      '\ufeffkind,lease_number,month,due_on,amount,paid_on,reference\r\n\r\nPAYMENT,B-1,,,"512,00",2026-09-07,VIR-1\r\n',
    );
    expect(lines).toEqual([
      {
        number: 3,
        fields: {
          lease_number: 'B-1',
          kind: 'PAYMENT',
          month: '',
          due_on: '',
          amount: '512,00',
          paid_on: '2026-09-07',
          reference: 'VIR-1',
        },
      },
    ]);
  });

  test('gives back every field that was written in quotes, whatever it holds', () => {
    const field = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 9 }), fc.constantFrom(';', ','), (fields, separator) => {
        const line = fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator);
        expect(splitLine(line, separator)).toEqual(fields);
      }),
    );
  });

  test('never makes the reader fail otherwise than by a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', 'a', '1', '\u0000'), maxLength: 60 }), (text) => {
        expect(['read', 'CSV_EMPTY']).toContain(reasonOf(() => readCsv(`${HEADER}\n${text}`)));
      }),
    );
  });
});
