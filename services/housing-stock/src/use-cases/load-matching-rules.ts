import { defineUseCase } from '@passerelle/shared/use-case';
import type { MatchingRules } from '../domain/matching-rules';

/** Enters the versions of the matching rules that a reference file holds; a version already there is kept as it is: decisions followed it. */
export const loadMatchingRules = defineUseCase<readonly MatchingRules[], void>({
  name: 'loadMatchingRules',
  permission: 'system',
  kind: 'write',
  async run(tx, versions) {
    for (const rules of versions) {
      await tx.query(
        'insert into matching_rule_version (version, from_on, to_on, document) values ($1, $2, $3, $4) on conflict (version) do nothing',
        [rules.version, rules.from, rules.to, JSON.stringify(rules)],
      );
    }
  },
});
