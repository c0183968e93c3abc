import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import type { ApplicantProfile, CandidateEffortRate, OfferedUnit } from './applicant';
import { ceilingCents, householdCategory, type MatchingRules } from './matching-rules';
import { roomsOf } from './unit';

const NO_RULES = 'No version of the matching rules is in force on this day';

/** Enough room for everybody; too much room only where the rules exclude it. */
export function judgeSize(unit: OfferedUnit, profile: ApplicantProfile | null, rules: MatchingRules | null): CriterionVerdict {
  const code = 'SIZE';
  if (rules === null) return notJudged({ code, unit: 'COUNT', needed: 'a table of persons by size', source: NO_RULES });
  const { maximumPersons, roomsAbovePersons, underOccupationExcludes, source } = rules.occupation;
  const most = maximumPersons[unit.type];
  const least = underOccupationExcludes ? Math.max(1, roomsOf(unit.type) - roomsAbovePersons) : 1;
  const needed = `${least} to ${most}`;
  if (profile === null) return notJudged({ code, unit: 'COUNT', needed, source });
  const verdict: Verdict = profile.persons >= least && profile.persons <= most ? 'PASS' : 'FAIL';
  return { code, verdict, value: String(profile.persons), needed, unit: 'COUNT', source, asOf: profile.asOf };
}

/**
 * Reference tax income [revenu fiscal de référence] within the ceiling of the home's financing (art. R.441-1 CCH). UNKNOWN while the income,
 * the zone or the table is not recorded, and for a couple that only the young couple's category would let pass.
 */
export function judgeCeiling(unit: OfferedUnit, profile: ApplicantProfile | null, rules: MatchingRules | null): CriterionVerdict {
  const code = `${unit.financingClass}_RESOURCE_CEILING`;
  if (rules === null) return notJudged({ code, unit: 'CENTS', needed: 'a table of ceilings', source: NO_RULES });
  const table = rules.ceilings[unit.financingClass];
  if (table === undefined) {
    return notJudged({ code, unit: 'CENTS', needed: 'a table of ceilings', source: `No ceilings of ${unit.financingClass} were entered` });
  }
  if (unit.ceilingZone === null) return notJudged({ code, unit: 'CENTS', needed: 'the zone of the home', source: table.source });
  if (profile === null) return notJudged({ code, unit: 'CENTS', needed: 'the size of the household', source: table.source });
  const { category, orHigher } = householdCategory(profile);
  const zone = table.zones[unit.ceilingZone];
  const ceiling = ceilingCents(zone, category, profile.persons);
  const needed = `at most ${ceiling}`;
  const income = profile.referenceTaxIncomeCents;
  if (income === null) return notJudged({ code, unit: 'CENTS', needed, source: table.source });
  const mayPass = orHigher && income <= ceilingCents(zone, category + 1, profile.persons);
  const verdict: Verdict = income <= ceiling ? 'PASS' : mayPass ? 'UNKNOWN' : 'FAIL';
  return { code, verdict, value: String(income), needed, unit: 'CENTS', source: table.source, asOf: profile.resourcesAsOf };
}

/**
 * What the home would weigh on the resources, within the landlord's cap (no cap is set by law). Without the energy of the home it can only
 * weigh more: a rate above the cap fails already, any other stays unknown.
 */
export function judgeEffort(effortRate: CandidateEffortRate, rules: MatchingRules | null): CriterionVerdict {
  const code = 'EFFORT_RATE';
  if (rules === null) return notJudged({ code, unit: 'BASIS_POINTS', needed: 'a cap', source: NO_RULES });
  const { capBasisPoints, source } = rules.effortRate;
  const needed = `at most ${capBasisPoints}`;
  const { basisPoints, inputs } = effortRate;
  if (basisPoints === null) return notJudged({ code, unit: 'BASIS_POINTS', needed, source });
  const verdict: Verdict = basisPoints <= capBasisPoints ? 'PASS' : 'FAIL';
  if (verdict === 'PASS' && inputs.energyChargesCents === null) {
    return notJudged({ code, unit: 'BASIS_POINTS', needed: 'the energy charges of the home', source });
  }
  return { code, verdict, value: String(basisPoints), needed, unit: 'BASIS_POINTS', source, asOf: inputs.resourcesAsOf };
}

function notJudged(criterion: Pick<CriterionVerdict, 'code' | 'unit' | 'needed' | 'source'>): CriterionVerdict {
  return { ...criterion, verdict: 'UNKNOWN', value: null, asOf: null };
}
