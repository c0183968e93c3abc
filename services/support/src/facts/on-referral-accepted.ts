import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import { admit } from '../use-cases/admit';

/** The operator accepted a household: it is admitted, and a case may be opened. */
export const onReferralAccepted = on(referralAccepted, 'projection', async (tx, fact) => {
  const { version: programmeVersion, ...acceptance } = fact.payload;
  requireSameOrganisation(acceptance.operatorId, fact);
  await admit.join(tx, { ...acceptance, programmeVersion, sourceVersion: fact.streamVersion });
});
