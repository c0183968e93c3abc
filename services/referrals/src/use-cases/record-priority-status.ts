import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { allStatuses, insertStatus } from '../database/situation-writes';
import { requirePastDay, requireSomeDay } from '../domain/period';
import { requireNoSameStatus } from '../domain/priority-status';
import { changedHousehold } from './household-record';
import { field } from './inputs';
import { checkOpenHousehold, takeHousehold } from './take-household';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly householdId: Id;
  readonly code: string;
  readonly proof: string;
  readonly from: LocalDate;
  readonly to?: LocalDate | null | undefined;
}

/** Records a status with its proof (`DAY_IMPOSSIBLE`, `PERIOD_EMPTY`, `STATUS_OVERLAPS`). Its codes are an open list. */
export const recordPriorityStatus = defineUseCase<Input, { householdId: Id }>({
  name: 'recordPriorityStatus',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    householdId: field.id,
    code: field.term,
    proof: field.term,
    from: field.date,
    to: field.date.nullish(),
  }),
  check: checkOpenHousehold,
  async run(tx, { id, householdId, code, proof, from, to = null }) {
    tx.recordAccess({ asked: [householdId], categories: ['RESOURCES'] });
    refuseAll(
      tx,
      () => requirePastDay(from, tx.clock.today(), ['from']),
      () => requireSomeDay({ from, to }, ['to']),
    );
    await takeHousehold(tx, householdId);
    const statuses = await allStatuses(tx, householdId);
    refuseAll(tx, () => requireNoSameStatus(statuses, { code, from, to }));
    tx.stopIfRefused();
    await insertStatus(tx, { id: id ?? newId(), householdId, code, proof, from, to });
    return changedHousehold(tx, householdId, ['status.active']);
  },
});
