import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { householdsByIds, latestResources, membersOf, type HouseholdRow, type MemberRow, type ResourcesRow } from '../database/households';
import { grouped } from '../domain/grouped';
import { membersAt, sizeAt, type HouseholdSize } from '../domain/composition';

/** Households by id. One that no grant opens is left out, and stands on the audit as asked and not returned. */
export const readHouseholds = defineUseCase<readonly Id[], ReadonlyMap<Id, HouseholdRow>>({
  name: 'readHouseholds',
  permission: 'household:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await householdsByIds(tx, asked);
    tx.recordAccess({ asked, returned: rows.map(({ id }) => id), categories: ['IDENTITY'] });
    return new Map(rows.map((row) => [row.id, row]));
  },
});

/** Who lives in a household on a day, and how many. */
export interface HouseholdComposition extends HouseholdSize {
  readonly at: LocalDate;
  readonly members: readonly MemberRow[];
}

/** The composition of households on a day, today unless said. A household that no grant opens is left out. */
export const readCompositions = defineUseCase<
  { readonly ids: readonly Id[]; readonly at: LocalDate | null },
  ReadonlyMap<Id, HouseholdComposition>
>({
  name: 'readCompositions',
  permission: 'household:read',
  kind: 'read',
  async run(tx, { ids, at }) {
    const asked = ids.filter(isId);
    const day = at ?? tx.clock.today();
    const byHousehold = grouped(await membersOf(tx, asked), ({ householdId }) => householdId);
    tx.recordAccess({ asked, returned: [...byHousehold.keys()], categories: ['IDENTITY'] });
    return new Map(
      [...byHousehold].map(([id, members]) => [id, { ...sizeAt(members, day), at: day, members: membersAt(members, day) }] as const),
    );
  },
});

/** The means of households as last recorded. */
export const readResources = defineUseCase<readonly Id[], ReadonlyMap<Id, ResourcesRow>>({
  name: 'readResources',
  permission: 'household-resources:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await latestResources(tx, asked);
    tx.recordAccess({ asked, returned: rows.map(({ householdId }) => householdId), categories: ['RESOURCES'] });
    return new Map(rows.map((row) => [row.householdId, row]));
  },
});
