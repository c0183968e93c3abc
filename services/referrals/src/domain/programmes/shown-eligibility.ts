import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { recordsOf } from '../eligibility';
import type { ProgrammeVersion } from '../programme';
import { judgeProgramme } from './judge-programme';
import type { Component } from './programme-document';
import { shownRule, type IsOpen, type ShownRule } from './reserved';

export interface ShownComponent {
  readonly component: Component;
  readonly verdict: Verdict;
  readonly rules: readonly ShownRule[];
}

/** The eligibility of a household to a programme, as a reader sees it. */
export interface ShownEligibility {
  readonly programmeId: Id;
  readonly programmeVersion: number;
  readonly at: LocalDate;
  readonly verdict: Verdict;
  readonly components: readonly ShownComponent[];
  readonly nextChangeOn: LocalDate | null;
}

/** Judges a version for a household and shows it to a reader. */
export function shownEligibility(
  version: ProgrammeVersion,
  { answers, at }: { readonly answers: Answers; readonly at: LocalDate },
  isOpen: IsOpen,
): ShownEligibility {
  const judged = judgeProgramme(version.document, answers, at);
  return {
    ...{ programmeId: version.programmeId, programmeVersion: version.version, at },
    ...{ verdict: judged.verdict, nextChangeOn: judged.nextChangeOn },
    components: judged.components.map(({ component, verdict, rules }) => ({
      ...{ component, verdict },
      rules: recordsOf(version, rules).map((rule) => shownRule(rule, isOpen)),
    })),
  };
}

/** First what passes, then fewest unknown rules, then fewest failed ones, by the best component; ties by code. */
export function byChance(codeOf: (eligibility: ShownEligibility) => string): (left: ShownEligibility, right: ShownEligibility) => number {
  return (left, right) => {
    const [one, other] = [chanceOf(left), chanceOf(right)];
    return one.rank - other.rank || one.unknown - other.unknown || one.failed - other.failed || codeOf(left).localeCompare(codeOf(right));
  };
}

interface Chance {
  readonly rank: number;
  readonly unknown: number;
  readonly failed: number;
}

/** The best of the components: a programme is as near as its nearest one. */
function chanceOf({ verdict, components }: ShownEligibility): Chance {
  const rank = verdict === 'PASS' ? 0 : 1;
  const chances = components.map(({ rules }) => ({
    rank,
    unknown: rules.filter((rule) => rule.verdict === 'UNKNOWN').length,
    failed: rules.filter((rule) => rule.verdict === 'FAIL').length,
  }));
  return chances.reduce(
    (best, one) => ((one.unknown - best.unknown || one.failed - best.failed) < 0 ? one : best),
    chances[0] ?? { rank, unknown: 0, failed: 0 },
  );
}
