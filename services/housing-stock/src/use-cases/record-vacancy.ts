import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { lockUnit, saveUnit } from '../database/units';
import { Vacancy } from '../domain/vacancy';
import { fields } from './fields';

const inputShape = z.object({ clientKey: fields.clientKey, unitId: fields.id, freeOn: fields.date, notice: z.boolean().nullish() });

/** Declares that a home is or will be free. `CONFLICT` when it already was, `REFUSED` when it is let and nobody gave notice. */
export const recordVacancy = defineUseCase<z.infer<typeof inputShape>, { unitId: Id; vacancyId: Id }>({
  name: 'recordVacancy',
  permission: 'unit:manage',
  kind: 'write',
  input: inputShape,
  async run(tx, { unitId, freeOn, notice }) {
    tx.recordAccess({ asked: [unitId] });
    const unit = await lockUnit(tx, unitId);
    unit.declareVacancy({ notice: notice ?? false });
    const vacancy = Vacancy.declare({
      organisationId: unit.organisationId,
      unitId,
      freeOn,
      notice: notice ?? false,
      recordedOn: tx.clock.today(),
    });
    await tx.manager.insert(Vacancy, vacancy);
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [unitId] });
    return { unitId, vacancyId: vacancy.id };
  },
});
