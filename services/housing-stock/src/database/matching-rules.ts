import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { rulesOn, type MatchingRules } from '../domain/matching-rules';

/** The matching rules in force on a day; null when none is. */
export async function readRulesOn(tx: Tx, day: LocalDate): Promise<MatchingRules | null> {
  const rows = await tx.query<{ document: MatchingRules }>('select document from matching_rule_version order by version');
  return rulesOn(
    rows.map(({ document }) => document),
    day,
  );
}
