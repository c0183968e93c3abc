import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { undecidedReferrals } from '../database/projections';
import { lockReferral, saveReferral } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { judge } from './judge';

/**
 * A fact came that may answer what was unknown: confirmed referrals that wait for it are judged again. Even a FAIL leaves them confirmed;
 * people decide whether to decline or cancel. A verdict that stays unknown is not written again.
 */
export const judgeAgain = defineUseCase<{ readonly householdId: Id; readonly landlordId: Id }, void>({
  name: 'judgeAgain',
  permission: 'system',
  kind: 'write',
  async run(tx, { householdId, landlordId }) {
    for (const referralId of await undecidedReferrals(tx, householdId, landlordId)) {
      tx.recordAccess({ asked: [referralId, householdId], categories: ['REFERRAL'] });
      const referral = await lockReferral(tx, referralId);
      if (referral?.state !== 'CONFIRMED' || referral.verdict !== 'UNKNOWN') continue;
      const decision = await judge(tx, referral);
      if (decision.verdict === 'UNKNOWN') continue;
      referral.judge(decision.verdict);
      await saveReferral(tx, referral);
      await insertVerdict(tx, referral, decision);
      tx.recordAccess({ returned: [referralId] });
    }
  },
});
