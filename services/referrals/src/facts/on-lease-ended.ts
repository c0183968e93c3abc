import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { judgeAgain } from '../use-cases/judge-again';
import { recordHomeEnd } from '../use-cases/record-home';
import { closeTenancy } from '../use-cases/tenancy';

/** A household does not hold a lease any more: the tenancy ends with it, and a referral that waits for an answer is judged again. */
export const onLeaseEnded = on(leaseEnded, 'projection+reaction', async (tx, fact) => {
  const { leaseId, householdId, landlordId, endedOn } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  await recordHomeEnd.join(tx, { fact, leaseId, householdId, endedOn, sourceVersion: fact.streamVersion });
  await closeTenancy.join(tx, { leaseId, householdId, landlordId, endedOn });
  await judgeAgain.join(tx, { householdId, landlordId, fields: ['home.', 'arrears.'] });
});
