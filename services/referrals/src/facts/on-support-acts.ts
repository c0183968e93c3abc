// What support says of accepted households. The use cases compare the operator of the referral with the organisation of the fact.
import { on } from '@passerelle/shared/events/subscribe';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { supportCasePositionChanged } from '@passerelle/shared/facts/support-case-position-changed';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { supportStarted } from '@passerelle/shared/facts/support-started';
import { countSupportOpened } from '../use-cases/count-for-programme';
import { endReferral } from '../use-cases/end-referral';
import { recordCase } from '../use-cases/record-overview-parts';

export const onSupportCasePositionChanged = on(supportCasePositionChanged, 'projection', (tx, fact) => {
  requireSameOrganisation(fact.payload.operatorId, fact);
  return recordCase.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion });
});

export const onSupportStarted = on(supportStarted, 'projection', (tx, fact) => {
  const { referralId, startedOn } = fact.payload;
  return countSupportOpened.join(tx, { fact, referralId, startedOn });
});

export const onSupportCaseClosed = on(supportCaseClosed, 'projection+reaction', (tx, fact) => {
  const { referralId, householdId, closedOn } = fact.payload;
  return endReferral.join(tx, { fact, referralId, householdId, closedOn });
});
