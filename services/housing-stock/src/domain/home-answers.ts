// What is known of a home and of a household with it, by the names that rules of programmes use.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { HomeField } from '@passerelle/shared/domain/rules/home-fields';
import {
  isComparison,
  type Answers,
  type Comparison,
  type FieldAnswer,
  type KnownAnswer,
  type RuleTree,
} from '@passerelle/shared/domain/rules/rule-tree';
import type { ApplicantProfile, CandidateEffortRate, OfferedUnit } from './applicant';
import type { MatchingRules } from './matching-rules';

/** A household with a home on a day. */
export interface Pair {
  readonly unit: OfferedUnit;
  readonly profile: ApplicantProfile | null;
  readonly effortRate: CandidateEffortRate;
  readonly rules: MatchingRules | null;
  readonly on: LocalDate;
}

const RATE: HomeField = 'pair.effortRateWithEnergy';

/** The rate without the energy of the home, from which the rate with it can only go up. No rule asks about it by this name. */
const RATE_WITHOUT_ENERGY = 'pair.effortRateWithoutEnergy';

export function answersOf({ unit, profile, effortRate, rules, on }: Pair): Answers {
  const { basisPoints, inputs } = effortRate;
  const isWhole = inputs.energyChargesCents !== null;
  const rate = answer(basisPoints, inputs.resourcesAsOf ?? on);
  const most = rules?.occupation.maximumPersons[unit.type] ?? null;
  const known: Record<HomeField, FieldAnswer> = {
    'pair.effortRateWithEnergy': isWhole ? rate : null,
    'pair.sparePersons': most === null || profile === null ? null : answer(most - profile.persons, profile.asOf),
    'unit.department': answer(unit.department, on),
    'unit.type': answer(unit.type, on),
    'unit.financingClass': answer(unit.financingClass, on),
    'unit.altAgreement': answer(unit.altAgreement, on),
  };
  return isWhole ? known : { ...known, [RATE_WITHOUT_ENERGY]: rate };
}

function answer(value: KnownAnswer['value'] | null, asOf: LocalDate): FieldAnswer {
  return value === null ? null : { value, asOf, from: 'housing-stock' };
}

/**
 * The tree to judge while the energy of the home is not known: a comparison that the rate without it settles already, whatever the energy
 * will be, asks about that rate. Any other stays unknown.
 */
export function withLowerBound(tree: RuleTree, answers: Answers): RuleTree {
  const bound = answers[RATE_WITHOUT_ENERGY] ?? null;
  if (bound === null || !('value' in bound)) return tree;
  return eachComparison(tree, (comparison) =>
    comparison.field === RATE && isSettled(comparison, Number(bound.value)) ? { ...comparison, field: RATE_WITHOUT_ENERGY } : comparison,
  );
}

/** True where no higher rate would be answered otherwise. */
function isSettled({ operator, value }: Comparison, bound: number): boolean {
  switch (operator) {
    case 'LTE':
    case 'GT':
      return bound > Number(value);
    case 'LT':
    case 'GTE':
      return bound >= Number(value);
    default:
      return false;
  }
}

function eachComparison(tree: RuleTree, change: (comparison: Comparison) => Comparison): RuleTree {
  if (isComparison(tree)) return change(tree);
  if ('all' in tree) return { all: tree.all.map((part) => eachComparison(part, change)) };
  if ('any' in tree) return { any: tree.any.map((part) => eachComparison(part, change)) };
  if ('not' in tree) return { not: eachComparison(tree.not, change) };
  return { ...tree, of: tree.of.map((part) => eachComparison(part, change)) };
}
