import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { allStatuses, insertNoStatus } from '../database/situation-writes';
import { requirePastDay } from '../domain/period';
import { requireNoStatus } from '../domain/priority-status';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly asOf: LocalDate;
}

/**
 * Somebody looked, and the household has no priority status on the day: from then on none is known, where before nothing was
 * (`STATUS_IN_FORCE`, `DAY_IMPOSSIBLE`).
 */
export const confirmNoPriorityStatus = defineUseCase<Input, { householdId: Id }>({
  name: 'confirmNoPriorityStatus',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, id: field.newId, householdId: field.id, asOf: field.date }),
  check: checkOpenHousehold,
  async run(tx, { id, householdId, asOf }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    refuseAll(tx, () => requirePastDay(asOf, tx.clock.today(), ['asOf']));
    await takeHousehold(tx, householdId);
    const statuses = await allStatuses(tx, householdId);
    refuseAll(tx, () => requireNoStatus(statuses, asOf));
    tx.stopIfRefused();
    await insertNoStatus(tx, { id: id ?? newId(), householdId, asOf });
    return changedHousehold(tx, householdId, ['status.active']);
  },
});
