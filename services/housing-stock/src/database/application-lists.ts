import { visible } from '@passerelle/shared/access/visible';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { typedReference } from '@passerelle/shared/domain/references';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countEach, countUpTo, type FacetCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import { orderedRows, type RowOrder } from '@passerelle/shared/graphql/ordered-rows';
import type { Tx } from '@passerelle/shared/use-case-types';
import { departmentFilter } from '../domain/department';
import { APPLICATION_STATES, type ApplicationState } from '../domain/housing-application';
import type { UnitType } from '../domain/unit';
import { APPLICATION_STATE, APPLICATION_VIEW_COLUMNS, type ApplicationView } from './applications';

export interface ApplicationFilter {
  readonly state?: ApplicationState | null | undefined;
  readonly reference?: string | null | undefined;
  readonly wantedType?: UnitType | null | undefined;
  readonly department?: string | null | undefined;
  readonly recordedFrom?: LocalDate | null | undefined;
  readonly recordedTo?: LocalDate | null | undefined;
}

export type ApplicationOrder = 'RECORDED_ON_ASC' | 'RECORDED_ON_DESC';

const OLDEST_FIRST: RowOrder = { by: 'a.recorded_on', type: 'date', id: 'a.id' };
const ORDERS: Readonly<Record<ApplicationOrder, RowOrder>> = {
  RECORDED_ON_ASC: OLDEST_FIRST,
  RECORDED_ON_DESC: { ...OLDEST_FIRST, descending: true },
};

const OPEN = `from housing_application a ${visible({ alias: 'a', category: 'HOUSING_REQUEST', organisation: '$1' })}
  where ($2::text is null or a.reference = $2) and ($3::text is null or $3 = any(a.wanted_types)) and ($4::text is null or $4 = any(a.departments))
    and ($5::date is null or a.recorded_on >= $5) and ($6::date is null or a.recorded_on <= $6)`;

/** Written out, since live ones have an index of their own. */
const IN_STATE: Readonly<Record<ApplicationState, string>> = {
  LIVE: 'a.closed_on is null',
  HOUSED: `a.closed_on is not null and a.closed_reason = 'HOUSED'`,
  REPLACED: `a.closed_on is not null and a.closed_reason = 'REPLACED'`,
};

function parametersOf(tx: Tx, filter: ApplicationFilter): readonly unknown[] {
  return [
    tx.actor.organisationId,
    typedReference(filter.reference),
    filter.wantedType ?? null,
    departmentFilter(filter.department),
    filter.recordedFrom ?? null,
    filter.recordedTo ?? null,
  ];
}

/** A page of applications, one more than the limit; live ones unless the filter says otherwise. */
export async function listedApplications(
  tx: Tx,
  { filter, orderBy, page }: { readonly filter: ApplicationFilter; readonly orderBy: ApplicationOrder; readonly page: Page },
): Promise<readonly ApplicationView[]> {
  const rows = `select ${APPLICATION_VIEW_COLUMNS} ${OPEN} and ${IN_STATE[filter.state ?? 'LIVE']}`;
  return tx.query<ApplicationView>(orderedRows({ rows, order: ORDERS[orderBy], start: { key: '$7', id: '$8' }, limit: '$9' }), [
    ...parametersOf(tx, filter),
    page.after?.key ?? null,
    page.after?.id ?? null,
    page.limit + 1,
  ]);
}

export async function countApplicationsLike(tx: Tx, filter: ApplicationFilter): Promise<ListCount> {
  return countUpTo(tx, `select ${OPEN} and ${IN_STATE[filter.state ?? 'LIVE']}`, parametersOf(tx, filter));
}

/** By state, whatever the filter says of it: the tabs of a screen show the other states too. */
export async function countApplicationsByState(tx: Tx, filter: ApplicationFilter): Promise<FacetCount[]> {
  const parameters = [...parametersOf(tx, filter), APPLICATION_STATES];
  return countEach(tx, { rows: `select ${OPEN}`, of: APPLICATION_STATE, values: '$7', parameters });
}
