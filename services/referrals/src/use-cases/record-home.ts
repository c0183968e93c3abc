import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireSameOrganisation } from '@passerelle/shared/events/same-organisation';
import { defineUseCase } from '@passerelle/shared/use-case';
import { runningGrants } from '../database/access-grants';
import { keepHome, keepHomeEnd, landlordOfHome, type Home } from '../database/projections';
import { endAccess, grantAccess } from './access';
import type { FactReference } from './count-for-programme';

/** Keeps the home that a lease gives a household; true when it was news. */
export const recordHome = defineUseCase<Home, boolean>({
  name: 'recordHome',
  permission: 'system',
  kind: 'write',
  async run(tx, home) {
    tx.recordAccess({ asked: [home.householdId], categories: ['HOME'] });
    return keepHome(tx, home);
  },
});

interface HomeEnd {
  readonly fact: FactReference;
  readonly leaseId: Id;
  readonly householdId: Id;
  readonly endedOn: LocalDate;
  readonly sourceVersion: number;
}

/** Keeps that a household does not hold a lease any more. */
export const recordHomeEnd = defineUseCase<HomeEnd, void>({
  name: 'recordHomeEnd',
  permission: 'system',
  kind: 'write',
  async run(tx, { fact, ...end }) {
    tx.recordAccess({ asked: [end.householdId], categories: ['HOME'] });
    const landlordId = await landlordOfHome(tx, end.leaseId);
    if (landlordId === null) return;
    requireSameOrganisation(landlordId, fact);
    await keepHomeEnd(tx, end);
  },
});

/**
 * The landlord's access rests on the lease from now on. Its access by registration, if any, ends after the new one is written, so that
 * there is no moment without access.
 */
export const openTenancy = defineUseCase<{ leaseId: Id; householdId: Id; landlordId: Id; startsOn: LocalDate }, void>({
  name: 'openTenancy',
  permission: 'system',
  kind: 'write',
  async run(tx, { leaseId, householdId, landlordId, startsOn }) {
    tx.recordAccess({ asked: [householdId] });
    await tx.takeStreams([householdId]);
    const today = tx.clock.today();
    const lease = { basisKind: 'LEASE', basisId: leaseId, purpose: 'TENANCY' } as const;
    if ((await runningGrants(tx, lease)).length === 0) {
      await grantAccess(tx, { ...lease, householdId, organisationId: landlordId, from: startsOn < today ? startsOn : today });
    }
    const registration = { basisKind: 'REGISTRATION', basisId: householdId, purpose: 'TENANCY', organisationId: landlordId } as const;
    await endAccess(tx, registration, { to: today, reason: 'LEASE_STARTED' });
  },
});

/** The access that rested on a lease ends with it. */
export const closeTenancy = defineUseCase<{ leaseId: Id; householdId: Id; endedOn: LocalDate }, void>({
  name: 'closeTenancy',
  permission: 'system',
  kind: 'write',
  async run(tx, { leaseId, householdId, endedOn }) {
    tx.recordAccess({ asked: [householdId] });
    await tx.takeStreams([householdId]);
    await endAccess(tx, { basisKind: 'LEASE', basisId: leaseId, purpose: 'TENANCY' }, { to: endedOn, reason: 'LEASE_ENDED' });
  },
});
