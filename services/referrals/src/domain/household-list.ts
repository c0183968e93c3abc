// By what households are listed, and which permission each column asks for: an order tells as much as the column itself.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { CASE_STAGES } from './programme-terms';

export const PLAN_STATES = ['NONE', 'RUNNING', 'COMPLETED'] as const;
export const BENEFIT_STATES = ['UNKNOWN', 'REINSTATED'] as const;
/** In the place of a stage, of a household without a case: the engine's word and no programme's. */
export const NO_CASE = 'NONE';
/** Counted always, so that a screen has its tabs; stages that programmes define are counted where a household is in them. */
export const OVERVIEW_STAGES: readonly string[] = [NO_CASE, ...CASE_STAGES];

export type PlanState = (typeof PLAN_STATES)[number];
export type BenefitState = (typeof BENEFIT_STATES)[number];

export const HOUSEHOLD_ORDERS = [
  'FAMILY_NAME_ASC',
  'FAMILY_NAME_DESC',
  'ARREARS_DESC',
  'ARREARS_ASC',
  'MISSED_TERMS_DESC',
  'MISSED_TERMS_ASC',
  'NEXT_DEADLINE_ASC',
  'NEXT_DEADLINE_DESC',
] as const;
export type HouseholdOrder = (typeof HOUSEHOLD_ORDERS)[number];

export const HOUSEHOLD_FACETS = ['STAGE', 'PLAN_STATE', 'BENEFIT_STATE'] as const;
export type HouseholdFacet = (typeof HOUSEHOLD_FACETS)[number];

export interface HouseholdFilter {
  readonly search?: string | null | undefined;
  readonly reference?: string | null | undefined;
  readonly minimumArrearsCents?: Cents | null | undefined;
  readonly minimumMissedTerms?: number | null | undefined;
  readonly planState?: PlanState | null | undefined;
  readonly benefitState?: BenefitState | null | undefined;
  readonly stage?: string | null | undefined;
  readonly referentId?: Id | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly deadlineBefore?: LocalDate | null | undefined;
}

/** True when a list tells of the work of which a deadline is: it may be of any kind that the reader's inbox holds. */
export function looksAtDeadlines({ deadlineBefore }: HouseholdFilter, by: HouseholdOrder | HouseholdFacet | null): boolean {
  return (deadlineBefore !== null && deadlineBefore !== undefined) || /^NEXT_DEADLINE/.test(by ?? '');
}

/** What of a household is shown, narrowed or sorted by. */
export type OverviewPart = 'rent' | 'support';

/** The parts that a list is narrowed or sorted by. */
export function partsOf(filter: HouseholdFilter, by: HouseholdOrder | HouseholdFacet | null): readonly OverviewPart[] {
  const { minimumArrearsCents, minimumMissedTerms, planState, benefitState, stage, referentId, mine } = filter;
  const given = (...values: readonly unknown[]) => values.some((value) => value !== null && value !== undefined);
  const rent = given(minimumArrearsCents, minimumMissedTerms, planState, benefitState) || /^(?:ARREARS|MISSED|PLAN|BENEFIT)/.test(by ?? '');
  const support = given(stage, referentId, mine) || by === 'STAGE';
  return [...(rent ? (['rent'] as const) : []), ...(support ? (['support'] as const) : [])];
}
