import { createHash } from 'node:crypto';
import type { Id } from '@passerelle/shared/domain/ids';
import { foldVerdicts, type CriterionVerdict, type Verdict } from '@passerelle/shared/domain/verdict';
import { FIELD_TYPES, type EligibilityFacts, type KnownValue } from './eligibility-fields';
import { provenance, type Comparison, type Criterion, type ProgrammeVersion } from './programme';
import type { MissingInformation } from './referral-guards';

/** A decision on eligibility, with everything that is needed to replay it. */
export interface EligibilityDecision {
  readonly verdict: Verdict;
  readonly ruleVersion: number;
  readonly criteria: readonly CriterionVerdict[];
  readonly missing: readonly MissingInformation[];
  readonly inputs: EligibilityFacts;
  /** SHA-256 of programme, version and inputs. */
  readonly inputHash: string;
}

/** Decides a household's eligibility to a version of a programme. Pure: the same facts give the same decision. */
export function decideEligibility(programme: ProgrammeVersion, facts: EligibilityFacts): EligibilityDecision {
  const { criteria: rules } = programme.document;
  const { verdict, criteria } = evaluateCriteria(rules, facts);
  const unknown = new Set(criteria.filter((criterion) => criterion.verdict === 'UNKNOWN').map(({ code }) => code));
  return {
    verdict,
    ruleVersion: programme.version,
    criteria,
    missing: rules
      .filter(({ code }) => unknown.has(code))
      .map(({ code, wantedDocument }) => ({ code, wantedDocument, labels: programme.documentLabels?.[wantedDocument] ?? null })),
    inputs: facts,
    inputHash: inputHash(programme.programmeId, programme.version, facts),
  };
}

/** The answer of every criterion, with its numbers, and of all together: one FAIL fails, otherwise one UNKNOWN leaves it unknown. */
export function evaluateCriteria(
  criteria: readonly Criterion[],
  facts: EligibilityFacts,
): { readonly verdict: Verdict; readonly criteria: readonly CriterionVerdict[] } {
  const verdicts = criteria.map((criterion) => evaluate(criterion, facts));
  return { verdict: foldVerdicts(verdicts.map(({ verdict }) => verdict)), criteria: verdicts };
}

/** Whether a comparison holds for what is known. */
export function compare(comparison: Comparison, known: KnownValue | null): Verdict {
  if (known === null) return 'UNKNOWN';
  return holds(comparison, known.value) ? 'PASS' : 'FAIL';
}

/** True when two decisions answer every criterion alike, whatever the values behind the answers. */
export function sameAnswers(left: readonly CriterionVerdict[], right: readonly CriterionVerdict[]): boolean {
  const answers = (criteria: readonly CriterionVerdict[]) => criteria.map(({ code, verdict }) => `${code} ${verdict}`).join();
  return answers(left) === answers(right);
}

/** What a comparison asks for, as text: "IN 75, 77". */
export function neededText({ operator, value }: Pick<Comparison, 'operator' | 'value'>): string {
  return `${operator} ${valueText(value)}`;
}

/** A value of a rule as text; several are separated by commas. */
export function valueText(value: Comparison['value']): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function evaluate(criterion: Criterion, facts: EligibilityFacts): CriterionVerdict {
  const known = facts[criterion.field];
  return {
    code: criterion.code,
    verdict: compare(criterion, known),
    value: known === null ? null : String(known.value),
    needed: neededText(criterion),
    unit: FIELD_TYPES[criterion.field],
    source: provenance(criterion),
    asOf: known?.asOf ?? null,
  };
}

function holds({ operator, value: needed }: Comparison, found: KnownValue['value']): boolean {
  switch (operator) {
    case 'EQ':
      return found === needed;
    case 'IN':
      return Array.isArray(needed) && needed.includes(String(found));
    case 'GTE':
      return Number(found) >= Number(needed);
    case 'LTE':
      return Number(found) <= Number(needed);
    case 'GT':
      return Number(found) > Number(needed);
    case 'LT':
      return Number(found) < Number(needed);
  }
}

function inputHash(programmeId: Id, version: number, facts: EligibilityFacts): string {
  const entries = Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1));
  const inputs = entries.map(([field, known]) => [field, known?.value ?? null, known?.asOf ?? null]);
  return createHash('sha256')
    .update(JSON.stringify([programmeId, version, inputs]))
    .digest('hex');
}
