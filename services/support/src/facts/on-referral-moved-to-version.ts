import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import { moveAdmission, moveCase } from '../use-cases/follow-version';

/** The referral goes on by another version of its programme: so do the admission and its case. One that nobody accepted has none yet. */
export const onReferralMovedToVersion = on(referralMovedToVersion, 'projection+reaction', async (tx, fact) => {
  const { referralId, householdId, operatorId, to, stages } = fact.payload;
  if (operatorId === null) return;
  requireSameOrganisation(operatorId, fact);
  await moveAdmission.join(tx, { referralId, householdId, to, sourceVersion: fact.streamVersion });
  await moveCase.join(tx, { referralId, householdId, to, stages });
});
