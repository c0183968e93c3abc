// A decision on eligibility: what each rule answered, by which value from where, and everything that is needed to replay it.
import { createHash } from 'node:crypto';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { ComparisonAnswer, ComparisonReason } from '@passerelle/shared/domain/rules/evaluate';
import { fieldsOf, isComparison, operandText, treeText, type Answers, type FieldAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import { documentLabels, provenance, type ProgrammeVersion } from './programme';
import { entryRules, judgeComponent, withTree, type RuleVerdict } from './programmes/judge-programme';
import { type Bringer, type ValueCategory } from './programmes/field-entry';
import { fieldEntry } from './programmes/fields';
import type { Component } from './programmes/programme-document';
import type { MissingInformation } from './referral-guards';

/** One comparison of a rule, with the value that it used. */
export interface ComparisonRecord {
  readonly field: string;
  readonly operator: string;
  readonly needed: string;
  readonly verdict: Verdict;
  /** As text; null where it is not known or makes no sense. */
  readonly value: string | null;
  readonly unit: string;
  readonly asOf: LocalDate | null;
  /** Service that said it. */
  readonly from: string | null;
  readonly reason: ComparisonReason | null;
  readonly category: ValueCategory;
  /** Landlord whose home or account the answer is about; none of one that is about no landlord's. */
  readonly landlordId?: Id;
}

/** The answer of a rule, as it is kept. */
export interface RuleRecord extends CriterionVerdict {
  readonly level: 'LANDLORD' | 'PROGRAMME' | 'COMPONENT';
  /** Code of the component, or of the landlord. */
  readonly owner: string | null;
  /** Of a rule of a landlord: whose home it is by which it is asked. */
  readonly landlordId?: Id;
  readonly onUnknown: string;
  /** What it asks for, in one line. */
  readonly condition: string;
  /** True when the rule's policy for what is not known decided. */
  readonly byPolicy: boolean;
  readonly comparisons: readonly ComparisonRecord[];
  /** What answers it, and who can bring it. */
  readonly wantedDocument: string | null;
  readonly labels: TermLabels | null;
  readonly givenBy: readonly Bringer[];
}

/** A decision on eligibility, with everything that is needed to replay it. */
export interface EligibilityDecision {
  readonly verdict: Verdict;
  readonly ruleVersion: number;
  readonly component: string;
  /** Business day for which it was judged. */
  readonly at: LocalDate;
  readonly criteria: readonly RuleRecord[];
  readonly missing: readonly MissingInformation[];
  /** What its rules asked about. */
  readonly inputs: Answers;
  /** SHA-256 of programme, version, component, day and inputs. */
  readonly inputHash: string;
  /** Next day on which time alone may change an answer; null when none does. */
  readonly nextChangeOn: LocalDate | null;
}

/** Decides a household's eligibility to a component of a version. Pure: the same answers give the same decision. */
export function decideEligibility(
  version: ProgrammeVersion,
  component: Component,
  { answers, at }: { readonly answers: Answers; readonly at: LocalDate },
): EligibilityDecision {
  const judged = judgeComponent(version.document, component, { answers, at });
  const criteria = judged.rules.map((rule) => recordOf(rule, version));
  const inputs = inputsOf(version, component, answers);
  return {
    ...{ verdict: judged.verdict, ruleVersion: version.version, component: component.code, at, criteria, inputs },
    missing: criteria.filter(({ verdict, wantedDocument }) => verdict === 'UNKNOWN' && wantedDocument !== null).map(missingOf),
    inputHash: inputHash(version, component.code, { inputs, at }),
    nextChangeOn: judged.nextChangeOn,
  };
}

/** Fields that the rules of entry of a component ask about, of any landlord. */
export function fieldsAsked({ document }: Pick<ProgrammeVersion, 'document'>, component: Component): ReadonlySet<string> {
  const rules = entryRules(document, component, null);
  return new Set(['home.landlord', ...rules.flatMap(({ rule }) => fieldsOf(withTree(rule).when))]);
}

/** True when two decisions answer every rule alike, whatever the values behind the answers. */
export function sameAnswers(left: readonly CriterionVerdict[], right: readonly CriterionVerdict[]): boolean {
  const answers = (criteria: readonly CriterionVerdict[]) => criteria.map(({ code, verdict }) => `${code} ${verdict}`).join();
  return answers(left) === answers(right);
}

function recordOf(answer: RuleVerdict, { document }: ProgrammeVersion): RuleRecord {
  const { rule, level, owner, verdict, byPolicy } = answer;
  const { when } = withTree(rule);
  const comparisons = answer.comparisons.map(comparisonRecord);
  const [single] = isComparison(when) ? comparisons : [];
  const wanted = document.documents.find(({ code }) => code === rule.wantedDocument);
  return {
    ...{ code: rule.code, verdict, level, owner, byPolicy, onUnknown: rule.onUnknown, comparisons },
    ...(answer.landlordId === undefined ? {} : { landlordId: answer.landlordId }),
    condition: treeText(when),
    value: single === undefined ? valuesOf(comparisons) : single.value,
    needed: single === undefined ? treeText(when) : `${single.operator} ${single.needed}`,
    unit: single === undefined ? 'RULE' : single.unit,
    source: provenance(rule),
    asOf: oldest(comparisons),
    wantedDocument: rule.wantedDocument ?? null,
    labels: rule.wantedDocument === undefined ? null : documentLabels(document, rule.wantedDocument),
    givenBy: wanted?.givenBy ?? [],
  };
}

function comparisonRecord({ comparison, verdict, answer, reason }: ComparisonAnswer): ComparisonRecord {
  const entry = fieldEntry(comparison.field);
  return {
    ...{ field: comparison.field, operator: comparison.operator, needed: operandText(comparison.value), verdict, reason },
    value: valueText(answer),
    unit: entry?.type ?? 'CODE',
    asOf: answer?.asOf ?? null,
    from: answer?.from ?? null,
    category: entry?.category ?? 'REFERRAL',
    ...(answer?.landlordId === undefined ? {} : { landlordId: answer.landlordId }),
  };
}

function valueText(answer: FieldAnswer): string | null {
  return answer === null || 'notApplicable' in answer ? null : operandText(answer.value);
}

function valuesOf(comparisons: readonly ComparisonRecord[]): string | null {
  const known = comparisons.filter(({ value }) => value !== null).map(({ field, value }) => `${field} ${value ?? ''}`);
  return known.length === 0 ? null : known.join('; ');
}

function oldest(comparisons: readonly ComparisonRecord[]): LocalDate | null {
  const days = comparisons.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  return days[0] ?? null;
}

function missingOf({ code, wantedDocument, labels, givenBy }: RuleRecord): MissingInformation {
  return { code, wantedDocument: wantedDocument ?? '', labels, givenBy };
}

function inputsOf(version: ProgrammeVersion, component: Component, answers: Answers): Answers {
  const asked = [...fieldsAsked(version, component)].sort();
  return Object.fromEntries(asked.map((field) => [field, answers[field] ?? null]));
}

function inputHash(
  { programmeId, version }: ProgrammeVersion,
  component: string,
  { inputs, at }: { readonly inputs: Answers; readonly at: LocalDate },
): string {
  const said = Object.entries(inputs).map(([field, answer]) => [field, valueText(answer), answer?.asOf ?? null]);
  return createHash('sha256')
    .update(JSON.stringify([programmeId, version, component, at, said]))
    .digest('hex');
}

/** Judges a decision again from its own inputs; null of one from before they were kept whole. */
export function replayed(
  decision: Pick<EligibilityDecision, 'criteria' | 'inputs' | 'verdict'> & { readonly at: LocalDate | null },
  version: ProgrammeVersion,
  component: Component,
): { readonly verdict: Verdict; readonly isSame: boolean } | null {
  const { at, inputs: answers } = decision;
  if (at === null) return null;
  const again = decideEligibility(version, component, { answers, at });
  return { verdict: again.verdict, isSame: again.verdict === decision.verdict && sameAnswers(again.criteria, decision.criteria) };
}

/** Rules of judged components, in full, as they are shown and kept. */
export function recordsOf(version: ProgrammeVersion, rules: readonly RuleVerdict[]): readonly RuleRecord[] {
  return rules.map((rule) => recordOf(rule, version));
}
