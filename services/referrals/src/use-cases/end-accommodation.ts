import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { accommodationsByIds, endStay } from '../database/situation-writes';
import { requirePastDay, requireRunning, requireSomeDay } from '../domain/period';
import { changedHousehold, checkOfRecord, takeRecord } from './household-record';
import { field } from './inputs';
import { ACCOMMODATION_FIELDS } from './record-accommodation';

interface Input {
  readonly clientKey: string;
  readonly accommodationId: Id;
  readonly to: LocalDate;
}

/** A household does not live there any more (`ALREADY_ENDED`, `DAY_IMPOSSIBLE`, `PERIOD_EMPTY`). */
export const endAccommodation = defineUseCase<Input, { householdId: Id }>({
  name: 'endAccommodation',
  permission: 'household-situation:record',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, accommodationId: field.id, to: field.date }),
  check: checkOfRecord(accommodationsByIds, (tx, stay) => refusalsOf(() => requireRunning(stay, tx.clock.today()))),
  async run(tx, { accommodationId, to }) {
    const notFound = () => new NotFound('Accommodation', { path: ['accommodationId'] });
    const stay = await takeRecord(tx, accommodationId, { byIds: accommodationsByIds, notFound });
    const today = tx.clock.today();
    refuseAll(tx, () => requireRunning(stay, today));
    tx.stopIfRefused();
    refuseAll(
      tx,
      () => requirePastDay(to, today, ['to']),
      () => requireSomeDay({ from: stay.from, to }, ['to']),
    );
    tx.stopIfRefused();
    await endStay(tx, accommodationId, to);
    return changedHousehold(tx, stay.householdId, ACCOMMODATION_FIELDS);
  },
});
