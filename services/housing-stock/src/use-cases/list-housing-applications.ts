import type { Page } from '@passerelle/shared/graphql/connection';
import type { FacetCount, ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection, FacetWhenAsked } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import {
  countApplicationsByState,
  countApplicationsLike,
  listedApplications,
  type ApplicationFilter,
  type ApplicationOrder,
} from '../database/application-lists';
import type { ApplicationView } from '../database/applications';

interface ApplicationList {
  readonly filter: ApplicationFilter;
  readonly orderBy: ApplicationOrder;
  readonly page: Page;
}

/** A page of applications, with how many there are in which state. */
export type ApplicationPage = CountedConnection<ApplicationView> & { readonly states: FacetWhenAsked };

/** Applications of households that the caller may see: one page, and one row more. */
export const listHousingApplications = defineUseCase<ApplicationList, readonly ApplicationView[]>({
  name: 'listHousingApplications',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, list) {
    const rows = await listedApplications(tx, list);
    const shown = rows.slice(0, list.page.limit);
    tx.recordAccess({ returned: shown.map(({ householdId }) => householdId), categories: ['HOUSING_REQUEST'] });
    return rows;
  },
});

/** How many of them the filter lets through. */
export const countHousingApplications = defineUseCase<ApplicationFilter, ListCount>({
  name: 'countHousingApplications',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, filter) {
    tx.recordAccess({ categories: ['HOUSING_REQUEST'] });
    return countApplicationsLike(tx, filter);
  },
});

/** How many are in which state. */
export const countApplicationStates = defineUseCase<ApplicationFilter, readonly FacetCount[]>({
  name: 'countApplicationStates',
  permission: 'housing-application:read',
  kind: 'read',
  async run(tx, filter) {
    tx.recordAccess({ categories: ['HOUSING_REQUEST'] });
    return countApplicationsByState(tx, filter);
  },
});
