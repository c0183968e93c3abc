// What a rule of a programme must keep to, whichever way it was written. Each mistake is told at its place, with what would be right.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import {
  depthOf,
  fieldsOf,
  isComparison,
  type Comparison,
  type FieldType,
  type Operand,
  type Operator,
  type RuleTree,
} from '@passerelle/shared/domain/rules/rule-tree';
import { type FieldEntry } from './field-entry';
import { fieldEntry, namesLike } from './fields';
import { placedParts } from './placed-comparisons';
import type { Rule } from './programme-document';

/** Deepest tree: what a person can still read. */
const DEEPEST = 8;

const SAME: readonly Operator[] = ['EQ', 'IN'];
const ORDERED: readonly Operator[] = ['EQ', 'GTE', 'LTE', 'GT', 'LT', 'BETWEEN'];

/** Which comparisons make sense for a type. */
const OPERATORS_OF: Readonly<Record<FieldType, readonly Operator[]>> = {
  BOOLEAN: ['EQ'],
  CODE: SAME,
  CODES: ['INTERSECTS'],
  COUNT: ORDERED,
  CENTS: ORDERED,
  BASIS_POINTS: ORDERED,
  YEARS: ORDERED,
  MONTHS: ORDERED,
  ORDINAL: [...ORDERED, 'IN'],
  DATE: ORDERED,
};

/** Codes that the document defines for the fields whose name has one. */
export interface DefinedForFields {
  readonly attestations: ReadonlySet<string>;
  /** "COPIL.ENTRY": a committee with a question that it decides. */
  readonly committeeQuestions: ReadonlySet<string>;
}

/**
 * The mistakes of a rule: a field that is not known (`FIELD_UNKNOWN`) or not for what it decides (`FIELD_NOT_FOR`), an operator that makes
 * no sense (`OPERATOR_UNFIT`), a value of another type (`VALUE_UNFIT`), too deep a tree (`RULE_TOO_DEEP`), a count that no parts can reach
 * (`AT_LEAST_IMPOSSIBLE`), what a legal ground is missing for (`JUSTIFICATION_MISSING`), no condition at all (`RULE_EMPTY`), and a preference
 * that asks both about the household and about a home it would have (`PREFERENCE_MIXED`).
 */
export function mistakesOfRule(rule: Rule, defined: DefinedForFields, path: readonly string[]): InvalidInput[] {
  const { when, decides } = rule;
  if (when === undefined) return decides === 'PREFERENCE' ? [] : [new InvalidInput('RULE_EMPTY', { path: [...path, 'when'] })];
  const mistakes = mistakesOfTree(when, [...path, 'when'], (comparison, at) =>
    mistakesOfComparison(comparison, { rule, defined, path: at }),
  );
  mistakes.push(...mixedPreference(rule, [...path, 'when']));
  return depthOf(when) > DEEPEST
    ? [...mistakes, new InvalidInput('RULE_TOO_DEEP', { path: [...path, 'when'], parameters: { most: DEEPEST } })]
    : mistakes;
}

/** Households are ordered by who keeps the programme, homes by their landlord: neither knows what the other asks. */
function mixedPreference({ when, decides }: Rule, path: readonly string[]): InvalidInput[] {
  if (decides !== 'PREFERENCE' || when === undefined) return [];
  const asked = fieldsOf(when).flatMap((name) => fieldEntry(name) ?? []);
  const [ofHomes, ofHousehold] = [true, false].map((isOfHomes) => asked.find((entry) => entry.decides.includes('HOME') === isOfHomes));
  if (ofHomes === undefined || ofHousehold === undefined) return [];
  return [new InvalidInput('PREFERENCE_MIXED', { path, parameters: { ofHomes: ofHomes.name, ofHousehold: ofHousehold.name } })];
}

type OfComparison = (comparison: Comparison, path: readonly string[]) => InvalidInput[];

