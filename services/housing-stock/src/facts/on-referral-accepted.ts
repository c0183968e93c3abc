import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import type { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { recordEnrolment } from '../use-cases/record-enrolment';

/** A household entered a programme; only the association that accepted it says so. */
export async function onReferralAccepted(tx: Tx, fact: ReceivedFact<typeof referralAccepted>): Promise<void> {
  requireSameOrganisation(fact.payload.operatorId, fact);
  await recordEnrolment.join(tx, { ...fact.payload, streamVersion: fact.streamVersion });
}
