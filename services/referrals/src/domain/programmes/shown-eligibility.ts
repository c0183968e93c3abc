import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { recordsOf } from '../eligibility';
import type { ProgrammeVersion } from '../programme';
import { openAnswers } from './asked-data';
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

/** What is known of a household on a day: all of it, by which it is judged, and what a reader sees of it. */
export interface KnownToReader {
  readonly answers: Answers;
  /** The same without homes and accounts of others, where the reader sees his own alone. */
  readonly seen: Answers;
  readonly at: LocalDate;
}

/** Judges a version for a household and shows it to a reader: of days to come those alone that what he sees comes to. */
export function shownEligibility(version: ProgrammeVersion, { answers, seen, at }: KnownToReader, isOpen: IsOpen): ShownEligibility {
  const judged = judgeProgramme(version.document, answers, at);
  const { nextChangeOn } = judgeProgramme(version.document, openAnswers(seen, isOpen), at);
  return {
    ...{ programmeId: version.programmeId, programmeVersion: version.version, at },
    ...{ verdict: judged.verdict, nextChangeOn },
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
