import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import type { Id } from '@passerelle/shared/domain/ids';
import type { referralEnded } from '@passerelle/shared/facts/referral-ended';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { recordEnrolmentEnd } from '../use-cases/record-enrolment';

/** A household left a programme; only the association that had accepted it says so. */
export async function onReferralEnded(tx: Tx, fact: ReceivedFact<typeof referralEnded>): Promise<void> {
  const [enrolment] = await tx.query<{ operatorId: Id }>(
    'select operator_id as "operatorId" from programme_enrolment where referral_id = $1',
    [fact.payload.referralId],
  );
  if (enrolment !== undefined) requireSameOrganisation(enrolment.operatorId, fact);
  await recordEnrolmentEnd.join(tx, { ...fact.payload, streamVersion: fact.streamVersion });
}
