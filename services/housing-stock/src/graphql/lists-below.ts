// Lists that hang on a household or a programme. They are short and read whole, for all rows of a page at once, and then narrowed and put in
// their order here.
import type { Id } from '@passerelle/shared/domain/ids';
import { readPage } from '@passerelle/shared/graphql/connection';
import type { CountedConnection } from '@passerelle/shared/graphql/load-page';
import type { LeaseView } from '../database/lease-views';
import { departmentFilter } from '../domain/department';
import { connectionOf, type BoundedRows } from '../use-cases/page-of';
import { candidacyPlace, candidacyPlaceByEffort, type CandidacyView } from '../use-cases/read-candidacies';
import type { ReservationView } from '../use-cases/read-reserved-units';
import type { HouseholdHousingCandidaciesArgs, HouseholdHousingLeasesArgs, ProgrammeReservedUnitsArgs } from './resolver-types.generated';

type Asked<Args> = Partial<Args>;

const leasePlace = (lease: LeaseView): { key: string; id: Id } => ({ key: lease.startsOn, id: lease.id });
const reservationPlace = (reservation: ReservationView): { key: string; id: Id } => ({ key: reservation.reservedOn, id: reservation.id });

function keep<Row>({ rows, isCut }: BoundedRows<Row>, keeps: (row: Row) => boolean): BoundedRows<Row> {
  return { rows: rows.filter(keeps), isCut };
}

/** True when a condition was not given, or is met. */
function meets<Value>(wanted: Value | null | undefined, found: Value): boolean {
  return wanted === null || wanted === undefined || wanted === found;
}

export function leasesPage(
  leases: BoundedRows<LeaseView>,
  { filter, orderBy, ...args }: Asked<HouseholdHousingLeasesArgs>,
): CountedConnection<LeaseView> {
  const order = orderBy ?? 'STARTS_ON_DESC';
  const { running, from, to } = filter ?? {};
  const found = keep(
    leases,
    ({ startsOn, endsOn }) => meets(running, endsOn === null) && startsOn >= (from ?? startsOn) && startsOn <= (to ?? startsOn),
  );
  return connectionOf(found, readPage(args, { list: `leases:${order}` }), { keyOf: leasePlace, newestFirst: order === 'STARTS_ON_DESC' });
}

export function candidaciesPage(
  candidacies: BoundedRows<CandidacyView>,
  { filter, orderBy, ...args }: Asked<HouseholdHousingCandidaciesArgs>,
): CountedConnection<CandidacyView> {
  const order = orderBy ?? 'RANK';
  const found = keep(candidacies, ({ verdict }) => meets(filter?.verdict, verdict));
  return connectionOf(found, readPage(args, { list: `candidacies:${order}` }), {
    keyOf: order === 'RANK' ? candidacyPlace : candidacyPlaceByEffort,
  });
}

export function reservationsPage(
  reservations: BoundedRows<ReservationView>,
  { filter, orderBy, ...args }: Asked<ProgrammeReservedUnitsArgs>,
): CountedConnection<ReservationView> {
  const order = orderBy ?? 'RESERVED_ON_ASC';
  const department = departmentFilter(filter?.department);
  const found = keep(
    reservations,
    (reservation) =>
      meets(filter?.unitType, reservation.unitType) &&
      meets(filter?.financingClass, reservation.financingClass) &&
      meets(department, reservation.department),
  );
  const page = readPage(args, { list: `reservedUnits:${order}` });
  return connectionOf(found, page, { keyOf: reservationPlace, newestFirst: order === 'RESERVED_ON_DESC' });
}
