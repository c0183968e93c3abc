import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Contract, Finding, Rule } from './contract';
import { deprecationsSayWhyAndUntilWhen, endedDeprecationsAreRemoved } from './deprecations';
import { everythingIsDescribed } from './descriptions';
import { ENTITY_RULES } from './entities';
import { connectionsAreWhole, connectionsArePaged, listsAreBounded, listsAreNarrowed } from './lists';
import { mutationsTakeOneKeyedInput, payloadsSayRefusals, resultsOfMutationsAreNullable } from './mutations';
import { commonTypesAreShared, namesSayTheScalar, scalarsAreShared } from './names';

/** The conventions of the graph by name. Composition says only that the schemas fit together; these say that they read alike. */
export const RULES: Readonly<Record<string, Rule>> = {
  mutationsTakeOneKeyedInput,
  payloadsSayRefusals,
  resultsOfMutationsAreNullable,
  listsAreBounded,
  connectionsAreWhole,
  connectionsArePaged,
  listsAreNarrowed,
  namesSayTheScalar,
  scalarsAreShared,
  commonTypesAreShared,
  ...ENTITY_RULES,
  everythingIsDescribed,
  deprecationsSayWhyAndUntilWhen,
};

/** What the contracts break, one sentence each: the rule, the line, the place, and what would be right. */
export function brokenRules(contracts: readonly Contract[], today: LocalDate): string[] {
  const rules: [string, Rule][] = [
    ...Object.entries(RULES),
    ['endedDeprecationsAreRemoved', (all) => endedDeprecationsAreRemoved(all, today)],
  ];
  return rules.flatMap(([name, rule]) => rule(contracts).map((found) => sentenceOf(name, found)));
}

function sentenceOf(rule: string, { file, line, place, message }: Finding): string {
  return `${rule}: ${file}:${line} ${place} ${message}`;
}
