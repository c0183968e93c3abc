import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { judgeAgain } from '../use-cases/judge-again';
import { recordHome } from '../use-cases/record-home';
import { openTenancy } from '../use-cases/tenancy';

/** A household holds a home: the landlord's access rests on the lease, and a referral that waits for an answer is judged again. */
export const onLeaseStarted = on(leaseStarted, 'projection+reaction', async (tx, fact) => {
  const { leaseId, householdId, landlordId, startsOn } = fact.payload;
  requireSameOrganisation(landlordId, fact);
  const news = await recordHome.join(tx, { ...fact.payload, sourceVersion: fact.streamVersion });
  if (!news) return;
  await openTenancy.join(tx, { leaseId, householdId, landlordId, startsOn });
  await judgeAgain.join(tx, { householdId, landlordId, fields: ['home.', 'arrears.'] });
});
