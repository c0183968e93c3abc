import { newId } from '@passerelle/shared/domain/ids';
import { topicOf } from '@passerelle/shared/events/declare-fact';
import { toRecord } from '@passerelle/shared/events/envelope';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { until } from '@passerelle/shared/testing/until';
import type { Ledger } from '../ledger';
import { DEMO, known, type RoleName, type World } from '../world';
import { accepted } from './accepted';

/** The rent account as finance itself shows it: no other service is asked whether the household may be seen. */
export async function accountSeenBy(world: World, role: RoleName): Promise<object | null> {
  const answer = await world.people[role].ask<{ rentAccount: object | null }>(
    `query($id: ID!) { rentAccount(id: $id) { leaseNumber balanceCents } }`,
    { id: known(world, 'account') },
  );
  return answer.rentAccount;
}

/** Puts a fact about the household into the log that finance cannot read: from then on what is said of its leases waits there. */
export async function poisonInFinance(world: World, ledger: Ledger): Promise<void> {
  const household = known(world, 'household');
  const record = toRecord({
    eventId: newId(),
    streamKey: household,
    streamVersion: 1_000,
    type: leaseStarted.type,
    topic: topicOf(leaseStarted.publisher),
    subject: household,
    organisationId: DEMO.landlord,
    payload: { leaseId: 'no id' },
    headers: {},
    occurredAt: new Date(),
  });
  await ledger.publish(record);
  await until(
    'finance to park the fact',
    () => ledger.sql<{ id: string }>('finance', `select id from dead_letter where stream_key = $1 and status = 'PARKED'`, [household]),
    (parked) => parked.length === 1,
  );
}

/** The landlord withdraws the referral: the association's access for its assessment ends. */
export async function cancelReferral(world: World): Promise<void> {
  accepted(
    await world.people['rental-manager'].act(
      `mutation($input: CancelReferralInput!) { cancelReferral(input: $input) { refusals { code path message } } }`,
      { clientKey: newId(), referralId: known(world, 'referral'), reason: 'HOUSEHOLD_REFUSED' },
    ),
  );
}
