import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { APPLICATION_VIEW_COLUMNS, type ApplicationView } from '../database/applications';

/** Applications by id, live or closed. */
export const readHousingApplications = defineUseCase<readonly Id[], ReadonlyMap<Id, ApplicationView>>({
  name: 'readHousingApplications',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, applicationIds) {
    tx.recordAccess({ asked: applicationIds });
    const rows = await select(tx, 'a.id = any($2::uuid[])', applicationIds);
    return new Map(rows.map((row) => [row.id, row]));
  },
});

/** By household, the live application. */
export const readHouseholdApplications = defineUseCase<readonly Id[], ReadonlyMap<Id, ApplicationView>>({
  name: 'readHouseholdApplications',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, householdIds) {
    tx.recordAccess({ asked: householdIds });
    const rows = await select(tx, 'a.closed_on is null and a.household_id = any($2::uuid[])', householdIds);
    return new Map(rows.map((row) => [row.householdId, row]));
  },
});

async function select(tx: Tx, condition: string, ids: readonly Id[]): Promise<ApplicationView[]> {
  const rows = await tx.query<ApplicationView>(
    `select ${APPLICATION_VIEW_COLUMNS} from housing_application a ${visible({ alias: 'a', category: 'HOUSING_REQUEST', organisation: '$1' })}
     where ${condition}`,
    [tx.actor.organisationId, ids],
  );
  tx.recordAccess({ returned: rows.map(({ householdId }) => householdId), categories: ['HOUSING_REQUEST'] });
  return rows;
}
