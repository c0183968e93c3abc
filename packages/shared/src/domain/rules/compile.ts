// The same judging as evaluate.ts for many subjects at once: answers stand in columns of numbers, a rule becomes one function of a row.
import { addMonths, type LocalDate } from '../local-date';
import type { Verdict } from '../verdict';
import { maxAgeOf, ordered, type Judging, type JudgedRule } from './evaluate';
import { isComparison, partsOf, type Answers, type Comparison, type FieldAnswer, type Operand, type RuleTree } from './rule-tree';

/** Verdicts as numbers that keep their order. */
export const FAIL = 0;
export const UNKNOWN = 1;
export const PASS = 2;
export type VerdictNumber = typeof FAIL | typeof UNKNOWN | typeof PASS;

export const VERDICTS: readonly Verdict[] = ['FAIL', 'UNKNOWN', 'PASS'];

/** Verdict of the subject of a row. */
export type CompiledRule = (row: number) => VerdictNumber;

/** What is known of many subjects, a column for each field. */
export interface AnswerColumns {
  readonly rows: number;
  readonly judging: Judging;
  column(field: string): Column;
}

interface Column {
  /** 0 not known, 1 not applicable, 2 known. */
  readonly states: Uint8Array;
  /** Numbers, ranks, days, 0 and 1, or the place of a text among `texts`. */
  readonly numbers: Float64Array;
  /** Of a field with several values: the places of those of each row. */
  readonly sets: readonly (readonly number[])[];
  readonly texts: ReadonlyMap<string, number>;
  readonly asOf: readonly (LocalDate | null)[];
}

/** Lays the answers of subjects out in columns; a column is made when a rule first asks for it. */
export function columnsOf(subjects: readonly Answers[], judging: Judging): AnswerColumns {
  const known = new Map<string, Column>();
  return {
    rows: subjects.length,
    judging,
    column(field) {
      const column = known.get(field) ?? makeColumn(field, subjects, judging);
      known.set(field, column);
      return column;
    },
  };
}

function makeColumn(field: string, subjects: readonly Answers[], judging: Judging): Column {
  const texts = new Map<string, number>();
  const place = (text: string): number => {
    const found = texts.get(text) ?? texts.size;
    texts.set(text, found);
    return found;
  };
  const type = judging.kinds(field)?.type;
  const states = new Uint8Array(subjects.length);
  const numbers = new Float64Array(subjects.length);
  const sets: (readonly number[])[] = [];
  const asOf: (LocalDate | null)[] = [];
  subjects.forEach((answers, row) => {
    const answer = answers[field] ?? null;
    states[row] = stateOf(answer);
    asOf.push(answer?.asOf ?? null);
    if (answer === null || 'notApplicable' in answer) return;
    const { value } = answer;
    if (Array.isArray(value)) sets[row] = value.map((one) => place(String(one)));
    else numbers[row] = type === 'CODE' ? place(String(value)) : ordered(field, value, judging.kinds);
  });
  return { states, numbers, sets, texts, asOf };
}

function stateOf(answer: FieldAnswer): number {
  if (answer === null) return 0;
  return 'notApplicable' in answer ? 1 : 2;
}

/** A rule as one function over columns: the same verdicts as `evaluateRule`, which a property test holds it to. */
export function compileRule(rule: JudgedRule, columns: AnswerColumns): CompiledRule {
  const tree = compileTree(rule, rule.when, columns);
  if (rule.onUnknown === 'REVIEW') return tree;
  const instead = rule.onUnknown === 'PASS' ? PASS : FAIL;
  return (row) => {
    const found = tree(row);
    return found === UNKNOWN ? instead : found;
  };
}

function compileTree(rule: JudgedRule, tree: RuleTree, columns: AnswerColumns): CompiledRule {
  if (isComparison(tree)) return compileComparison(rule, tree, columns);
  const parts = partsOf(tree).map((part) => compileTree(rule, part, columns));
  if ('all' in tree) return allOf(parts);
  if ('any' in tree) return anyOf(parts);
  if ('not' in tree) return mirrorOf(parts[0] ?? (() => UNKNOWN));
  return atLeast(tree.atLeast, parts);
}

