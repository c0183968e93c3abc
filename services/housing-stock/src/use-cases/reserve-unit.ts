import { liveOn } from '@passerelle/shared/access/protect';
import { NotFound } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { lockUnit, saveUnit } from '../database/units';
import { fields } from './fields';

const inputShape = z.object({ clientKey: fields.clientKey, unitId: fields.id, programmeId: fields.id });

/**
 * Keeps a home for the households of a programme in which the caller's organisation takes part today. The members of the programme see the
 * copied facts of the home, never the home. `CONFLICT` when it is already kept.
 */
export const reserveUnit = defineUseCase<z.infer<typeof inputShape>, { unitId: Id; programmeId: Id; reservationId: Id }>({
  name: 'reserveUnit',
  permission: 'unit:manage',
  kind: 'write',
  input: inputShape,
  async run(tx, { unitId, programmeId }) {
    tx.recordAccess({ asked: [unitId, programmeId] });
    const unit = await lockUnit(tx, unitId);
    await requireMembership(tx, programmeId);
    unit.reserveFor(programmeId);
    const reservationId = newId();
    await tx.query(
      `insert into reservation (id, programme_id, landlord_id, unit_id, unit_type, financing_class, department, reserved_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [reservationId, programmeId, unit.organisationId, unitId, unit.type, unit.financingClass, unit.department, tx.clock.today()],
    );
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [unitId, programmeId] });
    return { unitId, programmeId, reservationId };
  },
});

async function requireMembership(tx: Tx, programmeId: Id): Promise<void> {
  const rows = await tx.query(
    `select from programme_membership m where m.programme_id = $1 and m.organisation_id = $2 and ${liveOn('m')} limit 1`,
    [programmeId, tx.actor.organisationId],
  );
  if (rows.length === 0) {
    throw new NotFound('programme', {
      path: ['programmeId'],
      remedy: 'Send the id of a programme in which your organisation takes part today.',
    });
  }
}
