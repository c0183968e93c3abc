import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { actsOf, enrolmentsOf, type TenantOf } from '../database/landlord-acts';
import { replaceActEntries } from '../database/programme-entries';
import { actEntries } from '../domain/landlord-act';

/**
 * Counts the landlord's acts with a household anew, by their days and its enrolments as they are now known: called when an act is heard
 * of, when a household is accepted and when its support ends, so that the counts are the same in whichever order these come. A person
 * counts for the programme of his act only: the entries of another one are closed to him.
 */
export async function countActs(tx: Tx, tenant: TenantOf, programmeId: Id | null = null): Promise<void> {
  const enrolments = await enrolmentsOf(tx, { ...tenant, programmeId });
  if (enrolments.length === 0) return;
  const referralIds = enrolments.map(({ referralId }) => referralId);
  await replaceActEntries(tx, referralIds, actEntries(enrolments, await actsOf(tx, tenant)));
}