/** The least of several: one FAIL fails all, and none pass. */
export function allOf(parts: readonly CompiledRule[]): CompiledRule {
  return (row) => {
    let least: VerdictNumber = PASS;
    for (const part of parts) {
      const found = part(row);
      if (found === FAIL) return FAIL;
      if (found < least) least = found;
    }
    return least;
  };
}

/** The most of several: one PASS passes all, and none fail. */
export function anyOf(parts: readonly CompiledRule[]): CompiledRule {
  return (row) => {
    let most: VerdictNumber = FAIL;
    for (const part of parts) {
      const found = part(row);
      if (found === PASS) return PASS;
      if (found > most) most = found;
    }
    return most;
  };
}

function mirrorOf(part: CompiledRule): CompiledRule {
  return (row) => {
    const found = part(row);
    if (found === UNKNOWN) return UNKNOWN;
    return found === PASS ? FAIL : PASS;
  };
}

function atLeast(wanted: number, parts: readonly CompiledRule[]): CompiledRule {
  return (row) => {
    let passing = 0;
    let open = 0;
    for (const part of parts) {
      const found = part(row);
      if (found === PASS) passing += 1;
      else if (found === UNKNOWN) open += 1;
    }
    if (passing >= wanted) return PASS;
    return passing + open < wanted ? FAIL : UNKNOWN;
  };
}

function compileComparison(rule: JudgedRule, comparison: Comparison, columns: AnswerColumns): CompiledRule {
  const column = columns.column(comparison.field);
  const { states, asOf } = column;
  const { at } = columns.judging;
  const holds = compileHolds(comparison, column, columns);
  const months = maxAgeOf(rule, comparison, columns.judging.kinds);
  const isTooOld = months === null ? () => false : (row: number) => addMonths(asOf[row] ?? at, months) < at;
  return (row) => {
    const state = states[row];
    if (state === 0) return UNKNOWN;
    if (state === 1) return FAIL;
    if (isTooOld(row)) return UNKNOWN;
    return holds(row) ? PASS : FAIL;
  };
}

function compileHolds({ field, operator, value }: Comparison, column: Column, columns: AnswerColumns): (row: number) => boolean {
  const { numbers, sets, texts } = column;
  const type = columns.judging.kinds(field)?.type;
  const at = (row: number): number => numbers[row] ?? Number.NaN;
  const number = (operand: Operand | undefined): number =>
    type === 'CODE' ? (texts.get(String(operand)) ?? Number.NaN) : ordered(field, operand, columns.judging.kinds);
  switch (operator) {
    case 'EQ':
    case 'GTE':
    case 'LTE':
    case 'GT':
    case 'LT': {
      const needed = number(value);
      return COMPARES[operator](at, needed);
    }
    case 'IN': {
      const needed = new Set((Array.isArray(value) ? value : []).map((one: string | number) => number(one)));
      return (row) => needed.has(at(row));
    }
    case 'INTERSECTS': {
      const needed = new Set((Array.isArray(value) ? value : []).map((one) => texts.get(String(one))));
      return (row) => sets[row]?.some((one) => needed.has(one)) === true;
    }
    case 'BETWEEN': {
      const [low, high] = Array.isArray(value) ? value : [];
      const [least, most] = [number(low), number(high)];
      return (row) => at(row) >= least && at(row) <= most;
    }
  }
}

type At = (row: number) => number;

const COMPARES = {
  EQ: (at: At, needed: number) => (row: number) => at(row) === needed,
  GTE: (at: At, needed: number) => (row: number) => at(row) >= needed,
  LTE: (at: At, needed: number) => (row: number) => at(row) <= needed,
  GT: (at: At, needed: number) => (row: number) => at(row) > needed,
  LT: (at: At, needed: number) => (row: number) => at(row) < needed,
} as const;
