import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { SELECT_UNIT_VIEW, type UnitView } from '../database/unit-views';

/** Homes of the caller's organisation by id. */
export const readUnits = defineUseCase<readonly Id[], ReadonlyMap<Id, UnitView>>({
  name: 'readUnits',
  permission: 'unit:read',
  kind: 'read',
  async run(tx, unitIds) {
    tx.recordAccess({ asked: unitIds });
    const rows = await tx.query<UnitView>(`${SELECT_UNIT_VIEW} where u.organisation_id = $1 and u.id = any($2::uuid[])`, [
      tx.actor.organisationId,
      unitIds,
    ]);
    tx.recordAccess({ returned: rows.map(({ id }) => id) });
    return new Map(rows.map((row) => [row.id, row]));
  },
});
