// A condition taken apart: each part of it with the place at which it is written.
import { isComparison, partsOf, type Comparison, type RuleTree } from '@passerelle/shared/domain/rules/rule-tree';

type Path = readonly string[];

/** The parts of a node, each with its place below that of the node; none of a comparison. */
export function placedParts(tree: RuleTree, path: Path): readonly { readonly part: RuleTree; readonly path: Path }[] {
  const name = Object.keys(tree).find((key) => key !== 'atLeast') ?? '';
  return partsOf(tree).map((part, index) => ({ part, path: name === 'not' ? [...path, name] : [...path, name, String(index)] }));
}

/** Every comparison of a tree with its place, from left to right. */
export function placedComparisons(tree: RuleTree, path: Path): readonly { readonly comparison: Comparison; readonly path: Path }[] {
  if (isComparison(tree)) return [{ comparison: tree, path }];
  return placedParts(tree, path).flatMap(({ part, path: at }) => placedComparisons(part, at));
}
