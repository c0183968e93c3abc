import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { lockOwnAllocation, withdrawOwnAllocation } from '../database/own-allocations';
import { lockUnit, openVacancy, saveUnit } from '../database/units';
import { requireWaiting, WITHDRAWAL_REASONS } from '../domain/allocation-decision';
import { fields } from './fields';

const inputShape = z.object({ clientKey: fields.clientKey, allocationId: fields.id, reason: z.enum(WITHDRAWAL_REASONS) });

/**
 * Takes back an allocation that no lease follows, also after the household was closed to the caller: its home is free as before, and the
 * household, whose application is still live, can be given another one. `CONFLICT` when it was withdrawn or its lease has started.
 */
export const withdrawAllocation = defineUseCase<z.infer<typeof inputShape>, { allocationId: Id; householdId: Id; unitId: Id }>({
  name: 'withdrawAllocation',
  permission: 'allocation:decide',
  kind: 'write',
  input: inputShape,
  async run(tx, { allocationId, reason }) {
    tx.recordAccess({ asked: [allocationId], categories: ['HOUSING_REQUEST'] });
    // The decision before its home, as the start of its lease takes them: the two never wait for each other in a ring.
    const { householdId, unitId, state } = await lockOwnAllocation(tx, allocationId);
    requireWaiting(state);
    const unit = await lockUnit(tx, unitId, ['allocationId']);
    const vacancy = await openVacancy(tx, unitId);
    if (vacancy === null) throw new Error(`The unit ${unitId} is allocated without an open vacancy.`);
    unit.releaseAllocation({ notice: vacancy.notice });
    await withdrawOwnAllocation(tx, allocationId, reason);
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [allocationId, householdId, unitId] });
    return { allocationId, householdId, unitId };
  },
});
