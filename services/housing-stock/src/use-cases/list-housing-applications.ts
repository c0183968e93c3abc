import { visible } from '@passerelle/shared/access/visible';
import { InvalidInput } from '@passerelle/shared/domain/errors';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { APPLICATION_VIEW_COLUMNS, type ApplicationView } from '../database/applications';
import { departmentFilter } from '../domain/department';
import type { UnitType } from '../domain/unit';

interface ApplicationList {
  readonly filter: { readonly wantedType?: UnitType | null | undefined; readonly department?: string | null | undefined };
  readonly page: Page;
}

/** Live applications of households that the caller may see, the oldest first: one page, and one row more. */
export const listHousingApplications = defineUseCase<ApplicationList, readonly ApplicationView[]>({
  name: 'listHousingApplications',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, { filter, page }) {
    const { wantedType = null } = filter;
    const department = departmentFilter(filter.department);
    const { after } = page;
    // A forged cursor must not reach the cast of the database.
    if (after !== null && !isLocalDate(after.key)) {
      throw new InvalidInput('CURSOR_INVALID', { path: ['after'] });
    }
    const rows = await tx.query<ApplicationView>(
      `select ${APPLICATION_VIEW_COLUMNS} from housing_application a ${visible({ alias: 'a', category: 'HOUSING_REQUEST', organisation: '$1' })}
       where a.closed_on is null and ($2::text is null or $2 = any(a.wanted_types)) and ($3::text is null or $3 = any(a.departments))
         and ($5::uuid is null or (a.recorded_on, a.id) > ($4::date, $5::uuid))
       order by a.recorded_on, a.id limit $6`,
      [tx.actor.organisationId, wantedType, department, after?.key ?? null, after?.id ?? null, page.limit + 1],
    );
    tx.recordAccess({ returned: rows.slice(0, page.limit).map(({ householdId }) => householdId), categories: ['HOUSING_REQUEST'] });
    return rows;
  },
});
