// A rule as data: comparisons of fields with values, joined by all, any, not and at least. Programmes write them, the facts carry them, and
// each service judges those whose fields it owns. No rule is ever text to be run.
import type { LocalDate } from '../local-date';

export const OPERATORS = ['EQ', 'IN', 'INTERSECTS', 'GTE', 'LTE', 'GT', 'LT', 'BETWEEN'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a field is compared with: a list for IN and INTERSECTS, the two ends (both inside) for BETWEEN, else one value. */
export type Operand = boolean | number | string | readonly string[] | readonly number[];

/** A comparison of one field. */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  readonly value: Operand;
}

/** A comparison, or others joined. `atLeast` passes when so many of its parts pass. */
export type RuleTree =
  | Comparison
  | { readonly all: readonly RuleTree[] }
  | { readonly any: readonly RuleTree[] }
  | { readonly not: RuleTree }
  | { readonly atLeast: number; readonly of: readonly RuleTree[] };

/** What is known of a field about one subject on a day. */
export interface KnownAnswer {
  readonly value: boolean | number | string | readonly string[];
  /** Day as of which it holds. */
  readonly asOf: LocalDate;
  /** Where it came from: the service that said it. */
  readonly from: string;
  /** First day on which it holds no more by time alone: the end of a status. None where time does not end it. */
  readonly until?: LocalDate | null;
  /** For what grows by time alone, an age or the months of a lease: the day from which it is counted. */
  readonly since?: LocalDate | null;
  /** Landlord of the home or the account that it is about: others may see his household and not this. None where it is about no landlord's. */
  readonly landlordId?: string;
}

/** The question makes no sense for this subject: the age of the youngest child of who has none. It fails, and asks for nothing. */
export interface NotApplicable {
  /** Why: NO_HOME, NO_CHILD. */
  readonly notApplicable: string;
  readonly asOf: LocalDate;
  readonly from: string;
  readonly until?: LocalDate | null;
  /** Landlord of the home or the account by which it is known, as of an answer that has a value. */
  readonly landlordId?: string;
}

/** Null: nobody said anything, which is neither 0 nor no. */
export type FieldAnswer = KnownAnswer | NotApplicable | null;

/** What is known of a subject, by field; a field that is left out is not known. */
export type Answers = Readonly<Record<string, FieldAnswer>>;

export const FIELD_TYPES = ['BOOLEAN', 'COUNT', 'CENTS', 'BASIS_POINTS', 'YEARS', 'MONTHS', 'CODE', 'CODES', 'ORDINAL', 'DATE'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What the judging of a field needs to know of it. */
export interface FieldKind {
  readonly type: FieldType;
  /** Values of a field that has few: in their order, for an ORDINAL, lowest first. */
  readonly values?: readonly string[];
  /** An older answer to it does not count, unless the rule says otherwise; none where any age does. */
  readonly maxAgeMonths?: number;
}

/** Kind of a field by its name; null where there is no such field. */
export type FieldKinds = (field: string) => FieldKind | null;

export function isComparison(tree: RuleTree): tree is Comparison {
  return 'field' in tree;
}

/** Parts of a node; none of a comparison. */
export function partsOf(tree: RuleTree): readonly RuleTree[] {
  if (isComparison(tree)) return [];
  if ('all' in tree) return tree.all;
  if ('any' in tree) return tree.any;
  return 'not' in tree ? [tree.not] : tree.of;
}

/** Every comparison of a tree, from left to right. */
export function comparisonsOf(tree: RuleTree): readonly Comparison[] {
  return isComparison(tree) ? [tree] : partsOf(tree).flatMap(comparisonsOf);
}

/** Fields that a tree asks about, each once. */
export function fieldsOf(tree: RuleTree): readonly string[] {
  return [...new Set(comparisonsOf(tree).map(({ field }) => field))];
}

/** Steps from the root to the deepest comparison, the root counted. */
export function depthOf(tree: RuleTree): number {
  return 1 + Math.max(0, ...partsOf(tree).map(depthOf));
}

/** A tree in one line as people read it: `all(home.effortRate GT 3500; arrears.amount GT 0)`. */
export function treeText(tree: RuleTree): string {
  if (isComparison(tree)) return `${tree.field} ${tree.operator} ${operandText(tree.value)}`;
  const parts = partsOf(tree).map(treeText).join('; ');
  if ('all' in tree) return `all(${parts})`;
  if ('any' in tree) return `any(${parts})`;
  return 'not' in tree ? `not(${parts})` : `at least ${tree.atLeast} of (${parts})`;
}

/** A value of a rule as text; several are separated by commas. */
export function operandText(value: Operand): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
