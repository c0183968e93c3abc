import { REFERENCE_PREFIXES, typedReference } from './references';

test.each(['', 'DOS', 'XYZ-2026-000001', 'DOS-26-000001', 'DOS-2026-1', "DOS-2026-000001' or true"])('%j is refused', (typed) => {
  expect(() => typedReference(typed)).toThrow('NOT_A_REFERENCE');
});

test('a reference is found as it is said on the phone, in any case', () => {
  expect(typedReference(' dos-2026-004217 ')).toBe('DOS-2026-004217');
  expect(typedReference(null)).toBeNull();
});

test('no two kinds begin with the same letters', () => {
  const prefixes = Object.values(REFERENCE_PREFIXES);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});
