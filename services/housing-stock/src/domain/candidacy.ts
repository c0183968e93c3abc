import { effortRateBasisPoints } from '@passerelle/shared/domain/effort-rate';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { foldVerdicts, type CriterionVerdict } from '@passerelle/shared/domain/verdict';
import type { Applicant, Candidacy, CandidateEffortRate, OfferedUnit } from './applicant';
import { judgeCeiling, judgeEffort, judgeSize } from './candidacy-rules';
import { judgeHomeRules, MOST_PREFERENCES, type HomeRules } from './home-rules';
import type { MatchingRules } from './matching-rules';

/** By what a candidacy is judged. */
export interface CandidacyRules {
  readonly rules: MatchingRules | null;
  readonly homeRules: HomeRules;
  readonly on: LocalDate;
}

/**
 * Judges a household for a free home on a day: every criterion, not only the first that fails. What is not recorded leaves its criterion
 * UNKNOWN, it never fails it, unless a programme says so of its own rule. Without rules in force on that day the criteria with figures are
 * UNKNOWN. What a programme asks of homes is asked of the households that are enrolled in it on that day.
 */
export function judgeCandidacy(unit: OfferedUnit, applicant: Applicant, { rules, homeRules, on }: CandidacyRules): Candidacy {
  const effortRate = effortRateOf(unit, applicant);
  const ofProgrammes = judgeHomeRules({ unit, profile: applicant.profile, effortRate, rules, on }, applicant.enrolments, homeRules);
  const criteria = [
    judgeReservation(unit, applicant, on),
    judgeWantedType(unit, applicant),
    judgeDepartment(unit, applicant),
    judgeSize(unit, applicant.profile, rules),
    judgeCeiling(unit, applicant.profile, rules),
    judgeEffort(effortRate, rules),
    judgeOtherAllocation(applicant),
    ...ofProgrammes.criteria,
  ];
  const { preferences } = ofProgrammes;
  return { verdict: foldVerdicts(criteria.map(({ verdict }) => verdict)), effortRate, criteria, preferences };
}

/**
 * Order in which candidates are shown: eligible, unknown, failed; inside each those that meet most preferences of their programmes, then the
 * lowest effort rate first, an unknown rate last.
 */
export function candidacyRank(candidacy: Candidacy): string {
  return `${{ PASS: 0, UNKNOWN: 1, FAIL: 2 }[candidacy.verdict]}:${preferenceKey(candidacy)}:${effortKey(candidacy)}`;
}

/** Most met first, as text that sorts. */
function preferenceKey({ preferences }: Candidacy): string {
  const met = preferences.filter(({ verdict }) => verdict === 'PASS').length;
  return String(MOST_PREFERENCES - met).padStart(2, '0');
}

/** Order by effort rate alone, the lowest first, an unknown one last. */
export function effortKey({ effortRate }: Pick<Candidacy, 'effortRate'>): string {
  return effortRate.basisPoints === null ? 'unknown' : String(effortRate.basisPoints).padStart(12, '0');
}

function effortRateOf(unit: OfferedUnit, { profile, benefit }: Applicant): CandidateEffortRate {
  const inputs = {
    rentCents: unit.rentCents,
    serviceChargesCents: unit.serviceChargesCents,
    energyChargesCents: unit.energyChargesCents,
    monthlyAidCents: benefit?.monthlyCents ?? null,
    aidAsOf: benefit?.from ?? null,
    monthlyResourcesCents: profile?.monthlyResourcesCents ?? null,
    resourcesAsOf: profile?.resourcesAsOf ?? null,
  };
  return { basisPoints: effortRateBasisPoints(inputs), inputs };
}

function judgeReservation(unit: OfferedUnit, { enrolments }: Applicant, on: LocalDate): CriterionVerdict {
  const code = 'RESERVATION';
  const source = 'Reservation of the home by its landlord for a programme (contractual earmark; reservations: art. R.441-5 CCH)';
  if (unit.reservedProgrammeId === null) {
    return { code, verdict: 'PASS', value: null, needed: 'NO_RESERVATION', unit: 'CODE', source, asOf: on };
  }
  const enrolment = enrolments.find(
    ({ programmeId, acceptedOn, endedOn }) => programmeId === unit.reservedProgrammeId && isWithin(on, acceptedOn, endedOn),
  );
  return {
    code,
    verdict: enrolment === undefined ? 'FAIL' : 'PASS',
    value: enrolment === undefined ? 'NOT_ENROLLED' : 'ENROLLED',
    needed: 'ENROLLED',
    unit: 'CODE',
    source,
    asOf: enrolment?.acceptedOn ?? on,
  };
}

function judgeWantedType(unit: OfferedUnit, { wantedTypes, appliedOn }: Applicant): CriterionVerdict {
  return {
    code: 'UNIT_TYPE',
    verdict: wantedTypes.includes(unit.type) ? 'PASS' : 'FAIL',
    value: wantedTypes.join(' '),
    needed: unit.type,
    unit: 'CODE',
    source: "The household's application",
    asOf: appliedOn,
  };
}

function judgeDepartment(unit: OfferedUnit, { departments, appliedOn }: Applicant): CriterionVerdict {
  return {
    code: 'DEPARTMENT',
    verdict: departments.includes(unit.department) ? 'PASS' : 'FAIL',
    value: departments.join(' '),
    needed: unit.department,
    unit: 'CODE',
    source: "The household's application",
    asOf: appliedOn,
  };
}

function judgeOtherAllocation({ allocatedUnitId }: Applicant): CriterionVerdict {
  return {
    code: 'NO_OTHER_ALLOCATION',
    verdict: allocatedUnitId === null ? 'PASS' : 'FAIL',
    value: allocatedUnitId === null ? 'NONE' : 'ALLOCATED',
    needed: 'NONE',
    unit: 'CODE',
    source: "The landlord's own allocations whose lease has not started",
    asOf: null,
  };
}
