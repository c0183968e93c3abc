// Whether a household is eligible to a programme: each component asks the rules of its landlord, of the programme and its own, all of them;
// the programme asks for one component. Pure: the same answers give the same judgement.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { evaluateRule, type RuleAnswer } from '@passerelle/shared/domain/rules/evaluate';
import { earliest, nextChangeOf } from '@passerelle/shared/domain/rules/next-change';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import { foldVerdicts, type Verdict } from '@passerelle/shared/domain/verdict';
import { fieldKinds } from './fields';
import { placedRules, type PlacedRule } from './sound-document';
import type { Component, ProgrammeDocument, Rule } from './programme-document';

/** The answer of one rule, with the level at which it is written. */
export interface RuleVerdict extends RuleAnswer {
  readonly rule: Rule;
  readonly level: PlacedRule['level'];
  readonly owner: string | null;
}

export interface ComponentVerdict {
  readonly component: Component;
  readonly verdict: Verdict;
  readonly rules: readonly RuleVerdict[];
}

export interface ProgrammeVerdict {
  readonly verdict: Verdict;
  readonly components: readonly ComponentVerdict[];
  /** Next day on which time alone may change an answer; null when none does. */
  readonly nextChangeOn: LocalDate | null;
}

/** Judges all components of a programme on a business day. */
export function judgeProgramme(document: ProgrammeDocument, answers: Answers, at: LocalDate): ProgrammeVerdict {
  const components = document.components.map((component) => judgeComponent(document, component, { answers, at }));
  return {
    verdict: bestOf(components.map(({ verdict }) => verdict)),
    components,
    nextChangeOn: earliest(components.map(({ rules }) => nextChangeOfRules(rules, at))),
  };
}

/** Judges one component. */
export function judgeComponent(
  document: ProgrammeDocument,
  component: Component,
  { answers, at }: { readonly answers: Answers; readonly at: LocalDate },
): ComponentVerdict {
  const rules = entryRules(document, component, landlordIn(answers)).map(({ rule, level, owner }) => ({
    ...evaluateRule(withTree(rule), answers, { at, kinds: fieldKinds }),
    ...{ rule, level, owner },
  }));
  return { component, verdict: foldVerdicts(rules.map(({ verdict }) => verdict)), rules };
}

/** The rules of entry that a component asks of a household of a landlord: a lower level adds to a higher one and never takes away. */
export function entryRules(document: ProgrammeDocument, { code }: Component, landlord: string | null): readonly PlacedRule[] {
  return placedRules(document).filter(({ rule, level, owner }) => {
    if (rule.decides !== 'ENTRY') return false;
    return level === 'PROGRAMME' || owner === (level === 'COMPONENT' ? code : landlord);
  });
}

/** A rule with the tree that it is judged by; one that asks nothing passes. */
export function withTree(rule: Rule): Rule & { readonly when: NonNullable<Rule['when']> } {
  return { ...rule, when: rule.when ?? { all: [] } };
}

/** The best of several: one PASS is enough, else one that is not known leaves it so. A programme without components lets nobody in. */
export function bestOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('PASS')) return 'PASS';
  return verdicts.includes('UNKNOWN') ? 'UNKNOWN' : 'FAIL';
}

/** Next day on which time alone may change the answer of one of these rules. */
export function nextChangeOfRules(rules: readonly RuleVerdict[], at: LocalDate): LocalDate | null {
  return earliest(rules.map(({ rule, comparisons }) => nextChangeOf(withTree(rule), comparisons, { at, kinds: fieldKinds })));
}

function landlordIn(answers: Answers): string | null {
  const landlord = answers['home.landlord'] ?? null;
  return landlord !== null && 'value' in landlord ? String(landlord.value) : null;
}
