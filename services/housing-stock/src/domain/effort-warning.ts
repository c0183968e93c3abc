import { warning, type Warning } from '@passerelle/shared/domain/warning';
import type { Candidacy } from './applicant';
import type { MatchingRules } from './matching-rules';

/** Tenths of the cap above which an effort rate passes it with hardly anything to spare. */
const TENTHS_OF_THE_CAP = 9;

/** What who decides an allocation must know of a candidate that may have the home: that little is missing until it weighs too much. */
export function effortWarnings({ effortRate }: Candidacy, rules: MatchingRules | null): readonly Warning[] {
  const { basisPoints } = effortRate;
  if (rules === null || basisPoints === null) return [];
  const { capBasisPoints } = rules.effortRate;
  if (basisPoints * 10 <= capBasisPoints * TENTHS_OF_THE_CAP) return [];
  return [warning('EFFORT_RATE_CLOSE_TO_CAP', { path: ['householdId'], parameters: { capBasisPoints } })];
}
