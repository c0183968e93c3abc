import type { DomainError } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { programmesRunningElsewhere, saveReferral, takeReferral, type ReferralRow } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { requireEligible } from '../domain/referral-guards';
import { runningElsewhere } from '../domain/running-elsewhere';
import { endAssessment, grantAccess } from './access';
import { countActsOfAcceptance } from './count-acts';
import { field } from './inputs';
import { judge, judgeEach } from './judge';
import { checkOfStep, dayOfStep } from './referral-step';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly occurredAt?: Date | null | undefined;
}

/**
 * The chosen association takes the household: its access for assessment becomes access for support, without a day between. Eligibility is
 * judged again at that moment: refused while it is not known (`ELIGIBILITY_UNKNOWN`, with what is wanted) or not given any more
 * (`NOT_ELIGIBLE`, with the criteria that failed). What the landlord did since the day of acceptance counts for the programme already.
 * Access begins when the acceptance is recorded, whenever it happened.
 */
export const acceptReferral = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'acceptReferral',
  permission: 'referral:decide',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, referralId: field.id, occurredAt: field.instant.nullish() }),
  check: checkOfStep({ step: 'accepted', party: 'operatorId' }, eligibilityGuards),
  async run(tx, { referralId, occurredAt }) {
    const referral = await takeReferral(tx, referralId, 'operatorId');
    const { householdId, programmeId, programmeVersion, landlordId } = referral;
    const operatorId = tx.actor.organisationId;
    const acceptedOn = dayOfStep(tx, referral, { step: 'accepted', occurredAt });
    const decision = await judge(tx, referral);
    refuseAll(tx, () => requireEligible(decision));
    tx.stopIfRefused();
    for (const warning of runningElsewhere(await programmesRunningElsewhere(tx, referral))) tx.warn(warning);
    referral.accept(acceptedOn, decision);
    await saveReferral(tx, referral);
    await insertVerdict(tx, referral, decision);
    await grantAccess(tx, {
      householdId,
      organisationId: operatorId,
      purpose: 'SUPPORT',
      basisKind: 'REFERRAL',
      basisId: referralId,
      from: tx.clock.today(),
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

async function eligibilityGuards(tx: Tx, referrals: readonly ReferralRow[]): Promise<(referral: ReferralRow) => readonly DomainError[]> {
  const decisions = await judgeEach(tx, referrals);
  return ({ id }) => {
    const decision = decisions.get(id);
    return decision === undefined ? [] : refusalsOf(() => requireEligible(decision));
  };
}
