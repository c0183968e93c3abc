import type { Id } from '@passerelle/shared/domain/ids';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { saveReferral, takeReferral } from '../database/referrals';
import { latestVerdicts } from '../database/verdicts';
import { endAssessment, grantAccess } from './access';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
}

/**
 * The chosen association takes the household: its access for assessment becomes access for support, without a day between. Refused while
 * eligibility is not known (`ELIGIBILITY_UNKNOWN`, with what is wanted) or not given (`NOT_ELIGIBLE`).
 */
export const acceptReferral = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'acceptReferral',
  permission: 'referral:decide',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, referralId: field.id }),
  async run(tx, { referralId }) {
    const referral = await takeReferral(tx, referralId, 'operatorId');
    const { householdId, programmeId, programmeVersion, landlordId } = referral;
    const operatorId = tx.actor.organisationId;
    const acceptedOn = tx.clock.today();
    const [decision] = await latestVerdicts(tx, [referralId]);
    referral.accept(acceptedOn, decision?.missing ?? []);
    await saveReferral(tx, referral);
    await grantAccess(tx, {
      householdId,
      organisationId: operatorId,
      purpose: 'SUPPORT',
      basisKind: 'REFERRAL',
      basisId: referralId,
      from: acceptedOn,
    });
    await endAssessment(tx, referralId, 'REFERRAL_ACCEPTED');
    await tx.publish(referralAccepted, {
      key: householdId,
      subject: referralId,
      payload: { referralId, householdId, programmeId, version: programmeVersion, landlordId, operatorId, acceptedOn },
    });
    return { referralId, version: referral.version };
  },
});
