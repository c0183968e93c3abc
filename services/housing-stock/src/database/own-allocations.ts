import { NotFound } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { AllocationState, WithdrawalReason } from '../domain/allocation-decision';

/** What of an allocation its landlord reads without access to the household. */
export interface OwnAllocation {
  readonly householdId: Id;
  readonly unitId: Id;
  readonly state: AllocationState;
  readonly decidedOn: LocalDate;
  readonly version: number;
}

/** `NOT_FOUND` of an allocation, the same for an absent one and one of another landlord. */
export function noSuchAllocation(): NotFound {
  return new NotFound('AllocationDecision', { path: ['allocationId'] });
}

/** An allocation of one of the caller's homes, locked, whether or not its household is still open to the caller. */
export async function lockOwnAllocation(tx: Tx, allocationId: Id): Promise<OwnAllocation> {
  const [allocation] = await tx.query<OwnAllocation>(
    `select household_id as "householdId", unit_id as "unitId", state, decided_on as "decidedOn", version from lock_own_allocation($1)`,
    [allocationId],
  );
  if (allocation === undefined) throw noSuchAllocation();
  return allocation;
}

/** Writes that an allocation was withdrawn; it must be locked and waiting. */
export async function withdrawOwnAllocation(
  tx: Tx,
  allocationId: Id,
  withdrawal: { readonly reason: WithdrawalReason; readonly day: LocalDate },
): Promise<void> {
  await tx.query('select withdraw_own_allocation($1, $2, $3)', [allocationId, withdrawal.reason, withdrawal.day]);
}
