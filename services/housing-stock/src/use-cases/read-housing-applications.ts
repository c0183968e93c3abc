import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { APPLICATION_VIEW_COLUMNS, type ApplicationView } from '../database/applications';

/** Live applications by household. */
export const readHousingApplications = defineUseCase<readonly Id[], ReadonlyMap<Id, ApplicationView>>({
  name: 'readHousingApplications',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, householdIds) {
    tx.recordAccess({ asked: householdIds, categories: ['HOUSING_REQUEST'] });
    const rows = await tx.query<ApplicationView>(
      `select ${APPLICATION_VIEW_COLUMNS} from housing_application a ${visible({ alias: 'a', category: 'HOUSING_REQUEST', organisation: '$1' })}
       where a.closed_on is null and a.household_id = any($2::uuid[])`,
      [tx.actor.organisationId, householdIds],
    );
    tx.recordAccess({ returned: rows.map(({ householdId }) => householdId) });
    return new Map(rows.map((row) => [row.householdId, row]));
  },
});
