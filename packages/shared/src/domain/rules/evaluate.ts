import { addMonths, type LocalDate } from '../local-date';
import type { Verdict } from '../verdict';
import {
  comparisonsOf,
  isComparison,
  partsOf,
  type Answers,
  type Comparison,
  type FieldAnswer,
  type FieldKinds,
  type KnownAnswer,
  type RuleTree,
} from './rule-tree';

export const UNKNOWN_POLICIES = ['FAIL', 'PASS', 'REVIEW'] as const;
/** What a rule answers where it is not known: the policy, or UNKNOWN for a person to review. */
export type UnknownPolicy = (typeof UNKNOWN_POLICIES)[number];

/** As far as a rule is judged. */
export interface JudgedRule {
  readonly when: RuleTree;
  readonly onUnknown: UnknownPolicy;
  /** An answer older than so many months counts as not known; of each field its own age where the rule says none. */
  readonly maxAgeMonths?: number | null | undefined;
}

/** With what a rule is judged: a business day and the kinds of fields. */
export interface Judging {
  readonly at: LocalDate;
  readonly kinds: FieldKinds;
}

/** The answer of a rule, and of each of its comparisons in their order. */
export interface RuleAnswer {
  readonly verdict: Verdict;
  /** True when the policy of the rule decided, not what is known. */
  readonly byPolicy: boolean;
  readonly comparisons: readonly ComparisonAnswer[];
}

/** Why a comparison fails or is not known, besides its value. */
export type ComparisonReason = 'NOT_KNOWN' | 'TOO_OLD' | 'NOT_APPLICABLE';

export interface ComparisonAnswer {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly answer: FieldAnswer;
  readonly reason: ComparisonReason | null;
}

/**
 * Judges a rule. What is not known stays UNKNOWN through its tree, and the policy is applied once, at the root: within a tree,
 * `not(unknown as FAIL)` would be PASS.
 */
export function evaluateRule(rule: JudgedRule, answers: Answers, judging: Judging): RuleAnswer {
  const given = new Map<Comparison, ComparisonAnswer>();
  for (const comparison of comparisonsOf(rule.when)) given.set(comparison, compare(rule, comparison, { answers, judging }));
  const found = foldTree(rule.when, (comparison) => given.get(comparison)?.verdict ?? 'UNKNOWN');
  const byPolicy = found === 'UNKNOWN' && rule.onUnknown !== 'REVIEW';
  return { verdict: byPolicy ? policyVerdict(rule.onUnknown) : found, byPolicy, comparisons: [...given.values()] };
}

function policyVerdict(policy: UnknownPolicy): Verdict {
  return policy === 'REVIEW' ? 'UNKNOWN' : policy;
}

/** The verdict of a tree from those of its comparisons, where FAIL < UNKNOWN < PASS: all is the least, any the most, not the mirror. */
export function foldTree(tree: RuleTree, verdictOf: (comparison: Comparison) => Verdict): Verdict {
  if (isComparison(tree)) return verdictOf(tree);
  const parts = partsOf(tree).map((part) => foldTree(part, verdictOf));
  if ('not' in tree) return mirrored(parts[0] ?? 'UNKNOWN');
  const passing = parts.filter((part) => part === 'PASS').length;
  const open = parts.filter((part) => part === 'UNKNOWN').length;
  const wanted = 'all' in tree ? parts.length : 'any' in tree ? 1 : tree.atLeast;
  if (passing >= wanted) return 'PASS';
  return passing + open < wanted ? 'FAIL' : 'UNKNOWN';
}

function mirrored(verdict: Verdict): Verdict {
  if (verdict === 'UNKNOWN') return 'UNKNOWN';
  return verdict === 'PASS' ? 'FAIL' : 'PASS';
}

function compare(
  rule: JudgedRule,
  comparison: Comparison,
  { answers, judging }: { readonly answers: Answers; readonly judging: Judging },
): ComparisonAnswer {
  const answer = answers[comparison.field] ?? null;
  if (answer === null) return { comparison, verdict: 'UNKNOWN', answer, reason: 'NOT_KNOWN' };
  if ('notApplicable' in answer) return { comparison, verdict: 'FAIL', answer, reason: 'NOT_APPLICABLE' };
  if (isTooOld(answer.asOf, maxAgeOf(rule, comparison, judging.kinds), judging.at))
    return { comparison, verdict: 'UNKNOWN', answer, reason: 'TOO_OLD' };
  return { comparison, verdict: holds(comparison, answer.value, judging.kinds) ? 'PASS' : 'FAIL', answer, reason: null };
}

/** How old an answer to a comparison may be: as its rule says, else as its field does. One old answer makes no other one old. */
export function maxAgeOf({ maxAgeMonths }: JudgedRule, { field }: Comparison, kinds: FieldKinds): number | null {
  return maxAgeMonths ?? kinds(field)?.maxAgeMonths ?? null;
}

/** True when an answer is older than the rule lets it be: on the day after its last month. */
export function isTooOld(asOf: LocalDate, maxAgeMonths: number | null, at: LocalDate): boolean {
  return maxAgeMonths !== null && addMonths(asOf, maxAgeMonths) < at;
}

function holds({ field, operator, value }: Comparison, found: KnownAnswer['value'], kinds: FieldKinds): boolean {
  switch (operator) {
    case 'EQ':
      return found === value;
    case 'IN':
      return listed(value).includes(String(found));
    case 'INTERSECTS':
      return Array.isArray(found) && found.some((one) => listed(value).includes(String(one)));
    case 'BETWEEN': {
      const [low, high] = listed(value);
      return ordered(field, found, kinds) >= ordered(field, low, kinds) && ordered(field, found, kinds) <= ordered(field, high, kinds);
    }
    case 'GTE':
      return ordered(field, found, kinds) >= ordered(field, value, kinds);
    case 'LTE':
      return ordered(field, found, kinds) <= ordered(field, value, kinds);
    case 'GT':
      return ordered(field, found, kinds) > ordered(field, value, kinds);
    case 'LT':
      return ordered(field, found, kinds) < ordered(field, value, kinds);
  }
}

function listed(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A value as a number that keeps its order: the place of an ordinal, the days of a date, else the number itself. */
export function ordered(field: string, value: unknown, kinds: FieldKinds): number {
  const kind = kinds(field);
  if (kind?.type === 'ORDINAL') return rankOf(kind.values ?? [], value);
  if (kind?.type === 'DATE') return Date.parse(`${String(value)}T00:00:00Z`);
  return Number(value);
}

/** Not a number where the value is none of the field's: nothing compares with it, so that it never passes. */
function rankOf(values: readonly string[], value: unknown): number {
  const place = values.indexOf(String(value));
  return place < 0 ? Number.NaN : place;
}
