// Time alone changes a verdict on the day that is said, and on none before it.
import fc from 'fast-check';
import { AT, day, kinds, past, rule, TEXTS } from '../../testing/random-rules';
import { addDays, ageOn, type LocalDate } from '../local-date';
import { evaluateRule } from './evaluate';
import { birthday, completeMonths, nextChangeOf } from './next-change';
import type { Answers } from './rule-tree';

/** What is so on a day: counted from a date, or until one. */
interface Told {
  readonly born: LocalDate;
  readonly started: LocalDate;
  readonly status: { readonly value: readonly string[]; readonly until: LocalDate | null; readonly asOf: LocalDate };
}

const told: fc.Arbitrary<Told> = fc.record({
  born: fc.oneof(past, fc.constantFrom('2012-02-29', '2016-02-29', '2020-02-29')),
  started: fc.oneof(past, fc.constantFrom('2024-08-31', '2025-01-31', '2024-02-29')),
  status: fc.record({ value: fc.subarray(TEXTS), until: fc.option(day.filter((until) => until > AT)), asOf: past }),
});

function toldOn(at: LocalDate, { born, started, status }: Told): Answers {
  const now = { asOf: at, from: 'test' };
  return {
    'a.age': { ...now, value: ageOn(born, at), since: born },
    'a.months': { ...now, value: completeMonths(started, at), since: started },
    'a.codes': status.until !== null && at >= status.until ? null : { ...status, from: 'test' },
  };
}

describe('the day on which time alone may change an answer', () => {
  it('is not before any change: until then every day is judged alike', () => {
    fc.assert(
      fc.property(rule, told, (one, so) => {
        const first = evaluateRule(one, toldOn(AT, so), { at: AT, kinds });
        const next = nextChangeOf(one, first.comparisons, { at: AT, kinds });
        expect(next === null || next > AT).toBe(true);
        const days = Array.from({ length: 400 }, (_, ahead) => addDays(AT, ahead + 1)).filter((on) => next === null || on < next);
        expect(days.find((on) => evaluateRule(one, toldOn(on, so), { at: on, kinds }).verdict !== first.verdict)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['LT', 6, '2018-10-01', '2018-10-02'],
    ['LT', 6, '2018-10-02', null],
    ['LTE', 5, '2018-10-01', '2018-10-02'],
    ['GTE', 6, '2017-01-01', '2018-10-02'],
    ['GT', 6, '2017-01-01', '2019-10-02'],
    ['EQ', 6, '2018-10-02', '2019-10-02'],
    ['LT', 1_000_000_000, '2018-10-01', null],
  ] as const)('of a child born 2012-10-02, asked %s %i on %s, is %s', (operator, value, at, next) => {
    const when = { field: 'a.age', operator, value };
    const given = { 'a.age': { value: ageOn('2012-10-02', at), since: '2012-10-02', asOf: at, from: 'test' } };
    const { comparisons } = evaluateRule({ when, onUnknown: 'REVIEW' }, given, { at, kinds });
    expect(nextChangeOf({ when, onUnknown: 'REVIEW' }, comparisons, { at, kinds })).toBe(next);
  });

  it('is the birthday, which comes on 1 March for who was born on 29 February', () => {
    expect([birthday('2012-02-29', 6), birthday('2012-02-29', 8)]).toEqual(['2018-03-01', '2020-02-29']);
    fc.assert(
      fc.property(fc.oneof(past, fc.constant('2012-02-29')), fc.integer({ min: 1, max: 110 }), (born, years) => {
        const on = birthday(born, years);
        expect([ageOn(born, on), ageOn(born, addDays(on, -1))]).toEqual([years, years - 1]);
      }),
    );
  });

  it('is the day on which one more month is complete', () => {
    expect([completeMonths('2025-01-31', '2025-02-27'), completeMonths('2025-01-31', '2025-02-28')]).toEqual([0, 1]);
    expect(completeMonths('2024-02-29', '2025-02-28')).toBe(12);
    fc.assert(
      fc.property(past, day, (from, to) => {
        const step = completeMonths(from, addDays(to, 1)) - completeMonths(from, to);
        expect([0, 1]).toContain(step);
      }),
    );
  });
});
