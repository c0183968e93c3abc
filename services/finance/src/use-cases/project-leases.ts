import type { Id, OrganisationId } from '@passerelle/shared/domain/ids';
import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import type { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { rentCalledFrom } from '../database/account-history';
import { lockAccounts } from '../database/load-rent-accounts';
import { saveAccounts } from '../database/save-rent-accounts';
import { publishPositions } from './publish-positions';
import { tellPositions } from './tell-positions';

type Started = FactPayload<typeof leaseStarted> & { readonly version: number };
type Ended = FactPayload<typeof leaseEnded> & { readonly version: number };

/**
 * Opens the rent account of a lease, under the landlord's own number, with what the home costs a month; its id is the lease's. What is known
 * of it is told at once: that nothing is owed yet is not silence.
 */
export const openAccount = defineUseCase<Started, void>({
  name: 'openAccount',
  permission: 'system',
  kind: 'write',
  async run(tx, lease) {
    tx.recordAccess({ asked: [lease.householdId], categories: ['RENT'] });
    await tx.takeStreams([lease.householdId]);
    const opened = await tx.query(
      `insert into rent_account (id, household_id, landlord_id, lease_number, opened_on, rent_cents, service_charges_cents,
         energy_charges_cents, source_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
      [
        lease.leaseId,
        lease.householdId,
        lease.landlordId,
        lease.leaseNumber,
        lease.startsOn,
        lease.rentCents,
        lease.serviceChargesCents,
        lease.energyChargesCents,
        lease.version,
      ],
    );
    if (opened.length > 0) await tellPositions(tx, [lease.leaseId]);
  },
});

/**
 * Closes the account of a lease that ended. What it owes stays owed, and money is still booked on it; rent called for months after the
 * lease is cancelled, and the arrears that are left are told when they changed. Answers whose account it is, for the handler to compare
 * with whose fact it is; null when no account is known, or a newer fact closed it.
 */
export const closeAccount = defineUseCase<Ended, { readonly landlordId: OrganisationId | null }>({
  name: 'closeAccount',
  permission: 'system',
  kind: 'write',
  async run(tx, lease) {
    tx.recordAccess({ asked: [lease.householdId], categories: ['RENT'] });
    const [found] = await tx.query<{ householdId: Id }>(`select household_id as "householdId" from rent_account where id = $1`, [
      lease.leaseId,
    ]);
    if (found === undefined) return { landlordId: null };
    await tx.takeStreams([found.householdId]);
    const [closed] = await tx.query<{ landlordId: OrganisationId }>(
      `update rent_account set closed_on = $2, source_version = $3 where id = $1 and source_version < $3 returning landlord_id as "landlordId"`,
      [lease.leaseId, lease.endedOn, lease.version],
    );
    if (closed === undefined) return { landlordId: null };
    await cancelRentAfter(tx, lease);
    return closed;
  },
});

async function cancelRentAfter(tx: Tx, { leaseId, endedOn }: Ended): Promise<void> {
  const accounts = await lockAccounts(tx, [leaseId]);
  const called = await rentCalledFrom(tx, leaseId, endedOn);
  const changed = accounts.filter((account) => {
    account.cancelRentAfterLease(called, tx.clock.today());
    return account.cancelledTermIds.length > 0;
  });
  for (const account of changed) account.judge(tx.clock.today());
  await saveAccounts(tx, changed, null);
  await publishPositions(tx, changed);
}
