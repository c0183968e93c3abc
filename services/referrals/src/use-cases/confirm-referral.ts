import type { DomainError } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { countStep } from '../database/programme-entries';
import { membershipsOf, programmesRunning } from '../database/programmes';
import { programmesRunningElsewhere, saveReferral, takeReferral, type ReferralRow } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { grouped } from '../domain/grouped';
import { criteriaNotMet } from '../domain/criteria-warning';
import { shownObstacles } from '../domain/programmes/reserved';
import { programmeEnded, requireLandlordPart, requireOperatorPart, requireSomeOperator } from '../domain/programme-parts';
import type { Referral } from '../domain/referral';
import { runningElsewhere } from '../domain/running-elsewhere';
import { grantAccess } from './access';
import { field } from './inputs';
import { judge } from './judge';
import { openOf } from './open-categories';
import { refuseExcluded } from './programme-places';
import { checkOfStep, dayOfStep } from './referral-step';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly operatorId: Id;
  readonly occurredAt?: Date | null | undefined;
}

/**
 * The landlord wants a proposed referral and chooses the association that is to answer. Both take part in the programme today and on the
 * day of confirmation (`LANDLORD_NOT_IN_PROGRAMME`, `OPERATOR_NOT_IN_PROGRAMME`).
 * After the end of the programme nobody is referred to it any more (`PROGRAMME_ENDED`).
 * Eligibility is judged at once. No verdict refuses by itself: of a FAIL the landlord is warned (`CRITERIA_NOT_MET`), and cancels or goes on.
 * The association may see the household for its assessment, from today, whenever the confirmation happened. It counts as received for the
 * programme from the day of confirmation. Refused for a household in a programme that excludes this one (`EXCLUSIVE_PROGRAMMES`).
 */
export const confirmReferral = defineUseCase<Input, { referralId: Id; version: number; verdict: Verdict }>({
  name: 'confirmReferral',
  permission: 'referral:confirm',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    referralId: field.id,
    operatorId: field.id,
    occurredAt: field.instant.nullish(),
  }),
  check: checkOfStep({ step: 'confirmed', party: 'landlordId' }, partnerGuards),
  async run(tx, { referralId, operatorId, occurredAt }) {
    const referral = await takeReferral(tx, referralId, 'landlordId');
    const today = tx.clock.today();
    const confirmedOn = dayOfStep(tx, referral, { step: 'confirmed', occurredAt });
    for (const refusal of await refusalsOfParts(tx, referral, { operatorId, days: [confirmedOn, today] })) tx.refuse(refusal);
    await refuseExcluded(tx, referral);
    tx.stopIfRefused();
    for (const warning of runningElsewhere(await programmesRunningElsewhere(tx, referral))) tx.warn(warning);
    const decision = await judge(tx, referral);
    if (decision.verdict === 'FAIL') tx.warn(criteriaNotMet(shownObstacles(decision, await openOf(tx, referral.householdId))));
    referral.confirm({ operatorId, decision, on: confirmedOn });
    await saveReferral(tx, referral);
    await insertVerdict(tx, referral, decision);
    await countStep(tx, referralId, 'RECEIVED');
    await grantAccess(tx, {
      householdId: referral.householdId,
      organisationId: operatorId,
      purpose: 'ASSESSMENT',
      basisKind: 'REFERRAL',
      basisId: referral.id,
      from: today,
    });
    return { referralId, version: referral.version, verdict: decision.verdict };
  },
});

async function refusalsOfParts(
  tx: Tx,
  { programmeId, landlordId }: Referral,
  { operatorId, days }: { readonly operatorId: Id; readonly days: readonly LocalDate[] },
): Promise<readonly DomainError[]> {
  if (!(await programmesRunning(tx, [programmeId])).has(programmeId)) return [programmeEnded()];
  const memberships = await membershipsOf(tx, [programmeId]);
  return refusalsOf(
    () => requireLandlordPart(memberships, landlordId, days),
    () => requireOperatorPart(memberships, operatorId, days),
  );
}

async function partnerGuards(tx: Tx, referrals: readonly ReferralRow[]): Promise<(referral: ReferralRow) => readonly DomainError[]> {
  const programmeIds = [...new Set(referrals.map(({ programmeId }) => programmeId))];
  const memberships = grouped(await membershipsOf(tx, programmeIds), ({ programmeId }) => programmeId);
  const today = tx.clock.today();
  const running = await programmesRunning(tx, programmeIds);
  return ({ programmeId, landlordId }) => {
    if (!running.has(programmeId)) return [programmeEnded()];
    const ofProgramme = memberships.get(programmeId) ?? [];
    return refusalsOf(
      () => requireLandlordPart(ofProgramme, landlordId, [today]),
      () => requireSomeOperator(ofProgramme, today),
    );
  };
}
