import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { addEntry } from '../database/programme-entries';
import { proposeAgain, saveReferral, takeReferral } from '../database/referrals';
import { DECLINE_REASONS, goesToAnother, type DeclineReason } from '../domain/referral';
import { endAssessment } from './access';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly reason: DeclineReason;
}

/**
 * The chosen association does not take the household, and sees it no more. In the report it counts with the cancelled ones. When the
 * reason is the association's own (`NO_CAPACITY`, `OUTSIDE_MISSION`), a new referral is proposed at once, for the landlord to confirm to
 * another association; it counts as received when that happens.
 */
export const declineReferral = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'declineReferral',
  permission: 'referral:decide',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, referralId: field.id, reason: z.enum(DECLINE_REASONS) }),
  async run(tx, { referralId, reason }) {
    const referral = await takeReferral(tx, referralId, 'operatorId');
    const today = tx.clock.today();
    referral.decline(reason, today);
    await saveReferral(tx, referral);
    await addEntry(tx, referral, { kind: 'NOT_ELIGIBLE_OR_CANCELLED', businessDate: today });
    await endAssessment(tx, referralId, 'REFERRAL_DECLINED');
    if (goesToAnother(reason)) await proposeAgain(tx, referralId);
    return { referralId, version: referral.version };
  },
});
