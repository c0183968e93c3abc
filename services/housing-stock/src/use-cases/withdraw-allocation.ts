import type { Id } from '@passerelle/shared/domain/ids';
import { dayOf } from '@passerelle/shared/domain/occurred';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { defineUseCase } from '@passerelle/shared/use-case';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { In } from 'typeorm';
import { z } from 'zod';
import { lockOwnAllocation, withdrawOwnAllocation } from '../database/own-allocations';
import { lockUnit, openVacancy, saveUnit } from '../database/units';
import { AllocationDecision, requireDecidedBefore, requireWaiting, WITHDRAWAL_REASONS } from '../domain/allocation-decision';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  allocationId: fields.id,
  reason: z.enum(WITHDRAWAL_REASONS),
  occurredAt: fields.instant.nullish(),
});

/**
 * Takes back an allocation that no lease follows, also after the household was closed to the caller: its home is free as before, and the
 * household, whose application is still live, can be given another one. `CONFLICT` when it was withdrawn or its lease has started.
 */
export const withdrawAllocation = defineUseCase<z.infer<typeof inputShape>, { allocationId: Id; householdId: Id; unitId: Id }>({
  name: 'withdrawAllocation',
  permission: 'allocation:decide',
  kind: 'write',
  input: inputShape,
  async check(tx, ids) {
    const decisions = await tx.manager.findBy(AllocationDecision, { id: In([...ids]), landlordId: tx.actor.organisationId });
    return new Map(decisions.map(({ id, state }) => [id, refusalsOf(() => requireWaiting(state))]));
  },
  async run(tx, { allocationId, reason, occurredAt }) {
    tx.recordAccess({ asked: [allocationId], categories: ['HOUSING_REQUEST'] });
    // The decision before its home, as the start of its lease takes them: the two never wait for each other in a ring.
    const { householdId, unitId, state, decidedOn, version } = await lockOwnAllocation(tx, allocationId);
    tx.requireVersion(version);
    let day = tx.clock.today();
    refuseAll(
      tx,
      () => requireWaiting(state),
      () => {
        day = dayOf(occurredAt, tx.clock);
        requireDecidedBefore({ decidedOn }, day);
      },
    );
    tx.stopIfRefused();
    const unit = await lockUnit(tx, unitId, ['allocationId']);
    const vacancy = await openVacancy(tx, unitId);
    if (vacancy === null) throw new Error(`The unit ${unitId} is allocated without an open vacancy.`);
    unit.releaseAllocation({ notice: vacancy.notice });
    await withdrawOwnAllocation(tx, allocationId, { reason, day });
    await saveUnit(tx, unit);
    tx.recordAccess({ returned: [allocationId, householdId, unitId] });
    return { allocationId, householdId, unitId };
  },
});
