import type { Tx } from '@passerelle/shared/use-case-types';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import type { RentAccount } from '../domain/rent-account';

/** Tells others of each account whose arrears changed, once, after everything was booked. Their households' streams must have been taken. */
export async function publishPositions(tx: Tx, accounts: readonly RentAccount[]): Promise<void> {
  for (const { state, position, positionChanged, runningEpisodeId } of accounts) {
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
