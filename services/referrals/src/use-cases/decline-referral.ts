import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { countStep } from '../database/programme-entries';
import { membershipsOf } from '../database/programmes';
import { proposeAgain, saveReferral, takeReferral } from '../database/referrals';
import { takesPart } from '../domain/programme';
import { goesToAnother, type Referral } from '../domain/referral';
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
 * The chosen association does not take the household, and sees it no more, for a reason that the programme defines (`UNKNOWN_TERM`). In the
 * report it counts with the cancelled ones. When the reason is the association's own (`NO_CAPACITY`, `OUTSIDE_MISSION`) and the landlord still
 * takes part in the programme, a new referral is proposed at once, for him to confirm to another association; it counts as received when
 * that happens.
 */
export const declineReferral = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'declineReferral',
  permission: 'referral:decide',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    referralId: field.id,
    reason: field.term,
    occurredAt: field.instant.nullish(),
  }),
  check: checkOfStep({ step: 'declined', party: 'operatorId' }),
  async run(tx, { referralId, reason, occurredAt }) {
    const referral = await takeReferral(tx, referralId, 'operatorId');
    const declinedOn = dayOfStep(tx, referral, { step: 'declined', occurredAt });
    await refuseUnknownTerm(tx, referral, { kind: 'DECLINE_REASON', code: reason });
    tx.stopIfRefused();
    referral.decline(reason, declinedOn);
    await saveReferral(tx, referral);
    await countStep(tx, referralId, 'NOT_ELIGIBLE_OR_CANCELLED');
    await endAssessment(tx, referralId, 'REFERRAL_DECLINED');
    if (goesToAnother(reason) && (await landlordTakesPart(tx, referral))) await proposeAgain(tx, referralId);
    return { referralId, version: referral.version };
  },
});

async function landlordTakesPart(tx: Tx, { programmeId, landlordId }: Referral): Promise<boolean> {
  const memberships = await membershipsOf(tx, [programmeId]);
  return takesPart(memberships, { organisationId: landlordId, part: 'LANDLORD', on: tx.clock.today() });
}
