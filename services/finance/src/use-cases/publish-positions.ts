import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { repaymentPlanCompleted } from '@passerelle/shared/facts/repayment-plan-completed';
import type { RentAccount } from '../domain/rent-account';
import { tellPositions } from './tell-positions';

/** Tells others of each plan that is complete, and of each account whose position changed, once, after everything was saved. Their households' streams must have been taken. */
export async function publishPositions(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  for (const { state, completedPlanId } of accounts) {
    if (completedPlanId !== null) await publishCompleted(tx, state, completedPlanId);
  }
  await tellPositions(
    tx,
    accounts.map(({ state }) => state.id),
  );
}

async function publishCompleted(tx: Tx, { id: accountId, householdId, landlordId }: RentAccount['state'], planId: Id): Promise<void> {
  const payload = { planId, accountId, householdId, landlordId, completedOn: tx.clock.today() };
  await tx.publish(repaymentPlanCompleted, { key: householdId, subject: planId, payload });
}
