import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { actsOf, enrolmentsOf, type TenantOf } from '../database/landlord-acts';
import { countEarlyActs, replaceActEntries } from '../database/programme-entries';
import { actEntries } from '../domain/landlord-act';

/**
 * Counts the landlord's acts with a household anew, by their days and its enrolments as they are now known: called by the facts that tell
 * of an act or of the end of a support, so that the counts are the same in whichever order these and an acceptance come.
 */
export async function countActs(tx: Tx, tenant: TenantOf, programmeId: Id | null = null): Promise<void> {
  const enrolments = await enrolmentsOf(tx, { ...tenant, programmeId });
  if (enrolments.length === 0) return;
  const referralIds = enrolments.map(({ referralId }) => referralId);
  await replaceActEntries(tx, referralIds, actEntries(enrolments, await actsOf(tx, tenant)));
}

/** An acceptance counts what the landlord did already since its day. It takes nothing from earlier referrals: a shared day stays theirs. */
export async function countActsOfAcceptance(tx: Tx, referral: TenantOf & { readonly id: Id; readonly programmeId: Id }): Promise<void> {
  const entries = actEntries(await enrolmentsOf(tx, referral), await actsOf(tx, referral));
  await countEarlyActs(
    tx,
    referral.id,
    entries.filter(({ referralId }) => referralId === referral.id),
  );
}
