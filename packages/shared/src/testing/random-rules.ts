// Random rules, answers and days, for the tests of whatever judges rules: every type of field, every operator, and all that an answer may be.
import fc from 'fast-check';
import { addDays, type LocalDate } from '../domain/local-date';
import { UNKNOWN_POLICIES, type JudgedRule } from '../domain/rules/evaluate';
import type { Answers, Comparison, FieldAnswer, FieldKind, FieldType, KnownAnswer, Operator, RuleTree } from '../domain/rules/rule-tree';

const STAGES = ['NONE', 'LOW', 'MIDDLE', 'HIGH'];
export const TEXTS = ['A', 'B', 'C'];
export const FIELDS: Readonly<Record<string, FieldKind>> = {
  'a.flag': { type: 'BOOLEAN' },
  'a.count': { type: 'COUNT' },
  'a.cents': { type: 'CENTS', maxAgeMonths: 12 },
  'a.rate': { type: 'BASIS_POINTS' },
  'a.age': { type: 'YEARS' },
  'a.months': { type: 'MONTHS' },
  'a.code': { type: 'CODE' },
  'a.codes': { type: 'CODES' },
  'a.stage': { type: 'ORDINAL', values: STAGES },
  'a.day': { type: 'DATE' },
};
export const kinds = (field: string): FieldKind | null => FIELDS[field] ?? null;

export const AT: LocalDate = '2025-03-01';
/** Days around the day judged, some of which are ends of months. */
export const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(AT, days));
export const past = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays(AT, -days));

const ORDERED: readonly Operator[] = ['EQ', 'GTE', 'LTE', 'GT', 'LT', 'BETWEEN'];

function operatorsOf(type: FieldType): readonly Operator[] {
  if (type === 'BOOLEAN') return ['EQ'];
  if (type === 'CODES') return ['INTERSECTS'];
  if (type === 'CODE') return ['EQ', 'IN'];
  return type === 'ORDINAL' ? [...ORDERED, 'IN'] : ORDERED;
}

const text = fc.constantFrom(...TEXTS);
const stage = fc.constantFrom(...STAGES);
const number = fc.integer({ min: -2, max: 14 });

function operandOf(type: FieldType, operator: Operator): fc.Arbitrary<Comparison['value']> {
  const ends = operator === 'BETWEEN' ? { minLength: 2, maxLength: 2 } : { minLength: 1, maxLength: 3 };
  const several = operator === 'IN' || operator === 'INTERSECTS' || operator === 'BETWEEN';
  if (type === 'BOOLEAN') return fc.boolean();
  if (type === 'CODE' || type === 'CODES') return several ? fc.array(text, ends) : text;
  if (type === 'ORDINAL') return several ? fc.array(stage, ends) : stage;
  if (type === 'DATE') return several ? fc.array(day, ends) : day;
  return several ? fc.array(number, ends) : number;
}

const comparison: fc.Arbitrary<Comparison> = fc
  .constantFrom(...Object.keys(FIELDS))
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsOf(FIELDS[field]?.type ?? 'CODE'))))
  .chain(([field, operator]) => operandOf(FIELDS[field]?.type ?? 'CODE', operator).map((value) => ({ field, operator, value })));

export const { tree } = fc.letrec<{ tree: RuleTree; parts: RuleTree[] }>((tie) => ({
  parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    tie('parts').map((all) => ({ all })),
    tie('parts').map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
    fc.tuple(tie('parts'), fc.nat()).map(([of, extra]) => ({ atLeast: 1 + (extra % of.length), of })),
  ),
}));

export const rule: fc.Arbitrary<JudgedRule> = fc.record({
  when: tree,
  onUnknown: fc.constantFrom(...UNKNOWN_POLICIES),
  maxAgeMonths: fc.option(fc.integer({ min: 1, max: 30 })),
});

function valueOf(type: FieldType): fc.Arbitrary<KnownAnswer['value']> {
  if (type === 'BOOLEAN') return fc.boolean();
  if (type === 'CODE') return fc.constantFrom(...TEXTS, 'ELSE');
  if (type === 'CODES') return fc.subarray([...TEXTS, 'ELSE']);
  // A stage that the field does not have compares with nothing.
  if (type === 'ORDINAL') return fc.constantFrom(...STAGES, 'NO_SUCH_STAGE');
  return type === 'DATE' ? day : number;
}

function answerOf(type: FieldType): fc.Arbitrary<FieldAnswer> {
  return fc.oneof(
    fc.constant(null),
    past.map((asOf) => ({ notApplicable: 'NO_HOME', asOf, from: 'test' })),
    fc.record({ value: valueOf(type), asOf: past, from: fc.constant('test') }),
    fc.record({ value: valueOf(type), asOf: past, from: fc.constant('test') }),
  );
}

export const answers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(Object.entries(FIELDS).map(([name, { type }]) => [name, answerOf(type)])),
);
