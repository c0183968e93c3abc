import { codesOfVersion } from '@passerelle/shared/database/programme-codes';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireTerm, requireTermsKnown } from '@passerelle/shared/domain/programme-term';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { lastDays } from '../database/case-files';
import { saveStage } from '../database/case-stages';
import { casesWithOutcomes } from '../database/programme-terms';
import { stagesOfVersion } from '../database/programme-stages';
import type { CaseRow } from '../database/support-cases';
import { longWithoutInterview } from '../domain/long-without-interview';
import { requireNotClosed } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly closedOn: LocalDate;
  readonly outcome: string;
}

const ACCESS: ActAccess = { category: 'SUPPORT_FILE', part: 'FILE' };

/**
 * Closes a case with an outcome of its programme (`UNKNOWN_TERM`), by its referent or a programme manager of the operator, on or after the
 * last day of its file; warns when it was long without an interview. Referrals answers by ending the referral and the operator's access to
 * the household, so the case is soon no longer readable; the caseload goes on counting it.
 */
export const closeSupportCase = defineUseCase<Input, { caseId: Id; version: number }>({
  name: 'closeSupportCase',
  permission: 'support-case:close',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    caseId: field.id,
    closedOn: field.date,
    outcome: field.term,
  }),
  async check(tx, ids) {
    const known = await casesWithOutcomes(tx, ids.filter(isId));
    const guard = (found: CaseRow): void => {
      requireNotClosed(found);
      requireTermsKnown(known.has(found.id), ['outcome']);
    };
    return checkCases(tx, ids, { ...ACCESS, guard });
  },
  async run(tx, { caseId, closedOn, outcome }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    const { lastInterviewOn, lastFiledOn } = await lastDays(tx, caseId);
    const outcomes = await codesOfVersion(tx, supportCase, 'OUTCOME');
    requireNotClosed(supportCase);
    const stages = await stagesOfVersion(tx, supportCase);
    const close = (): void => supportCase.close({ closedOn, outcome, lastFiledOn, today: tx.clock.today(), stages });
    refuseAll(tx, close, () => requireTerm(outcome, outcomes, ['outcome']));
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
