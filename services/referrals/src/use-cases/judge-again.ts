import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { confirmedReferrals } from '../database/projections';
import { lockReferral, lockReferralsOf, saveReferral } from '../database/referrals';
import { insertVerdict, latestVerdicts } from '../database/verdicts';
import { sameAnswers } from '../domain/eligibility';
import { judge } from './judge';

/**
 * A fact came that may change the answer: referrals that an association is to answer are judged again, so that it reads what is true now.
 * Even a FAIL leaves them confirmed; people decide whether to decline or cancel. When every criterion answers as before, nothing is written.
 */
export const judgeAgain = defineUseCase<{ readonly householdId: Id; readonly landlordId: Id }, void>({
  name: 'judgeAgain',
  permission: 'system',
  kind: 'write',
  async run(tx, { householdId, landlordId }) {
    await lockReferralsOf(tx, { householdId, landlordId });
    for (const referralId of await confirmedReferrals(tx, householdId, landlordId)) {
      tx.recordAccess({ asked: [referralId, householdId], categories: ['REFERRAL'] });
      const referral = await lockReferral(tx, referralId);
      if (referral?.state !== 'CONFIRMED') continue;
      const decision = await judge(tx, referral);
      const [latest] = await latestVerdicts(tx, [referralId]);
      if (latest !== undefined && sameAnswers(latest.criteria, decision.criteria)) continue;
      referral.judge(decision.verdict);
      await saveReferral(tx, referral);
      await insertVerdict(tx, referral, decision);
      tx.recordAccess({ returned: [referralId] });
    }
  },
});