function mistakesOfTree(tree: RuleTree, path: readonly string[], ofComparison: OfComparison): InvalidInput[] {
  if (isComparison(tree)) return ofComparison(tree, path);
  const parts = placedParts(tree, path).flatMap(({ part, path: at }) => mistakesOfTree(part, at, ofComparison));
  if (!('atLeast' in tree) || (tree.atLeast >= 1 && tree.atLeast <= tree.of.length)) return parts;
  const impossible = new InvalidInput('AT_LEAST_IMPOSSIBLE', {
    path: [...path, 'atLeast'],
    parameters: { wanted: tree.atLeast, parts: tree.of.length },
  });
  return [impossible, ...parts];
}

interface Place {
  readonly rule: Rule;
  readonly defined: DefinedForFields;
  readonly path: readonly string[];
}

function mistakesOfComparison({ field, operator, value }: Comparison, { rule, defined, path }: Place): InvalidInput[] {
  const entry = fieldEntry(field);
  if (entry === null || !isDefined(field, defined)) {
    return [new InvalidInput('FIELD_UNKNOWN', { path: [...path, 'field'], parameters: { field, known: known(field, defined) } })];
  }
  if (!entry.decides.includes(rule.decides)) {
    return [
      new InvalidInput('FIELD_NOT_FOR', {
        path: [...path, 'field'],
        parameters: { field, decides: rule.decides, allowed: entry.decides.join(', ') },
      }),
    ];
  }
  const allowed = OPERATORS_OF[entry.type];
  if (!allowed.includes(operator)) {
    return [
      new InvalidInput('OPERATOR_UNFIT', {
        path: [...path, 'operator'],
        parameters: { field, operator, type: entry.type, allowed: allowed.join(', ') },
      }),
    ];
  }
  if (!fits(entry, operator, value)) {
    return [new InvalidInput('VALUE_UNFIT', { path: [...path, 'value'], parameters: { field, wanted: wantedOf(entry, operator) } })];
  }
  if (entry.needsJustification === true && rule.justification === undefined) {
    return [
      new InvalidInput('JUSTIFICATION_MISSING', { path: [...path.slice(0, path.indexOf('when')), 'justification'], parameters: { field } }),
    ];
  }
  return [];
}

function isDefined(field: string, { attestations, committeeQuestions }: DefinedForFields): boolean {
  const [group = '', ...rest] = field.split('.');
  if (group === 'attestation') return attestations.has(rest.join('.'));
  return group === 'committee' ? committeeQuestions.has(rest.join('.')) : true;
}

function known(field: string, { attestations, committeeQuestions }: DefinedForFields): string {
  if (field.startsWith('attestation.')) return [...attestations].map((code) => `attestation.${code}`).join(', ');
  if (field.startsWith('committee.')) return [...committeeQuestions].map((code) => `committee.${code}`).join(', ');
  return namesLike(field).join(', ');
}

function fits(entry: FieldEntry, operator: Operator, value: Operand): boolean {
  switch (operator) {
    case 'IN':
    case 'INTERSECTS':
      return Array.isArray(value) && value.length > 0 && value.every((one) => isOfType(entry, one));
    case 'BETWEEN':
      return Array.isArray(value) && value.length === 2 && value.every((one) => isOfType(entry, one)) && inOrder(entry, value);
    default:
      return !Array.isArray(value) && isOfType(entry, value);
  }
}

function isOfType({ type, values }: FieldEntry, value: unknown): boolean {
  switch (type) {
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'CODE':
    case 'CODES':
    case 'ORDINAL':
      return typeof value === 'string' && value !== '' && (values?.includes(value) ?? true);
    case 'DATE':
      return typeof value === 'string' && isLocalDate(value);
    default:
      return Number.isSafeInteger(value);
  }
}

function inOrder({ type, values = [] }: FieldEntry, [low, high]: readonly (string | number)[]): boolean {
  if (type === 'ORDINAL') return values.indexOf(String(low)) <= values.indexOf(String(high));
  return low !== undefined && high !== undefined && low <= high;
}

/** What would be right, as text. */
function wantedOf({ type, values }: FieldEntry, operator: Operator): string {
  const one = values === undefined ? type : `${type}: ${values.join(', ')}`;
  if (operator === 'BETWEEN') return `[${one}, ${one}]`;
  return operator === 'IN' || operator === 'INTERSECTS' ? `[${one}]` : one;
}
