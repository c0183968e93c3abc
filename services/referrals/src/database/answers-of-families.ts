import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { familyAnswers, type FamilyMember } from '../domain/programmes/family-answers';
import { grouped } from '../domain/grouped';
import { householdIds, type AnswersOf, type Asked } from './rule-subjects';

interface MemberRow extends FamilyMember {
  readonly householdId: Id;
}

/** What rules ask about who lives in a household. */
export async function answersOfFamilies(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const rows = await tx.query<MemberRow>(
    `select m.household_id as "householdId", m.role, m.birth_date as "birthDate", m.sex, m.from_on as "from", m.to_on as "to", m.custody
     from members_to_judge($1::uuid[]) m`,
    [householdIds(asked)],
  );
  const families = grouped(rows, ({ householdId }) => householdId);
  return ({ householdId }) => familyAnswers(families.get(householdId) ?? [], asked.at);
}
