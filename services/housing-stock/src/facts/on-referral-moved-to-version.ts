import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import type { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import type { ReceivedFact, Tx } from '@passerelle/shared/use-case-types';
import { moveEnrolment } from '../use-cases/record-enrolment';

/** A household goes on by another version of its programme. One that nobody accepted yet is not enrolled: its acceptance will say which. */
export async function onReferralMovedToVersion(tx: Tx, fact: ReceivedFact<typeof referralMovedToVersion>): Promise<void> {
  const { operatorId } = fact.payload;
  if (operatorId === null) return;
  requireSameOrganisation(operatorId, fact);
  await moveEnrolment.join(tx, { ...fact.payload, streamVersion: fact.streamVersion });
}
