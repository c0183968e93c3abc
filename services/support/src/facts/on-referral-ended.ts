import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import { endAdmission } from '../use-cases/admit';

/** The referral came to its end: so does the admission. */
export const onReferralEnded = on(referralEnded, 'projection', async (tx, fact) => {
  requireSameOrganisation(fact.payload.operatorId, fact);
  await endAdmission.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion });
});
