// What programmes ask of a home and of a household with it. Programmes say it as data, by version; nothing here knows one of them.
import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { evaluateRule, type UnknownPolicy } from '@passerelle/shared/domain/rules/evaluate';
import { homeFieldKinds } from '@passerelle/shared/domain/rules/home-fields';
import { isComparison, operandText, treeText, type Answers, type RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import type { CriterionVerdict } from '@passerelle/shared/domain/verdict';
import type { CandidatePreference, Enrolment } from './applicant';
import { answersOf, withLowerBound, type Pair } from './home-answers';

/** HOME decides whether a household may have a home; PREFERENCE only orders those that may. */
export const HOME_DECISIONS = ['HOME', 'PREFERENCE'] as const;

/** Most preferences that order the homes of one household, in the order of its programmes' rules. */
export const MOST_PREFERENCES = 50;

/** A rule of a version of a programme. */
export interface HomeRule {
  readonly code: string;
  readonly decides: (typeof HOME_DECISIONS)[number];
  /** Component whose rule it is; null for all of them. */
  readonly component: string | null;
  /** Landlord of whose homes alone it asks; null, or kept before that was told, for those of all. */
  readonly landlordId?: Id | null;
  readonly onUnknown: UnknownPolicy;
  /** How old an answer may be, in months; as old as it is where the rule says nothing. */
  readonly maxAgeMonths?: number | null;
  readonly source: string;
  readonly when: RuleTree;
}

/** Rules by `versionKey`; a version that is missing has not been told yet. */
export type HomeRules = ReadonlyMap<string, readonly HomeRule[]>;

export interface HomeVerdicts {
  readonly criteria: readonly CriterionVerdict[];
  readonly preferences: readonly CandidatePreference[];
}

export function versionKey({ programmeId, version }: { readonly programmeId: Id; readonly version: number }): string {
  return `${programmeId} ${version}`;
}

/** Judges what the programmes in which the household is enrolled on the day ask, each by the version by which it was accepted. */
export function judgeHomeRules(pair: Pair, enrolments: readonly Enrolment[], rules: HomeRules): HomeVerdicts {
  const current = enrolments.filter(({ acceptedOn, endedOn }) => isWithin(pair.on, acceptedOn, endedOn));
  const answered = { answers: answersOf(pair), on: pair.on, landlordId: pair.unit.organisationId };
  const judged = byVersion(current).flatMap((ofVersion) => judgeVersion(answered, ofVersion, rules));
  return {
    criteria: judged.filter(({ decides }) => decides === 'HOME').map(({ criterion }) => criterion),
    preferences: judged
      .filter(({ decides }) => decides === 'PREFERENCE')
      .map(({ criterion: { code, verdict, source } }) => ({ code, verdict, source }))
      .slice(0, MOST_PREFERENCES),
  };
}

/** What is known of the pair, and on which day. */
interface Answered {
  readonly answers: Answers;
  readonly on: LocalDate;
  readonly landlordId: Id;
}

interface JudgedHomeRule {
  readonly decides: HomeRule['decides'];
  readonly criterion: CriterionVerdict;
}

/** A version with the components by which the household is in it; null among them where that was not told. */
interface OfVersion {
  readonly key: string;
  readonly components: ReadonlySet<string | null>;
}

/** In the order of programmes and versions, whatever the order of the enrolments. One of before versions were kept goes by no rule. */
function byVersion(enrolments: readonly Enrolment[]): readonly OfVersion[] {
  const found = new Map<string, Set<string | null>>();
  for (const { programmeId, version, component } of enrolments) {
    if (version === null) continue;
    const key = versionKey({ programmeId, version });
    found.set(key, (found.get(key) ?? new Set()).add(component));
  }
  return [...found].map(([key, components]) => ({ key, components })).sort((one, other) => (one.key < other.key ? -1 : 1));
}

function judgeVersion(answered: Answered, { key, components }: OfVersion, rules: HomeRules): readonly JudgedHomeRule[] {
  const ofVersion = rules.get(key);
  if (ofVersion === undefined) return [{ decides: 'HOME', criterion: notTold(answered.on) }];
  const asked = ofVersion.filter(({ landlordId = null }) => landlordId === null || landlordId === answered.landlordId);
  return asked.flatMap((rule) => {
    const criterion = judgeHomeRule(rule, answered);
    if (rule.component === null || components.has(rule.component)) return [{ decides: rule.decides, criterion }];
    // It may be the household's component: only where the rule passes does that not matter.
    return components.has(null) ? [{ decides: rule.decides, criterion: unlessPassed(criterion) }] : [];
  });
}

function notTold(on: LocalDate): CriterionVerdict {
  const source = 'The version of the programme by which the household was accepted: its rules about homes were not told yet';
  return { code: 'PROGRAMME_RULES', verdict: 'UNKNOWN', value: null, needed: 'TOLD', unit: 'CODE', source, asOf: on };
}

function unlessPassed(criterion: CriterionVerdict): CriterionVerdict {
  return criterion.verdict === 'PASS' ? criterion : { ...criterion, verdict: 'UNKNOWN' };
}

function judgeHomeRule({ code, when, onUnknown, maxAgeMonths, source }: HomeRule, { answers, on }: Answered): CriterionVerdict {
  const asked = { when: withLowerBound(when, answers), onUnknown, maxAgeMonths };
  const { verdict, comparisons } = evaluateRule(asked, answers, { at: on, kinds: homeFieldKinds });
  const used = comparisons.flatMap(({ comparison: { field }, answer }) =>
    answer === null || 'notApplicable' in answer ? [] : [{ field, value: operandText(answer.value), asOf: answer.asOf }],
  );
  const isSingle = isComparison(when);
  return {
    ...{ code, verdict, source, needed: treeText(when) },
    value: used.length === 0 ? null : used.map(({ field, value }) => (isSingle ? value : `${field} ${value}`)).join('; '),
    unit: isSingle ? (homeFieldKinds(when.field)?.type ?? 'CODE') : 'RULE',
    asOf: used.map(({ asOf }) => asOf).sort()[0] ?? null,
  };
}
