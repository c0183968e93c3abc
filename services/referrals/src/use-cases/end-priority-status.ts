import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { endStatus, statusesByIds } from '../database/situation-writes';
import { requirePastDay, requireRunning, requireSomeDay } from '../domain/period';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly statusId: Id;
  readonly to: LocalDate;
}

/** A household does not have a status any more; an end that is to come is brought forward (`ALREADY_ENDED`, `DAY_IMPOSSIBLE`, `PERIOD_EMPTY`). */
export const endPriorityStatus = defineUseCase<Input, { householdId: Id }>({
  name: 'endPriorityStatus',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, statusId: field.id, to: field.date }),
  check: checkOfRecord(statusesByIds, (tx, status) => refusalsOf(() => requireRunning(status, tx.clock.today()))),
  async run(tx, { statusId, to }) {
    const notFound = () => new NotFound('PriorityStatus', { path: ['statusId'] });
    const status = await takeRecord(tx, statusId, { byIds: statusesByIds, notFound });
    const today = tx.clock.today();
    refuseAll(tx, () => requireRunning(status, today));
    tx.stopIfRefused();
    refuseAll(
      tx,
      () => requirePastDay(to, today, ['to']),
      () => requireSomeDay({ from: status.from, to }, ['to']),
    );
    tx.stopIfRefused();
    await endStatus(tx, statusId, to);
    return changedHousehold(tx, status.householdId, ['status.active']);
  },
});
