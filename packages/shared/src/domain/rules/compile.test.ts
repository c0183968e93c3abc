// The compiled rule is held to the interpreted one, over random rules and subjects.
import fc from 'fast-check';
import { answers, AT, kinds, rule } from '../../testing/random-rules';
import { foldVerdicts, type Verdict } from '../verdict';
import { allOf, anyOf, columnsOf, compileRule, VERDICTS } from './compile';
import { evaluateRule, type JudgedRule } from './evaluate';
import type { Answers } from './rule-tree';

const judging = { at: AT, kinds };

function verdictOf(judged: JudgedRule, given: Answers): Verdict {
  return evaluateRule(judged, given, judging).verdict;
}

describe('a compiled rule', () => {
  it('answers as the interpreted one, for every subject', () => {
    fc.assert(
      fc.property(rule, fc.array(answers, { minLength: 1, maxLength: 12 }), (one, subjects) => {
        const compiled = compileRule(one, columnsOf(subjects, judging));
        expect(subjects.map((_, row) => VERDICTS[compiled(row)])).toEqual(subjects.map((given) => verdictOf(one, given)));
      }),
      { numRuns: 400 },
    );
  });

  it('folds with others as verdicts do', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), answers, (rules, given) => {
        const columns = columnsOf([given], judging);
        const compiled = rules.map((one) => compileRule(one, columns));
        const verdicts = rules.map((one) => verdictOf(one, given));
        expect(VERDICTS[allOf(compiled)(0)]).toBe(foldVerdicts(verdicts));
        const best = verdicts.includes('PASS') ? 'PASS' : verdicts.includes('UNKNOWN') ? 'UNKNOWN' : 'FAIL';
        expect(VERDICTS[anyOf(compiled)(0)]).toBe(best);
      }),
    );
  });
});
