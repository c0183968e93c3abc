import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { judgeAgain } from '../use-cases/judge-again';
import { proposeReferral } from '../use-cases/propose-referral';
import { recordArrears } from '../use-cases/record-arrears';

/** Arrears changed: a programme's trigger may be crossed, and a referral that waits for an answer is judged again. */
export const onArrearsPositionChanged = on(arrearsPositionChanged, 'projection+reaction', async (tx, fact) => {
  const { accountId, householdId, landlordId, episodeId, missedTerms, oldestDueOn, arrearsCents, asOf } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  const position = {
    accountId,
    householdId,
    landlordId,
    episodeId,
    missedTerms,
    oldestDueOn,
    arrearsCents,
    asOf,
    sourceVersion: fact.streamVersion,
  };
  // An old position that comes late proposes nothing: the newer one was judged already.
  if (!(await recordArrears.join(tx, position))) return;
  // First the one that holds the household's stream, then the one that locks its referrals: acts do both in this order.
  await judgeAgain.join(tx, { householdId, landlordId, fields: ['arrears.'] });
  await proposeReferral.join(tx, position);
});
