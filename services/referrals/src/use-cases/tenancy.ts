import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { runningGrants } from '../database/access-grants';
import { endAccess, grantAccess, requireLandlord } from './access';

interface LeaseOf {
  readonly leaseId: Id;
  readonly householdId: Id;
  readonly landlordId: Id;
}

/** The earlier of a day and today: access never starts in the future. */
function todayAtMost(day: LocalDate, today: LocalDate): LocalDate {
  return day < today ? day : today;
}

/**
 * The landlord's access rests on the lease from now on. What it had before, by registration or to settle the account of an earlier lease,
 * ends after the new one is written, so that there is no moment without access. Refused for who is no landlord here (`NOT_A_LANDLORD`):
 * the fact is parked until the organisation is registered as one.
 */
export const openTenancy = defineUseCase<LeaseOf & { startsOn: LocalDate }, void>({
  name: 'openTenancy',
  permission: 'system',
  kind: 'write',
  async run(tx, { leaseId, householdId, landlordId, startsOn }) {
    tx.recordAccess({ asked: [householdId] });
    await requireLandlord(tx, landlordId, ['landlordId']);
    await tx.takeStreams([householdId]);
    const today = tx.clock.today();
    const lease = { basisKind: 'LEASE', basisId: leaseId, purpose: 'TENANCY' } as const;
    if ((await runningGrants(tx, lease)).length === 0) {
      await grantAccess(tx, { ...lease, householdId, organisationId: landlordId, from: todayAtMost(startsOn, today) });
    }
    const end = { to: today, reason: 'LEASE_STARTED' };
    await endAccess(tx, { basisKind: 'REGISTRATION', basisId: householdId, purpose: 'TENANCY', organisationId: landlordId }, end);
    await endAccess(tx, { householdId, organisationId: landlordId, purpose: 'SETTLEMENT' }, end);
  },
});

/**
 * The tenancy that rested on a lease ends with it. When the household holds no other lease of this landlord, he keeps what it takes to
 * settle its account [solde du compte du locataire sorti], granted first so that there is no moment without access
 * (docs/decisions/0008).
 */
export const closeTenancy = defineUseCase<LeaseOf & { endedOn: LocalDate }, void>({
  name: 'closeTenancy',
  permission: 'system',
  kind: 'write',
  async run(tx, { leaseId, householdId, landlordId, endedOn }) {
    tx.recordAccess({ asked: [householdId] });
    await tx.takeStreams([householdId]);
    const lease = { basisKind: 'LEASE', basisId: leaseId } as const;
    const tenancies = await runningGrants(tx, { householdId, organisationId: landlordId, purpose: 'TENANCY' });
    if (tenancies.length > 0 && tenancies.every(({ basisId }) => basisId === leaseId)) {
      const from = todayAtMost(endedOn, tx.clock.today());
      await grantAccess(tx, { ...lease, householdId, organisationId: landlordId, purpose: 'SETTLEMENT', from });
    }
    await endAccess(tx, { ...lease, purpose: 'TENANCY' }, { to: endedOn, reason: 'LEASE_ENDED' });
  },
});
