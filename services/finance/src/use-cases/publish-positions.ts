import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import type { RentAccount } from '../domain/rent-account';

/** Tells others of each account whose arrears changed, and of each plan that is complete by that, once, after everything was booked. Their households' streams must have been taken. */
export async function publishPositions(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  for (const { state, position, positionChanged, runningEpisodeId, completedPlanId } of accounts) {
    if (completedPlanId !== null) await publishCompleted(tx, state, completedPlanId);
    if (!positionChanged) continue;
    await tx.publish(arrearsPositionChanged, {
      key: state.householdId,
      subject: state.id,
      payload: {
        episodeId: runningEpisodeId,
        accountId: state.id,
        leaseId: state.id,
        householdId: state.householdId,
        landlordId: state.landlordId,
        ...position,
        asOf: tx.clock.today(),
      },
    });
  }
}

async function publishCompleted(tx: Tx, { id: accountId, householdId, landlordId }: RentAccount['state'], planId: Id): Promise<void> {
  const payload = { planId, accountId, householdId, landlordId, completedOn: tx.clock.today() };
  await tx.publish(repaymentPlanCompleted, { key: householdId, subject: planId, payload });
}
