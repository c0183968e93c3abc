import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { lastDays } from '../database/case-files';
import { saveStage } from '../database/support-cases';
import { longWithoutInterview } from '../domain/long-without-interview';
import { CASE_OUTCOMES, requireNotClosed, type CaseOutcome } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly closedOn: LocalDate;
  readonly outcome: CaseOutcome;
}

const ACCESS: ActAccess = { category: 'SUPPORT_FILE', part: 'FILE' };

/**
 * Closes a case with its outcome, by its referent or a programme manager of the operator, on or after the last day of its file; warns when
 * it was long without an interview. Referrals answers by ending the referral and the operator's access to the household, so the case is
 * soon no longer readable; the caseload goes on counting it.
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
  }),
  check: (tx, ids) => checkCases(tx, ids, { ...ACCESS, guard: requireNotClosed }),
  async run(tx, { caseId, closedOn, outcome }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    const { lastInterviewOn, lastFiledOn } = await lastDays(tx, caseId);
    supportCase.close({ closedOn, outcome, lastFiledOn, today: tx.clock.today() });
    tx.stopIfRefused();
    for (const warning of longWithoutInterview(supportCase, { lastInterviewOn, closedOn })) tx.warn(warning);
    await saveStage(tx, supportCase);
    const { householdId, referralId, operatorId } = supportCase;
    await tx.publish(supportCaseClosed, {
      key: householdId,
      subject: caseId,
      payload: { caseId, referralId, householdId, operatorId, closedOn, outcome },
    });
    await publishPosition(tx, supportCase);
    return { caseId, version: supportCase.version };
  },
});
