import type { EffortRateInputs } from '@passerelle/shared/domain/effort-rate';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import type { HouseholdSize } from './matching-rules';
import type { CeilingZone, FinancingClass, UnitType } from './unit';

/** What of a free home decides who may have it. */
export interface OfferedUnit {
  /** Landlord that lets it. */
  readonly organisationId: Id;
  readonly type: UnitType;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly ceilingZone: CeilingZone | null;
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  readonly energyChargesCents: Cents | null;
  readonly reservedProgrammeId: Id | null;
  /** An association holds an agreement for the temporary housing allowance [convention ALT] for it; null when nobody recorded it. */
  readonly altAgreement: boolean | null;
}

/** A household in a programme. */
export interface Enrolment {
  readonly programmeId: Id;
  /** Whose rules it goes by; null for one that was heard of before versions were kept. */
  readonly version: number | null;
  /** Null when it was not told. */
  readonly component: string | null;
  readonly acceptedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** What is known of a household that asks for a home; null and empty stand for what nobody recorded. */
export interface Applicant {
  readonly householdId: Id;
  readonly wantedTypes: readonly UnitType[];
  readonly departments: readonly string[];
  readonly appliedOn: LocalDate;
  readonly profile: ApplicantProfile | null;
  readonly enrolments: readonly Enrolment[];
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
  /** Those of the law and of the landlord, then those of the household's programmes. */
  readonly criteria: readonly CriterionVerdict[];
  readonly preferences: readonly CandidatePreference[];
}

/** What orders candidates of the same verdict, and never excludes one. */
export type CandidatePreference = Pick<CriterionVerdict, 'code' | 'verdict' | 'source'>;
