import type { Id } from '@passerelle/shared/domain/ids';
import { householdSituationChanged } from '@passerelle/shared/facts/household-situation-changed';
import type { Tx } from '@passerelle/shared/use-case-types';
import { judgeWaiting } from './judge-again';

/**
 * Every act that changes what rules may ask of a household ends here, with the names of the fields that it changed. Referrals that the caller
 * sees are judged again at once, so that he reads what is true; of those of others, which he does not see, the fact has them judged.
 */
export async function situationChanged(tx: Tx, householdId: Id, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return;
  await judgeWaiting(tx, { householdId, landlordId: null, fields });
  await tx.publish(householdSituationChanged, {
    key: householdId,
    subject: householdId,
    payload: { householdId, fields: [...fields], asOf: tx.clock.today() },
  });
}
