import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { grouped } from '../domain/grouped';
import { householdIds, type AnswersOf, type Asked } from './rule-subjects';

interface ApplicationRow {
  readonly householdId: Id;
  readonly departments: readonly string[];
  readonly live: boolean;
  readonly asOf: LocalDate;
}

/** What rules ask about the live housing application, as housing-stock said. One that ended makes the question one of none. */
export async function answersOfApplications(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const rows = await tx.query<ApplicationRow>(
    `select a.household_id as "householdId", a.departments, a.live, a.as_of as "asOf"
     from household_application_to_judge($1::uuid[]) a where a.as_of <= $2
     order by a.live desc, a.as_of desc, a.application_id`,
    [householdIds(asked), asked.at],
  );
  const applications = grouped(rows, ({ householdId }) => householdId);
  return ({ householdId }) => {
    const [application] = applications.get(householdId) ?? [];
    if (application === undefined) return {};
    const said = { from: 'housing-stock', asOf: application.asOf };
    return {
      'application.departments': application.live
        ? { value: application.departments, ...said }
        : { notApplicable: 'NO_APPLICATION', ...said },
    };
  };
}
