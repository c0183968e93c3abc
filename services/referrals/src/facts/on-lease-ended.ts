import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { closeTenancy, recordHomeEnd } from '../use-cases/record-home';

/** A household does not hold a lease any more: the access that rested on it ends with it. */
export const onLeaseEnded = on(leaseEnded, 'projection+reaction', async (tx, fact) => {
  const { leaseId, householdId, landlordId, endedOn } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  await recordHomeEnd.join(tx, { fact, leaseId, householdId, endedOn, sourceVersion: fact.streamVersion });
  await closeTenancy.join(tx, { leaseId, householdId, endedOn });
});
