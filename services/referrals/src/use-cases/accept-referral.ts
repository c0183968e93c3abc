import { Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { fault } from '@passerelle/shared/input-faults';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { z } from 'zod';
import { programmesRunningElsewhere, saveReferral, takeReferral } from '../database/referrals';
import { staffIdOf } from '../database/reference';
import { insertVerdict } from '../database/verdicts';
import { shownObstacles } from '../domain/programmes/reserved';
import { requireEligible } from '../domain/referral-guards';
import { isReadable } from '../domain/written-name';
import { runningElsewhere } from '../domain/running-elsewhere';
import { endAssessment, grantAccess } from './access';
import { countActsOfAcceptance } from './count-acts';
import { field } from './inputs';
import { judge } from './judge';
import { openOf } from './open-categories';
import { refuseExcluded, warningsOfPlaces } from './programme-places';
import { checkOfStep, dayOfStep } from './referral-step';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly derogationMotive?: string | null | undefined;
  readonly occurredAt?: Date | null | undefined;
}

/**
 * The chosen association takes the household: its access for assessment becomes access for support, without a day between. Eligibility is
 * judged again at that moment, and the verdict is frozen then. Where it is not known (`ELIGIBILITY_UNKNOWN`, with what is wanted) or not
 * given (`NOT_ELIGIBLE`, with the rules that failed), only a derogation with its motive takes the household all the same [dérogation]; it
 * stays with its author. What the landlord did since the day of acceptance counts for the programme already. Access begins when the
 * acceptance is recorded, whenever it happened.
 */
export const acceptReferral = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'acceptReferral',
  permission: 'referral:decide',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    referralId: field.id,
    derogationMotive: z.string().trim().min(10).max(1_000).refine(isReadable, fault('HIDDEN_CHARACTERS')).nullish(),
    occurredAt: field.instant.nullish(),
  }),
  check: checkOfStep({ step: 'accepted', party: 'operatorId' }),
  async run(tx, { referralId, derogationMotive: motive = null, occurredAt }) {
    const referral = await takeReferral(tx, referralId, 'operatorId');
    const { householdId, programmeId, programmeVersion, componentCode, landlordId } = referral;
    const operatorId = tx.actor.organisationId;
    const acceptedOn = dayOfStep(tx, referral, { step: 'accepted', occurredAt });
    const decision = await judge(tx, referral);
    const derogation = motive === null ? null : { motive, by: await authorOf(tx) };
    if (derogation === null) {
      const obstacles = shownObstacles(decision, await openOf(tx, householdId));
      refuseAll(tx, () => requireEligible(obstacles));
    }
    await refuseExcluded(tx, referral);
    tx.stopIfRefused();
    for (const warning of runningElsewhere(await programmesRunningElsewhere(tx, referral))) tx.warn(warning);
    for (const warning of await warningsOfPlaces(tx, referral)) tx.warn(warning);
    referral.accept(acceptedOn, decision, derogation);
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
      payload: {
        referralId,
        householdId,
        programmeId,
        version: programmeVersion,
        landlordId,
        operatorId,
        acceptedOn,
        component: componentCode,
      },
    });
    return { referralId, version: referral.version };
  },
});

/** Who decides against the verdict; refused to who is not registered as staff (`AUTHOR_UNKNOWN`), as nobody could be asked about it later. */
async function authorOf(tx: Tx): Promise<Id> {
  const { actor } = tx;
  const author = actor.kind === 'user' ? await staffIdOf(tx, actor) : null;
  if (author === null) throw new Refused('AUTHOR_UNKNOWN', { path: ['derogationMotive'] });
  return author;
}
