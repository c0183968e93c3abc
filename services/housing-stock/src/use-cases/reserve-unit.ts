import type { DomainError } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { dayOf } from '@passerelle/shared/domain/occurred';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { membershipsOfCaller } from '../database/memberships';
import { checkUnits, lockUnit, saveUnit } from '../database/units';
import { requireMember, requireMemberThen } from '../domain/membership';
import { reservationGuards } from '../domain/unit';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  unitId: fields.id,
  programmeId: fields.id,
  occurredAt: fields.instant.nullish(),
});

/**
 * Keeps a home for the households of a programme in which the caller's organisation takes part today, and took part on the day on which it
 * was kept. The members of the programme see the copied facts of the home, never the home. `CONFLICT` when it is already kept.
 */
export const reserveUnit = defineUseCase<z.infer<typeof inputShape>, { unitId: Id; programmeId: Id; reservationId: Id }>({
  name: 'reserveUnit',
  permission: 'unit:manage',
  kind: 'write',
  input: inputShape,
  check: checkReservable,
  async run(tx, { unitId, programmeId, occurredAt }) {
    tx.recordAccess({ asked: [unitId, programmeId] });
    const unit = await lockUnit(tx, unitId);
    tx.requireVersion(unit.version);
    const memberships = (await membershipsOfCaller(tx)).filter((membership) => membership.programmeId === programmeId);
    let reservedOn = tx.clock.today();
    requireMember(memberships, reservedOn);
    refuseAll(tx, ...reservationGuards(unit), () => {
      reservedOn = dayOf(occurredAt, tx.clock);
      requireMemberThen(memberships, reservedOn);
    });
    tx.stopIfRefused();
    unit.reserveFor(programmeId);
    const reservationId = newId();
    await tx.query(
      `insert into reservation (id, programme_id, landlord_id, unit_id, unit_type, financing_class, department, reserved_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [reservationId, programmeId, unit.organisationId, unitId, unit.type, unit.financingClass, unit.department, reservedOn],
    );
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [unitId, programmeId] });
    return { unitId, programmeId, reservationId };
  },
});

/** Without any programme the rest makes no difference, as in the act. */
async function checkReservable(tx: Tx, unitIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const memberships = await membershipsOfCaller(tx);
  const today = tx.clock.today();
  const member = () => requireMember(memberships, today);
  const nowhere = refusalsOf(member).length > 0;
  return checkUnits(tx, unitIds, (unit) => (nowhere ? [member] : reservationGuards(unit)));
}
