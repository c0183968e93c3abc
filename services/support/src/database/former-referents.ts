import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { FormerReferent, SupportCase } from '../domain/support-case';

export type FormerReferentRow = FormerReferent & { readonly caseId: Id };

/** The former referents of cases, the first one first. */
export async function formerReferentsOf(tx: Tx, caseIds: readonly Id[]): Promise<FormerReferentRow[]> {
  return tx.query<FormerReferentRow>(
    `select f.case_id as "caseId", f.referent_id as "referentId", f.from_on as "from", f.to_on as "to" from former_referent f
     where f.case_id = any($1::uuid[]) order by f.case_id, f.to_on, f.from_on, f.recorded_at, f.id`,
    [caseIds],
  );
}

/** Saves a change of referent: who has the case from now on, and who had it until then. */
export async function saveReferent(tx: Tx, supportCase: SupportCase, former: FormerReferent): Promise<void> {
  const { id, referentId, referentSince, version, householdId, operatorId } = supportCase;
  await tx.query('update support_case set referent_id = $2, referent_since = $3, version = $4 where id = $1', [
    id,
    referentId,
    referentSince,
    version,
  ]);
  await tx.query(
    `insert into former_referent (id, case_id, household_id, operator_id, referent_id, from_on, to_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), id, householdId, operatorId, former.referentId, former.from, former.to, tx.clock.now()],
  );
}
