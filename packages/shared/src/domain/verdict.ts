/** The three answers of a rule. Unknown is not "no": it asks for the information that is missing. */
export type Verdict = 'PASS' | 'FAIL' | 'UNKNOWN';

/** One rule's answer, with what a reader needs to understand and to replay it. */
export interface CriterionVerdict {
  /** Stable code of the rule, for instance `P1-THREE-MISSED`. */
  readonly code: string;
  readonly verdict: Verdict;
  /** What was found, as text; null when nothing is known. */
  readonly value: string | null;
  /** What would be needed, as text. */
  readonly needed: string;
  /** Unit of value and needed: COUNT, CENTS, BASIS_POINTS, CODE, BOOLEAN, DATE. */
  readonly unit: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Date of the value used; null when nothing is known. */
  readonly asOf: string | null;
}

/** All must pass: one failure fails the whole, otherwise one unknown leaves it unknown. No criterion at all passes. */
export function foldVerdicts(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('FAIL')) return 'FAIL';
  return verdicts.includes('UNKNOWN') ? 'UNKNOWN' : 'PASS';
}
