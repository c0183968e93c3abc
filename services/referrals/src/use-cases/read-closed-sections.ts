import type { Category } from '@passerelle/shared/access/categories';
import { liveOn } from '@passerelle/shared/access/protect';
import { sectionsWithout } from '@passerelle/shared/access/sections';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';

/**
 * Paths of the sections of households that no live grant opens to the caller's organisation. It says what the purposes of the grants open
 * and nothing of what there is. A household of which nothing is open is left out.
 */
export const readClosedSections = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly string[]>>({
  name: 'readClosedSections',
  permission: 'household:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await tx.query<{ id: Id; open: readonly Category[] }>(
      `select x.household_id as id, array_agg(x.category) as open from household_access x
       where x.household_id = any($1) and x.organisation_id = $2 and ${liveOn('x')} group by x.household_id`,
      [asked, tx.actor.organisationId],
    );
    tx.recordAccess({ asked, returned: rows.map(({ id }) => id) });
    return new Map(rows.map(({ id, open }) => [id, sectionsWithout(open).map(({ path }) => path)]));
  },
});
