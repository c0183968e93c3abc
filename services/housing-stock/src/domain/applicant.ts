import type { EffortRateInputs } from '@passerelle/shared/domain/effort-rate';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import type { HouseholdSize } from './matching-rules';
import type { CeilingZone, FinancingClass, UnitType } from './unit';

/** What of a free home decides who may have it. */
export interface OfferedUnit {
  readonly type: UnitType;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly ceilingZone: CeilingZone | null;
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  readonly energyChargesCents: Cents | null;
  readonly reservedProgrammeId: Id | null;
}

/** What is known of a household that asks for a home; null and empty stand for what nobody recorded. */
export interface Applicant {
  readonly householdId: Id;
  readonly wantedTypes: readonly UnitType[];
  readonly departments: readonly string[];
  readonly appliedOn: LocalDate;
  readonly profile: ApplicantProfile | null;
  readonly enrolments: readonly { readonly programmeId: Id; readonly acceptedOn: LocalDate; readonly endedOn: LocalDate | null }[];
  /** The housing benefit paid today, with the first day from which its amount is paid: an assumption for another home. */
  readonly benefit: { readonly monthlyCents: Cents; readonly from: LocalDate } | null;
  /** A home already allocated to it by the same landlord. */
  readonly allocatedUnitId: Id | null;
}

export interface ApplicantProfile extends HouseholdSize {
  readonly asOf: LocalDate;
  readonly monthlyResourcesCents: Cents | null;
  readonly referenceTaxIncomeCents: Cents | null;
  readonly resourcesAsOf: LocalDate | null;
}

export interface CandidateEffortRate {
  readonly basisPoints: number | null;
  readonly inputs: EffortRateInputs & { readonly aidAsOf: LocalDate | null; readonly resourcesAsOf: LocalDate | null };
}

/** A household judged for a home. */
export interface Candidacy {
  readonly verdict: Verdict;
  readonly effortRate: CandidateEffortRate;
  readonly criteria: readonly CriterionVerdict[];
}
