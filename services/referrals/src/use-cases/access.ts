import { Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import type { Tx } from '@passerelle/shared/use-case-types';
import { closeGrant, insertGrant, runningGrants, type NewGrant } from '../database/access-grants';
import { holdsTenancies } from '../database/organisations';

/** Refuses what only a landlord, or who manages in his place, may do: everybody else comes to a household by a referral (`NOT_A_LANDLORD`). */
export async function requireLandlord(tx: Tx, organisationId: Id, path: readonly string[]): Promise<void> {
  if (!(await holdsTenancies(tx, organisationId))) throw notALandlord(path);
}

export function notALandlord(path: readonly string[] = []): Refused {
  return new Refused('NOT_A_LANDLORD', { path });
}

/** Opens a household to an organisation here, and tells the other services in the same transaction. */
export async function grantAccess(tx: Tx, grant: NewGrant): Promise<void> {
  const grantId = await insertGrant(tx, grant);
  await tx.publish(accessGranted, { key: grant.householdId, subject: grant.householdId, payload: { grantId, ...grant } });
}

/** Ends the running grants that rest on one act; `to` is the first day on which they open nothing. */
export async function endAccess(
  tx: Tx,
  basis: Parameters<typeof runningGrants>[1],
  end: { readonly to: LocalDate; readonly reason: string },
): Promise<void> {
  for (const { id, householdId, organisationId } of await runningGrants(tx, basis)) {
    await closeGrant(tx, id, end.to);
    await tx.publish(accessEnded, {
      key: householdId,
      subject: householdId,
      payload: { grantId: id, householdId, organisationId, to: end.to, reason: end.reason },
    });
  }
}

/** The association that was to answer a referral does not see the household for its assessment any more. */
export async function endAssessment(tx: Tx, referralId: Id, reason: string): Promise<void> {
  await endAccess(tx, { basisKind: 'REFERRAL', basisId: referralId, purpose: 'ASSESSMENT' }, { to: tx.clock.today(), reason });
}
