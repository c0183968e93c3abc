import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { completeMonths } from '@passerelle/shared/domain/rules/next-change';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { grouped } from '../domain/grouped';
import { householdIds, type AnswersOf, type Asked } from './rule-subjects';

interface CaseRow {
  readonly householdId: Id;
  readonly programmeId: Id;
  readonly phase: string;
  readonly openedOn: LocalDate;
  readonly diagnosticOn: LocalDate | null;
  readonly asOf: LocalDate;
}

/** What rules of stages and actions ask about the case of a household in their programme, as support said: of several the one opened last. */
export async function answersOfCases(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const rows = await tx.query<CaseRow>(
    `select c.household_id as "householdId", r.programme_id as "programmeId", c.phase, c.opened_on as "openedOn",
       c.diagnostic_on as "diagnosticOn", c.as_of as "asOf"
     from household_case_to_judge($1::uuid[]) c join referral r on r.id = c.referral_id
     where c.opened_on <= $2 order by c.opened_on desc, c.case_id`,
    [householdIds(asked), asked.at],
  );
  const cases = grouped(rows, ({ householdId }) => householdId);
  return ({ householdId, programmeId }) => {
    const found = (cases.get(householdId) ?? []).find((one) => one.programmeId === programmeId);
    return found === undefined ? {} : caseAnswers(found, asked.at);
  };
}

/** The contract is signed from the phase of support on. */
function caseAnswers({ phase, openedOn, diagnosticOn, asOf }: CaseRow, at: LocalDate): Answers {
  const said = { from: 'support', asOf };
  return {
    'diagnostic.social': { value: diagnosticOn === null || diagnosticOn > at ? 'NONE' : 'SUBMITTED', ...said },
    'contract.support': { value: phase === 'DIAGNOSTIC' ? 'NONE' : 'SIGNED', ...said },
    'case.monthsSinceOpening': { value: completeMonths(openedOn, at), ...said, asOf: openedOn, since: openedOn },
  };
}
