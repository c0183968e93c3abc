import { liveOn } from '@passerelle/shared/access/protect';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { FinancingClass, UnitType } from '../domain/unit';
import { upTo, type BoundedRows } from './page-of';

/** Most reservations read of one programme, the oldest. */
const MOST_RESERVATIONS = 1_000;

/** A home kept for a programme, as its members see it. */
export interface ReservationView {
  readonly id: Id;
  readonly programmeId: Id;
  readonly landlordId: Id;
  readonly unitId: Id;
  readonly unitType: UnitType;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly reservedOn: LocalDate;
}

/** Homes kept for programmes, by programme: nothing for a programme in which the caller's organisation does not take part today. */
export const readReservedUnits = defineUseCase<readonly Id[], ReadonlyMap<Id, BoundedRows<ReservationView>>>({
  name: 'readReservedUnits',
  permission: 'reservation:read',
  kind: 'read',
  async run(tx, programmeIds) {
    tx.recordAccess({ asked: programmeIds });
    const own = await tx.query<{ id: Id }>(
      `select distinct m.programme_id as id from programme_membership m
       where m.organisation_id = $1 and m.programme_id = any($2::uuid[]) and ${liveOn('m')}`,
      [tx.actor.organisationId, programmeIds],
    );
    const rows = await tx.query<ReservationView>(
      `select v.* from (
         select r.id, r.programme_id as "programmeId", r.landlord_id as "landlordId", r.unit_id as "unitId", r.unit_type as "unitType",
           r.financing_class as "financingClass", r.department, r.reserved_on as "reservedOn",
           row_number() over (partition by r.programme_id order by r.reserved_on, r.id) as place
         from reservation r where r.programme_id = any($1::uuid[])) v
       where v.place <= ${MOST_RESERVATIONS + 1} order by v.place`,
      [own.map(({ id }) => id)],
    );
    const byProgramme = new Map(own.map(({ id }) => [id, [] as ReservationView[]]));
    for (const row of rows) byProgramme.get(row.programmeId)?.push(row);
    tx.recordAccess({ returned: [...byProgramme.keys()] });
    return new Map([...byProgramme].map(([id, reservations]) => [id, upTo(MOST_RESERVATIONS, reservations)]));
  },
});
