// Promises about the judging of rules, each over random trees and answers. The reference is not a second judge: what is not known is filled in every
// way there is, and a verdict is right when all of them agree.
import fc from 'fast-check';
import { answers, AT, FIELDS, kinds, rule, tree } from '../../testing/random-rules';
import { foldVerdicts, type Verdict } from '../verdict';
import { evaluateRule, foldTree, type JudgedRule } from './evaluate';
import {
  comparisonsOf,
  depthOf,
  fieldsOf,
  isComparison,
  partsOf,
  treeText,
  type Answers,
  type Comparison,
  type FieldAnswer,
  type RuleTree,
} from './rule-tree';

const verdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'UNKNOWN');
const judging = { at: AT, kinds };

function verdictOf(judged: JudgedRule, given: Answers): Verdict {
  return evaluateRule(judged, given, judging).verdict;
}

/** The tree with its parts in another order, at every level. */
function reversed(of: RuleTree): RuleTree {
  if (isComparison(of)) return of;
  const parts = partsOf(of).map(reversed).reverse();
  if ('all' in of) return { all: parts };
  if ('any' in of) return { any: parts };
  return 'not' in of ? { not: reversed(of.not) } : { atLeast: of.atLeast, of: parts };
}

describe('the verdict of a tree', () => {
  it('is decided exactly when what is not known could not change it', () => {
    fc.assert(
      fc.property(tree, fc.infiniteStream(verdict), (of, stream) => {
        const leaves = comparisonsOf(of);
        const found = new Map(leaves.map((leaf) => [leaf, stream.next().value]));
        const open = leaves.filter((leaf) => found.get(leaf) === 'UNKNOWN').slice(0, 9);
        for (const leaf of leaves) if (found.get(leaf) === 'UNKNOWN' && !open.includes(leaf)) found.set(leaf, 'FAIL');
        const ways = Array.from({ length: 2 ** open.length }, (_, way) =>
          foldTree(of, (leaf) => {
            const place = open.indexOf(leaf);
            if (place < 0) return found.get(leaf) ?? 'FAIL';
            return (way >> place) & 1 ? 'PASS' : 'FAIL';
          }),
        );
        const agreed = ways.every((way) => way === ways[0]) ? ways[0] : 'UNKNOWN';
        expect(foldTree(of, (leaf) => found.get(leaf) ?? 'FAIL')).toBe(agreed);
      }),
    );
  });

  it.each([
    [{ all: [] as Verdict[] }, 'PASS', 'FAIL'],
    [{ all: ['PASS', 'UNKNOWN', 'FAIL'] as Verdict[] }, 'FAIL', 'PASS'],
    [{ all: ['PASS', 'UNKNOWN'] as Verdict[] }, 'UNKNOWN', 'PASS'],
  ] as const)('of %j is %s, and %s where one is enough', ({ all }, everyOne, oneOf) => {
    const parts = all.map((_, index) => ({ field: `f${index}`, operator: 'EQ', value: true }) as const);
    const given = (leaf: Comparison) => all[Number(leaf.field.slice(1))] ?? 'UNKNOWN';
    expect([foldTree({ all: parts }, given), foldTree({ any: parts }, given)]).toEqual([everyOne, oneOf]);
  });

  it('is mirrored by not, and twice is once', () => {
    const mirror = { PASS: 'FAIL', FAIL: 'PASS', UNKNOWN: 'UNKNOWN' } as const;
    fc.assert(
      fc.property(tree, answers, (when, given) => {
        const once = verdictOf({ when, onUnknown: 'REVIEW' }, given);
        expect(verdictOf({ when: { not: when }, onUnknown: 'REVIEW' }, given)).toBe(mirror[once]);
        expect(verdictOf({ when: { not: { not: when } }, onUnknown: 'REVIEW' }, given)).toBe(once);
      }),
    );
  });

  it('does not depend on the order of parts, nor the whole on the order of rules', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 5 }), answers, (rules, given) => {
        const verdicts = rules.map((one) => verdictOf(one, given));
        expect(rules.map((one) => verdictOf({ ...one, when: reversed(one.when) }, given))).toEqual(verdicts);
        expect(foldVerdicts([...verdicts].reverse())).toBe(foldVerdicts(verdicts));
      }),
    );
  });
});

describe('a rule', () => {
  it('is answered by its policy where it is not known, and nowhere else', () => {
    fc.assert(
      fc.property(rule, answers, (one, given) => {
        const reviewed = verdictOf({ ...one, onUnknown: 'REVIEW' }, given);
        const { verdict: found, byPolicy } = evaluateRule(one, given, judging);
        expect(byPolicy).toBe(reviewed === 'UNKNOWN' && one.onUnknown !== 'REVIEW');
        expect(found).toBe(byPolicy ? one.onUnknown : reviewed);
      }),
    );
  });

  it('that is decided stays so when more is known, and one with a policy is never left open', () => {
    fc.assert(
      fc.property(rule, answers, answers, (one, given, more) => {
        const filled = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, given[field] ?? more[field] ?? null]));
        const { verdict: before, byPolicy } = evaluateRule(one, given, judging);
        const after = verdictOf(one, filled);
        if (before !== 'UNKNOWN' && !byPolicy) expect(after).toBe(before);
        if (one.onUnknown !== 'REVIEW') expect(after).not.toBe('UNKNOWN');
      }),
    );
  });

  it('takes what makes no sense as a miss, and what is too old as not known', () => {
    const when = { field: 'a.count', operator: 'GTE', value: 1 } as const;
    const known = { value: 3, asOf: '2024-09-01', from: 'test' };
    const reasonOf = (answer: FieldAnswer, maxAgeMonths?: number) => {
      const { verdict: found, comparisons } = evaluateRule({ when, onUnknown: 'REVIEW', maxAgeMonths }, { 'a.count': answer }, judging);
      return [found, comparisons[0]?.reason];
    };
    expect(reasonOf(null)).toEqual(['UNKNOWN', 'NOT_KNOWN']);
    expect(reasonOf({ notApplicable: 'NO_HOME', asOf: AT, from: 'test' }, 1)).toEqual(['FAIL', 'NOT_APPLICABLE']);
    expect(reasonOf(known, 6)).toEqual(['PASS', null]);
    expect(reasonOf({ ...known, asOf: '2024-08-31' }, 6)).toEqual(['UNKNOWN', 'TOO_OLD']);
    expect(reasonOf(known)).toEqual(['PASS', null]);
  });

  it('takes an old answer to one field as not known, and leaves those to the others of its rule their own age', () => {
    const old = { value: 3, asOf: '2010-01-01', from: 'test' };
    const when = {
      any: [{ field: 'a.cents', operator: 'GT', value: 0 } as const, { field: 'a.count', operator: 'GT', value: 0 } as const],
    };
    const given = evaluateRule({ when, onUnknown: 'REVIEW' }, { 'a.cents': old, 'a.count': old }, judging);
    expect(given.comparisons.map(({ reason }) => reason)).toEqual(['TOO_OLD', null]);
    expect(given.verdict).toBe('PASS');
  });

  it('is written in one line with every field that it asks', () => {
    fc.assert(
      fc.property(tree, (when) => {
        const line = treeText(when);
        expect(fieldsOf(when).every((field) => line.includes(field))).toBe(true);
        expect(line).not.toContain('\n');
        expect(depthOf(when)).toBeLessThanOrEqual(comparisonsOf(when).length + 10);
      }),
    );
  });
});
