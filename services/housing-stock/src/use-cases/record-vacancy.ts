import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { lockUnit, openVacancy, saveUnit, saveVacancy } from '../database/units';
import { Vacancy } from '../domain/vacancy';
import { fields } from './fields';

const inputShape = z.object({ clientKey: fields.clientKey, unitId: fields.id, freeOn: fields.date, notice: z.boolean().nullish() });

/**
 * Declares that a home is or will be free; declared again, the day replaces the one before. `CONFLICT` once a household was chosen,
 * `REFUSED` when the home is let and nobody gave notice.
 */
export const recordVacancy = defineUseCase<z.infer<typeof inputShape>, { unitId: Id; vacancyId: Id }>({
  name: 'recordVacancy',
  permission: 'unit:manage',
  kind: 'write',
  input: inputShape,
  async run(tx, { unitId, freeOn, notice }) {
    tx.recordAccess({ asked: [unitId] });
    const unit = await lockUnit(tx, unitId);
    unit.declareVacancy({ notice: notice ?? false });
    const vacancy = await openVacancy(tx, unitId);
    const today = tx.clock.today();
    tx.recordAccess({ returned: [unitId] });
    if (vacancy !== null) {
      vacancy.moveTo(freeOn, today);
      await saveVacancy(tx, vacancy);
      return { unitId, vacancyId: vacancy.id };
    }
    const declared = Vacancy.declare({ organisationId: unit.organisationId, unitId, freeOn, notice: notice ?? false, recordedOn: today });
    await tx.manager.insert(Vacancy, declared);
    await saveUnit(tx, unit);
    return { unitId, vacancyId: declared.id };
  },
});
