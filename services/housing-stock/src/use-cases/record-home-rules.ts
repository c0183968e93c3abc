import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { programmePublished } from '@passerelle/shared/facts/programme-published';
import { unflatten } from '@passerelle/shared/domain/rules/flat-tree';
import { UNKNOWN_POLICIES } from '@passerelle/shared/domain/rules/evaluate';
import { defineUseCase } from '@passerelle/shared/use-case';
import { HOME_DECISIONS, type HomeRule } from '../domain/home-rules';

type Published = FactPayload<typeof programmePublished> & { readonly streamVersion: number };

/** Keeps what a version of a programme asks of homes, all at once: a rule that a newer publication does not name is gone. */
export const recordHomeRules = defineUseCase<Published, void>({
  name: 'recordHomeRules',
  permission: 'system',
  kind: 'write',
  async run(tx, { programmeId, version, homeRules = [], streamVersion }) {
    tx.recordAccess({ asked: [programmeId] });
    await tx.query(
      `insert into programme_home_rules as r (programme_id, version, rules, source_version) values ($1, $2, $3, $4)
       on conflict (programme_id, version) do update set rules = excluded.rules, source_version = excluded.source_version
       where r.source_version < excluded.source_version`,
      [programmeId, version, JSON.stringify(homeRules.flatMap(homeRuleOf)), streamVersion],
    );
  },
});

type ToldRule = NonNullable<Published['homeRules']>[number];

/** A rule as it is judged; none for one that decides something else: a later publisher may tell more kinds than this service judges. */
function homeRuleOf({ code, decides, component, landlordId = null, onUnknown, maxAgeMonths = null, origin, nodes }: ToldRule): HomeRule[] {
  const decision = HOME_DECISIONS.find((one) => one === decides);
  const policy = UNKNOWN_POLICIES.find((one) => one === onUnknown);
  if (decision === undefined) return [];
  if (policy === undefined) throw new Error(`The rule ${code} answers ${onUnknown} where something is not known.`);
  return [{ code, decides: decision, component, landlordId, onUnknown: policy, maxAgeMonths, source: origin, when: unflatten(nodes) }];
}
