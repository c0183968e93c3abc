// A tree as a fact carries it: its nodes in a row, each before its parts, since a fact holds no shape within itself.
import { isComparison, OPERATORS, partsOf, type Operand, type RuleTree } from './rule-tree';

export const NODE_KINDS = ['COMPARE', 'ALL', 'ANY', 'NOT', 'AT_LEAST'] as const;
export const VALUE_KINDS = ['BOOLEAN', 'NUMBER', 'TEXT', 'NUMBERS', 'TEXTS'] as const;

/** A node; `parts` of the nodes that follow are its own. */
export interface FlatNode {
  readonly node: (typeof NODE_KINDS)[number];
  readonly parts: number;
  /** Of AT_LEAST: how many must pass. */
  readonly wanted: number | null;
  /** Of COMPARE. */
  readonly field: string | null;
  readonly operator: string | null;
  readonly valueKind: (typeof VALUE_KINDS)[number] | null;
  readonly values: readonly string[];
}

const NOTHING = { wanted: null, field: null, operator: null, valueKind: null, values: [] } as const;

export function flatten(tree: RuleTree): FlatNode[] {
  if (isComparison(tree)) {
    const { field, operator, value } = tree;
    const values = Array.isArray(value) ? value.map(String) : [String(value)];
    return [{ node: 'COMPARE', parts: 0, wanted: null, field, operator, valueKind: kindOfValue(value), values }];
  }
  const parts = partsOf(tree);
  const wanted = 'atLeast' in tree ? tree.atLeast : null;
  return [{ ...NOTHING, node: nodeOf(tree), parts: parts.length, wanted }, ...parts.flatMap(flatten)];
}

/** The tree again; throws for a row that is none. */
export function unflatten(nodes: readonly FlatNode[]): RuleTree {
  const [tree, rest] = read(nodes);
  if (rest.length > 0) throw new Error('A rule has nodes after its end.');
  return tree;
}

function read([first, ...after]: readonly FlatNode[]): [RuleTree, readonly FlatNode[]] {
  if (first === undefined) throw new Error('A rule ends before its last node.');
  if (first.node === 'COMPARE') return [comparisonOf(first), after];
  const parts: RuleTree[] = [];
  let rest: readonly FlatNode[] = after;
  for (let count = 0; count < first.parts; count += 1) {
    const [part, left] = read(rest);
    parts.push(part);
    rest = left;
  }
  return [joined(first, parts), rest];
}

function joined({ node, wanted }: FlatNode, parts: readonly RuleTree[]): RuleTree {
  if (node === 'ALL') return { all: parts };
  if (node === 'ANY') return { any: parts };
  const [only] = parts;
  if (node === 'NOT' && only !== undefined) return { not: only };
  return { atLeast: wanted ?? parts.length, of: parts };
}

function comparisonOf({ field, operator, valueKind, values }: FlatNode): RuleTree {
  const known = OPERATORS.find((one) => one === operator);
  if (field === null || known === undefined) throw new Error(`A rule compares ${field ?? 'no field'} by ${operator ?? 'nothing'}.`);
  return { field, operator: known, value: valueOf(valueKind, values) };
}

function kindOfValue(value: Operand): (typeof VALUE_KINDS)[number] {
  if (Array.isArray(value)) return value.some((one) => typeof one === 'string') ? 'TEXTS' : 'NUMBERS';
  if (typeof value === 'boolean') return 'BOOLEAN';
  return typeof value === 'number' ? 'NUMBER' : 'TEXT';
}

function valueOf(kind: FlatNode['valueKind'], values: readonly string[]): Operand {
  const [first = ''] = values;
  switch (kind) {
    case 'TEXTS':
      return values;
    case 'NUMBERS':
      return values.map(Number);
    case 'NUMBER':
      return Number(first);
    case 'BOOLEAN':
      return first === 'true';
    default:
      return first;
  }
}

function nodeOf(tree: RuleTree): (typeof NODE_KINDS)[number] {
  if ('all' in tree) return 'ALL';
  if ('any' in tree) return 'ANY';
  return 'not' in tree ? 'NOT' : 'AT_LEAST';
}
