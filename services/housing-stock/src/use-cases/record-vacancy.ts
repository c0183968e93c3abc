import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { checkUnits, lockUnit, openVacancy, saveUnit, saveVacancy } from '../database/units';
import { requireNobodyChosen } from '../domain/unit';
import { longPast, requireNear, Vacancy } from '../domain/vacancy';
import { fields } from './fields';

const inputShape = z.object({ clientKey: fields.clientKey, unitId: fields.id, freeOn: fields.date, notice: z.boolean().nullish() });

/**
 * Declares that a home is or will be free; declared again, the day replaces the one before. `CONFLICT` once a household was chosen,
 * `REFUSED` when the home is let and nobody gave notice. Warns of a day that is long past.
 */
export const recordVacancy = defineUseCase<z.infer<typeof inputShape>, { unitId: Id; vacancyId: Id }>({
  name: 'recordVacancy',
  permission: 'unit:manage',
  kind: 'write',
  input: inputShape,
  check: (tx, ids) => checkUnits(tx, ids, (unit) => [() => requireNobodyChosen(unit)]),
  async run(tx, { unitId, freeOn, notice }) {
    tx.recordAccess({ asked: [unitId] });
    const unit = await lockUnit(tx, unitId);
    tx.requireVersion(unit.version);
    const today = tx.clock.today();
    refuseAll(
      tx,
      () => unit.declareVacancy({ notice: notice ?? false }),
      () => requireNear(freeOn, today),
    );
    tx.stopIfRefused();
    for (const warning of longPast(freeOn, today)) tx.warn(warning);
    await saveUnit(tx, unit);
    const vacancy = await openVacancy(tx, unitId);
    tx.recordAccess({ returned: [unitId] });
    if (vacancy !== null) {
      vacancy.moveTo(freeOn, today);
      await saveVacancy(tx, vacancy);
      return { unitId, vacancyId: vacancy.id };
    }
    const declared = Vacancy.declare({ organisationId: unit.organisationId, unitId, freeOn, notice: notice ?? false, recordedOn: today });
    await tx.manager.insert(Vacancy, declared);
    return { unitId, vacancyId: declared.id };
  },
});
