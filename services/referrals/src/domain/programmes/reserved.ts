// What a reader is shown of the answers of rules. One that asks about data which no grant or role opens to him shows its verdict alone: with
// its code, the rules of the programme would tell the value.
import type { Id } from '@passerelle/shared/domain/ids';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import type { ComparisonRecord, EligibilityDecision, RuleRecord } from '../eligibility';
import type { JudgedEligibility, MissingInformation } from '../referral-guards';
import type { Bringer, ValueCategory } from './field-entry';

/** True for a category that is open to the reader: of what is a landlord's, for this landlord. */
export type IsOpen = (category: ValueCategory, landlordId?: Id) => boolean;

/** True where homes or accounts of other landlords are closed to the reader, who sees his own alone. */
export function seesOwnAlone(isOpen: IsOpen): boolean {
  return (['HOME', 'RENT'] as const).some((category) => isOpen(category) && !isOpen(category, SOMEBODY_ELSE));
}

/** No organisation's id. */
const SOMEBODY_ELSE: Id = '00000000-0000-0000-0000-000000000000';

export interface ShownRemedy {
  readonly code: string;
  readonly labels: TermLabels | null;
  readonly givenBy: readonly Bringer[];
}

/** A rule as a reader sees it. */
export interface ShownRule {
  readonly code: string | null;
  readonly verdict: Verdict;
  readonly isReserved: boolean;
  readonly level: RuleRecord['level'] | null;
  readonly owner: string | null;
  readonly isByPolicy: boolean;
  readonly condition: string | null;
  readonly comparisons: readonly ComparisonRecord[];
  readonly source: string | null;
  readonly remedy: ShownRemedy | null;
}

export interface ShownMissing {
  readonly code: string | null;
  readonly wantedDocument: string | null;
  readonly labels: TermLabels | null;
  readonly givenBy: readonly Bringer[];
}

/**
 * True for a rule that asks about something closed to the reader, or is asked because of it. One from before comparisons were kept asked about
 * nothing else than its code says.
 */
export function isReserved(
  { comparisons = [], landlordId: home }: Partial<Pick<RuleRecord, 'comparisons' | 'landlordId'>>,
  isOpen: IsOpen,
): boolean {
  if (home !== undefined && !isOpen('HOME', home)) return true;
  return comparisons.some(({ category, landlordId }) => !isOpen(category, landlordId));
}

/** A rule in full, or its verdict alone. */
export function shownRule(rule: RuleRecord, isOpen: IsOpen): ShownRule {
  if (isReserved(rule, isOpen)) return { ...NOTHING, verdict: rule.verdict, isReserved: true };
  const { code, verdict, wantedDocument = null, comparisons = [] } = rule;
  return {
    ...{ code, verdict, isReserved: false, level: rule.level ?? null, owner: rule.owner ?? null, isByPolicy: rule.byPolicy ?? false },
    ...{ condition: rule.condition ?? rule.needed, comparisons, source: rule.source },
    remedy: wantedDocument === null ? null : { code: wantedDocument, labels: rule.labels, givenBy: rule.givenBy },
  };
}

const NOTHING = {
  ...{ code: null, level: null, owner: null, isByPolicy: false, condition: null, comparisons: [], source: null, remedy: null },
} as const;

/** The short form of the same. */
export function shownCriterion(rule: RuleRecord, isOpen: IsOpen): CriterionVerdict {
  if (!isReserved(rule, isOpen)) return rule;
  return { code: 'RESERVED', verdict: rule.verdict, value: null, needed: '', unit: 'CODE', source: '', asOf: null };
}

/** What is missing, without what it is about where that is closed to the reader. */
export function shownMissing(missing: MissingInformation, rules: readonly RuleRecord[], isOpen: IsOpen): ShownMissing {
  const rule = rules.find(({ code }) => code === missing.code);
  if (rule !== undefined && isReserved(rule, isOpen)) return { code: null, wantedDocument: null, labels: null, givenBy: [] };
  const { code, wantedDocument, labels = null, givenBy = [] } = missing;
  return { code, wantedDocument, labels, givenBy };
}

/** What stands in the way of a household, to be said in a warning or a refusal: that there is something closed to the reader, and no more. */
export function shownObstacles(
  { verdict, criteria, missing }: Pick<EligibilityDecision, 'verdict' | 'criteria' | 'missing'>,
  isOpen: IsOpen,
): JudgedEligibility {
  return {
    verdict,
    criteria: criteria.map((rule) => shownCriterion(rule, isOpen)),
    missing: missing.map((one) => {
      const { code, wantedDocument, labels, givenBy } = shownMissing(one, criteria, isOpen);
      return { code: code ?? 'RESERVED', wantedDocument: wantedDocument ?? 'RESERVED', labels, givenBy };
    }),
  };
}
