import { Conflict, NotFound } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { ownAdmission } from '../database/admissions';
import { requireStaffOf } from '../database/callers-reach';
import { SupportCase } from '../domain/support-case';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly referentId: Id;
  readonly openedOn?: LocalDate | null | undefined;
}

/**
 * Opens the case of a referral that the caller's organisation accepted, in stage DIAGNOSTIC, and names its referent
 * (`REFERENT_NOT_OF_OPERATOR` for somebody else's staff). One case per referral: of two at once, one is refused (`CASE_EXISTS`).
 */
export const openSupportCase = defineUseCase<Input, { caseId: Id; version: number }>({
  name: 'openSupportCase',
  permission: 'support-case:open',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, referralId: field.id, referentId: field.id, openedOn: field.date.nullish() }),
  async run(tx, { referralId, referentId, openedOn }) {
    tx.recordAccess({ asked: [referralId], categories: ['SUPPORT_STATUS'] });
    const admission = await ownAdmission(tx, referralId);
    if (admission === null) {
      throw new NotFound('accepted referral', {
        path: ['referralId'],
        remedy: 'Send the id of a referral that your organisation accepted.',
      });
    }
    await requireStaffOf(tx, referentId, admission.operatorId);
    const today = tx.clock.today();
    const supportCase = SupportCase.open(admission, { caseId: newId(), referentId, openedOn: openedOn ?? today, today });
    await insertOnce(tx, supportCase);
    tx.recordAccess({ returned: [supportCase.id, supportCase.householdId] });
    return { caseId: supportCase.id, version: supportCase.version };
  },
});

/** The unique referral decides between two at once: the second waits for the first, then inserts nothing. */
async function insertOnce(tx: Tx, supportCase: SupportCase): Promise<void> {
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(SupportCase)
    .values(supportCase)
    .orIgnore()
    .returning('id')
    .execute();
  const rows: unknown = inserted.raw;
  if (!Array.isArray(rows) || rows.length === 0) {
    throw new Conflict('CASE_EXISTS', 'This referral already has a support case.', {
      path: ['referralId'],
      remedy: 'Go on with the case it has.',
    });
  }
  await tx.query('insert into caseload_entry (case_id, organisation_id, programme_id, stage) values ($1, $2, $3, $4)', [
    supportCase.id,
    supportCase.operatorId,
    supportCase.programmeId,
    supportCase.stage,
  ]);
}
