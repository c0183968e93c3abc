import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertEnergyDebt } from '../database/situation-writes';
import { ENERGY_DEBT_SOURCES, type EnergyDebtSource } from '../domain/life';
import { requirePastDay } from '../domain/period';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly amountCents: Cents;
  readonly asOf: LocalDate;
  readonly source: EnergyDebtSource;
}

/** Records what a household owes for energy as of a day, 0 when it owes nothing (`DAY_IMPOSSIBLE`). What was recorded before stays. */
export const recordEnergyDebt = defineUseCase<Input, { householdId: Id }>({
  name: 'recordEnergyDebt',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    householdId: field.id,
    amountCents: field.amount,
    asOf: field.date,
    source: z.enum(ENERGY_DEBT_SOURCES),
  }),
  check: checkOpenHousehold,
  async run(tx, { id, householdId, amountCents, asOf, source }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    refuseAll(tx, () => requirePastDay(asOf, tx.clock.today(), ['asOf']));
    await takeHousehold(tx, householdId);
    tx.stopIfRefused();
    await insertEnergyDebt(tx, { id: id ?? newId(), householdId, amountCents, asOf, source });
    return changedHousehold(tx, householdId, ['energy.debt']);
  },
});
