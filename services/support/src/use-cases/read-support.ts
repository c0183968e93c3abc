import { liveOn } from '@passerelle/shared/access/protect';
import { defineToldUntil } from '@passerelle/shared/access/told-until';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { latestAdmissions } from '../database/admissions';
import { latestCases, type CaseRow } from '../database/support-cases';
import type { Admission } from '../domain/support-case';

/** What support does for a household: its latest admission and case; both null when there is none. */
export interface HouseholdSupport {
  readonly householdId: Id;
  readonly admission: Admission | null;
  readonly case: CaseRow | null;
}

/**
 * Status of the support of households. A household is in the answer when its status is open to the caller's organisation, whatever the
 * caller's own cases are: a colleague may know who the referent is. The file and the notes are read elsewhere, and more narrowly.
 */
export const readSupport = defineUseCase<readonly Id[], ReadonlyMap<Id, HouseholdSupport>>({
  name: 'readSupport',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const open = await openHouseholds(tx, asked);
    tx.recordAccess({ asked, returned: open, categories: ['SUPPORT_STATUS'] });
    const admissions = new Map((await latestAdmissions(tx, open)).map((row) => [row.householdId, row]));
    const cases = new Map((await latestCases(tx, open)).map((row) => [row.householdId, row]));
    return new Map(
      open.map((householdId) => [
        householdId,
        { householdId, admission: admissions.get(householdId) ?? null, case: cases.get(householdId) ?? null },
      ]),
    );
  },
});

/** How fresh it is. */
export const readSupportToldUntil = defineToldUntil({
  name: 'readSupportToldUntil',
  service: 'support',
  permission: 'support-case:read',
  category: 'SUPPORT_STATUS',
});

async function openHouseholds(tx: Tx, asked: readonly Id[]): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select a.household_id as id from household_access a
     where a.organisation_id = $1 and a.household_id = any($2::uuid[]) and a.category = 'SUPPORT_STATUS' and ${liveOn('a')}`,
    [tx.actor.organisationId, asked],
  );
  return rows.map((row) => row.id);
}
