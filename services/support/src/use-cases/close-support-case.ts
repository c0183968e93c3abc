import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { lastFiledOn } from '../database/case-files';
import { findCase, lockCase, saveStage } from '../database/support-cases';
import { CASE_OUTCOMES, type CaseOutcome } from '../domain/support-case';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly closedOn: LocalDate;
  readonly outcome: CaseOutcome;
  readonly version?: number | null | undefined;
}

/**
 * Closes a case with its outcome, by its referent or a programme manager of the operator, on or after the last day of its file. Referrals
 * answers by ending the referral and the operator's access to the household, so the case is soon no longer readable; the caseload goes on
 * counting it.
 */
export const closeSupportCase = defineUseCase<Input, { caseId: Id; version: number }>({
  name: 'closeSupportCase',
  permission: 'support-case:close',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    caseId: field.id,
    closedOn: field.date,
    outcome: z.enum(CASE_OUTCOMES),
    version: field.whole.nullish(),
  }),
  async run(tx, { caseId, closedOn, outcome, version = null }) {
    const reach = await callersReach(tx, 'FILE');
    const seen = await findCase(tx, caseId, { category: 'SUPPORT_FILE', reach });
    await tx.takeStreams([seen.householdId]);
    const supportCase = await lockCase(tx, caseId, reach);
    supportCase.close({ closedOn, outcome, version, lastFiledOn: await lastFiledOn(tx, caseId), today: tx.clock.today() });
    await saveStage(tx, supportCase);
    const { householdId, referralId, operatorId } = supportCase;
    await tx.publish(supportCaseClosed, {
      key: householdId,
      subject: caseId,
      payload: { caseId, referralId, householdId, operatorId, closedOn, outcome },
    });
    return { caseId, version: supportCase.version };
  },
});
