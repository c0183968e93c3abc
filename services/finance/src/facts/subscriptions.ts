import { accessSubscriptions } from '@passerelle/shared/access/project-access';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { on } from '@passerelle/shared/events/subscribe';
import { householdProfileRecorded } from '@passerelle/shared/facts/household-profile-recorded';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import type { Subscription } from '@passerelle/shared/use-case-types';
import { closeAccount, openAccount } from '../use-cases/project-leases';
import { recordHouseholdProfile } from '../use-cases/record-household-profile';
import { tellEffortRates } from '../use-cases/tell-positions';

/** What finance listens to: who may see a household, its leases, and its resources. A landlord's lease facts are its own or are parked. */
export const subscriptions: readonly Subscription[] = [
  ...accessSubscriptions,
  on(leaseStarted, 'projection+reaction', async (tx, fact) => {
    requireSameOrganisation(fact.payload.landlordId, fact);
    await openAccount.join(tx, { ...fact.payload, version: fact.streamVersion });
  }),
  on(leaseEnded, 'projection+reaction', async (tx, fact) => {
    const { landlordId } = await closeAccount.join(tx, { ...fact.payload, version: fact.streamVersion });
    if (landlordId !== null) requireSameOrganisation(landlordId, fact);
  }),
  on(householdProfileRecorded, 'projection+reaction', async (tx, fact) => {
    await recordHouseholdProfile.join(tx, { ...fact.payload, version: fact.streamVersion });
    await tellEffortRates.join(tx, { householdId: fact.payload.householdId });
  }),
];
