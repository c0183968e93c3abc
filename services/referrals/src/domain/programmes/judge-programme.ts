// Whether a household is eligible to a programme: each component asks the rules of its landlord, of the programme and its own, all of them;
// the programme asks for one component. Pure: the same answers give the same judgement.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { evaluateRule, type RuleAnswer } from '@passerelle/shared/domain/rules/evaluate';
import { earliest, nextChangeOf } from '@passerelle/shared/domain/rules/next-change';
import type { Answers, FieldAnswer, RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import { foldVerdicts, type Verdict } from '@passerelle/shared/domain/verdict';
import { fieldKinds } from './fields';
import { untilKnown } from './field-entry';
import { placedRules, type PlacedRule } from './sound-document';
import type { Component, ProgrammeDocument, Rule } from './programme-document';

/** The answer of one rule, with the level at which it is written. */
export interface RuleVerdict extends RuleAnswer {
  readonly rule: Rule;
  readonly level: PlacedRule['level'];
  readonly owner: string | null;
  /** Of a rule of a landlord: whose home it is by which it is asked. */
  readonly landlordId?: string;
}

export interface ComponentVerdict {
  readonly component: Component;
  readonly verdict: Verdict;
  readonly rules: readonly RuleVerdict[];
  /** Next day on which time alone may change an answer; null when none does. */
  readonly nextChangeOn: LocalDate | null;
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
    nextChangeOn: earliest(components.map(({ nextChangeOn }) => nextChangeOn)),
  };
}

/** Judges one component. */
export function judgeComponent(
  document: ProgrammeDocument,
  component: Component,
  { answers, at }: { readonly answers: Answers; readonly at: LocalDate },
): ComponentVerdict {
  const landlord = answers['home.landlord'] ?? null;
  const rules = entryRules(document, component, landlord).map((placed) => ({
    ...evaluateRule(landlord === null ? whoeverTheLandlordIs(placed) : withTree(placed.rule), answers, { at, kinds: fieldKinds }),
    ...placed,
    ...(placed.level === 'LANDLORD' && landlord?.landlordId !== undefined ? { landlordId: landlord.landlordId } : {}),
  }));
  const changes = rules.map(({ rule, comparisons }) => nextChangeOf(withTree(rule), comparisons, { at, kinds: fieldKinds }));
  const verdict = foldVerdicts(rules.map((rule) => rule.verdict));
  const nextChangeOn = earliest([...changes, landlordChangeOn(document, answers), knownFrom(rules, answers)]);
  return { component, verdict, rules, nextChangeOn };
}

/**
 * The rules of entry that a component asks of a household: a lower level adds to a higher one and never takes away. While nobody knows who the
 * landlord is, the rules of each may turn out to be asked.
 */
export function entryRules(document: ProgrammeDocument, { code }: Component, landlord: FieldAnswer): readonly PlacedRule[] {
  return placedRules(document).filter(({ rule, level, owner }) => {
    if (rule.decides !== 'ENTRY') return false;
    if (level === 'LANDLORD') return mayBeLandlord(owner, landlord);
    return level === 'PROGRAMME' || owner === code;
  });
}

/** True for the landlord of a household, and while nobody knows who that is. */
export function mayBeLandlord(owner: string | null, landlord: FieldAnswer): boolean {
  return landlord === null || ('value' in landlord && landlord.value === owner);
}

/** A rule of a landlord for a household whose landlord is not known: it is met, or the landlord is another. */
export function whoeverTheLandlordIs(placed: PlacedRule): ReturnType<typeof withTree> {
  const rule = withTree(placed.rule);
  if (placed.level !== 'LANDLORD' || placed.owner === null) return rule;
  const isOther: RuleTree = { not: { field: 'home.landlord', operator: 'EQ', value: placed.owner } };
  return { ...rule, when: { any: [rule.when, isOther] } };
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

/** Day on which what is not known may come to be, where whoever answers knows of one: the first day of another list of neighbourhoods. */
function knownFrom(rules: readonly RuleVerdict[], answers: Answers): LocalDate | null {
  const unknown = rules.flatMap(({ comparisons }) => comparisons.filter(({ answer }) => answer === null));
  return earliest(unknown.map(({ comparison }) => answers[untilKnown(comparison.field)]?.until ?? null));
}

/** Day on which the landlord may be another, where rules of landlords are asked. */
function landlordChangeOn(document: ProgrammeDocument, answers: Answers): LocalDate | null {
  const hasRules = placedRules(document).some(({ rule, level }) => rule.decides === 'ENTRY' && level === 'LANDLORD');
  return hasRules ? (answers['home.landlord']?.until ?? null) : null;
}
