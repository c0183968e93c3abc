import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { countStep } from '../database/programme-entries';
import { saveReferral, takeReferral } from '../database/referrals';
import { endAssessment } from './access';
import { field } from './inputs';
import { checkOfStep, dayOfStep, refuseUnknownTerm } from './referral-step';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly reason: string;
  readonly occurredAt?: Date | null | undefined;
}

/**
 * The landlord withdraws a referral that is not accepted yet. Once confirmed it counted as received, so it counts as cancelled too; a
 * proposal that nobody confirmed counts for nothing. The reason is one that the programme defines (`UNKNOWN_TERM`).
 */
export const cancelReferral = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'cancelReferral',
  permission: 'referral:confirm',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    referralId: field.id,
    reason: field.term,
    occurredAt: field.instant.nullish(),
  }),
  check: checkOfStep({ step: 'cancelled', party: 'landlordId' }),
  async run(tx, { referralId, reason, occurredAt }) {
    const referral = await takeReferral(tx, referralId, 'landlordId');
    const cancelledOn = dayOfStep(tx, referral, { step: 'cancelled', occurredAt });
    await refuseUnknownTerm(tx, referral, { kind: 'CANCEL_REASON', code: reason });
    tx.stopIfRefused();
    referral.cancel(reason, cancelledOn);
    await saveReferral(tx, referral);
    if (referral.confirmedOn !== null) await countStep(tx, referralId, 'NOT_ELIGIBLE_OR_CANCELLED');
    await endAssessment(tx, referralId, 'REFERRAL_CANCELLED');
    return { referralId, version: referral.version };
  },
});
