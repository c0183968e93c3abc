import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { makeDue, referralsThatWait } from '../database/referrals-to-judge';
import { rulesOf } from './judge';
import { asksAbout, judgeWaiting } from './judge-again';

/**
 * Every act that changes what rules may ask of a household ends here, with the names of the fields that it changed. Referrals that the caller
 * sees are judged again at once, so that he reads what is true. Those of others, which he does not see, are made due where their rules ask about
 * what changed, and the work of the day judges them a moment later.
 */
export async function situationChanged(tx: Tx, householdId: Id, fields: readonly string[]): Promise<void> {
  if (fields.length === 0) return;
  const judged = new Set(await judgeWaiting(tx, { householdId, landlordId: null, fields }));
  const others = (await referralsThatWait(tx, householdId)).filter(({ id }) => !judged.has(id));
  const rules = await rulesOf(tx, others);
  const asking = others.filter((referral) => asksAbout(rules(referral), fields));
  await makeDue(
    tx,
    householdId,
    asking.map(({ id }) => id),
  );
}
