import type { Id } from '@passerelle/shared/domain/ids';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { saveReferral, takeReferral } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { endAssessment, grantAccess } from './access';
import { countActsOfAcceptance } from './count-acts';
import { field } from './inputs';
import { judge } from './judge';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
}

/**
 * The chosen association takes the household: its access for assessment becomes access for support, without a day between. Eligibility is
 * judged again at that moment: refused while it is not known (`ELIGIBILITY_UNKNOWN`, with what is wanted) or not given any more
 * (`NOT_ELIGIBLE`, with the criteria that failed). What the landlord did on this very day counts for the programme already.
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
    const decision = await judge(tx, referral);
    referral.accept(acceptedOn, decision);
    await saveReferral(tx, referral);
    await insertVerdict(tx, referral, decision);
    await grantAccess(tx, {
      householdId,
      organisationId: operatorId,
      purpose: 'SUPPORT',
      basisKind: 'REFERRAL',
      basisId: referralId,
      from: acceptedOn,
    });
    await endAssessment(tx, referralId, 'REFERRAL_ACCEPTED');
    await countActsOfAcceptance(tx, referral);
    await tx.publish(referralAccepted, {
      key: householdId,
      subject: referralId,
      payload: { referralId, householdId, programmeId, version: programmeVersion, landlordId, operatorId, acceptedOn },
    });
    return { referralId, version: referral.version };
  },
});
