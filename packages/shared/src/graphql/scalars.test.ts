import fc from 'fast-check';
import { parseValue as parseText, type GraphQLScalarType } from 'graphql';
import { scalars } from './scalars';

const literal = (scalar: GraphQLScalarType<unknown, unknown>, text: string): unknown => scalar.parseLiteral(parseText(text), null);

test.each([
  ['LocalDate', '2026-02-30'],
  ['LocalDate', '26-11-25'],
  ['LocalDate', '1899-12-31'],
  ['LocalDate', '2026-11-25T00:00:00Z'],
  ['LocalDate', 20261125],
  ['Instant', '2026-11-25'],
  ['Instant', '2026-11-25T08:30:00'],
  ['Instant', '2026-02-30T08:30:00Z'],
  ['Instant', '2026-11-25T25:00:00Z'],
  ['Instant', 1764057600000],
  ['Cents', 12.34],
  ['Cents', '1234'],
  ['Cents', 2 ** 53],
  ['Cents', Number.NaN],
  ['Cents', null],
  ['BasisPoints', 27.5],
  ['Email', 'somebody'],
  ['Email', 'some body@example.org'],
  ['Email', 'somebody@example'],
  ['Email', 'somebody@@example.org'],
  ['Email', `${'x'.repeat(250)}@example.org`],
  ['Phone', '06 12 34 56 78'],
  ['Phone', '0612345678'],
  ['Phone', '+33 6 12 34 56 78'],
  ['Phone', '+3361'],
  ['Phone', 33612345678],
  ['INSEECode', '9306'],
  ['INSEECode', '930666'],
  ['INSEECode', '2C004'],
  ['INSEECode', '2a004'],
  ['INSEECode', 93066],
  ['RuleValue', 1.5],
  ['RuleValue', null],
  ['RuleValue', { field: 'home.department' }],
  ['RuleValue', [1, 'two']],
  ['RuleValue', [true]],
  ['RuleValue', Array.from({ length: 501 }, () => 1)],
] as const)('a %s refuses %p', (name, value) => {
  const scalar: GraphQLScalarType<unknown, unknown> = scalars[name];
  expect(() => scalar.parseValue(value)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }));
});

test.each([
  ['LocalDate', '"tomorrow"'],
  ['LocalDate', '20261125'],
  ['Instant', '"2026-11-25"'],
  ['Cents', '12.0'],
  ['Cents', '"12"'],
  ['Cents', '9007199254740993'],
  ['BasisPoints', 'true'],
  ['RuleValue', '1.5'],
  ['RuleValue', '{ field: 1 }'],
  ['RuleValue', '[1, "two"]'],
] as const)('a %s refuses the literal %s', (name, text) => {
  expect(() => literal(scalars[name], text)).toThrow();
});

test.each([
  ['Email', 'somebody+home@mail.example.org'],
  ['Phone', '+33612345678'],
  ['INSEECode', '93066'],
  ['INSEECode', '2A004'],
  ['INSEECode', '97411'],
] as const)('a %s such as %s goes through unchanged, in and out', (name, value) => {
  const scalar: GraphQLScalarType<unknown, unknown> = scalars[name];
  expect([scalar.parseValue(value), scalar.serialize(value), literal(scalar, `"${value}"`)]).toEqual([value, value, value]);
});

test('an amount goes through unchanged, in and out, up to 53 bits', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      expect(scalars.Cents.parseValue(amount)).toBe(amount);
      expect(scalars.Cents.serialize(amount)).toBe(amount);
      expect(literal(scalars.Cents, String(amount))).toBe(amount);
    }),
  );
});

test('half a cent never leaves', () => {
  expect(() => scalars.Cents.serialize(0.5)).toThrow('whole number of cents');
});

test('a moment is read with its zone and written in UTC', () => {
  expect(scalars.Instant.parseValue('2026-11-25T09:30:00+01:00')).toEqual(new Date('2026-11-25T08:30:00Z'));
  expect(scalars.Instant.serialize(new Date('2026-11-25T08:30:00Z'))).toBe('2026-11-25T08:30:00.000Z');
  expect(scalars.Instant.serialize('2026-11-25T08:30:00Z')).toBe('2026-11-25T08:30:00.000Z');
});

test('a date stays the text that it is', () => {
  expect(scalars.LocalDate.parseValue('2028-02-29')).toBe('2028-02-29');
  expect(scalars.LocalDate.serialize('2028-02-29')).toBe('2028-02-29');
});

test.each([true, 3, 'FEMALE', ['93', '2A'], [1, 2], []])('a RuleValue is read as it is written: %p', (value) => {
  expect(scalars.RuleValue.parseValue(value)).toEqual(value);
  expect(literal(scalars.RuleValue, JSON.stringify(value))).toEqual(value);
});
