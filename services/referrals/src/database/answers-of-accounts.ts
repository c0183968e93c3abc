import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Answers, FieldAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { grouped } from '../domain/grouped';
import { householdIds, type AnswersOf, type Asked } from './rule-subjects';

interface DebtRow {
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly landlordCode: string;
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly asOf: LocalDate;
}

/**
 * What rules ask about rent accounts, as finance said. Two accounts with one landlord add, with two landlords never: the landlord of the
 * home counts, else the one to whom most is owed. An account nobody ever heard of is not known, which is not 0.
 */
export async function answersOfAccounts(tx: Tx, asked: Asked, homes: AnswersOf): Promise<AnswersOf> {
  const rows = await tx.query<DebtRow>(
    `select a.household_id as "householdId", a.landlord_id as "landlordId", o.code as "landlordCode", sum(a.missed_terms)::int as "missedTerms",
       sum(a.arrears_cents)::bigint as "arrearsCents", coalesce(min(a.as_of) filter (where a.arrears_cents > 0), max(a.as_of)) as "asOf"
     from household_arrears_to_judge($1::uuid[]) a join organisation o on o.id = a.landlord_id
     group by a.household_id, a.landlord_id, o.code order by sum(a.arrears_cents) desc, o.code`,
    [householdIds(asked)],
  );
  const debts = grouped(rows, ({ householdId }) => householdId);
  return (subject) => {
    const counted = (debts.get(subject.householdId) ?? []).filter(({ landlordId }) => subject.landlordIds.includes(landlordId));
    const known = homes(subject);
    return debtAnswers(ofLandlord(counted, known), known['home.landlord'] ?? null);
  };
}

function ofLandlord(debts: readonly DebtRow[], homes: Answers): DebtRow | undefined {
  const landlord = homes['home.landlord'] ?? null;
  const code = landlord !== null && 'value' in landlord ? landlord.value : null;
  return debts.find(({ landlordCode }) => landlordCode === code) ?? debts[0];
}

function debtAnswers(debt: DebtRow | undefined, home: FieldAnswer): Answers {
  if (debt === undefined && home !== null && 'notApplicable' in home) {
    return { 'arrears.missedInstalments': home, 'arrears.amount': home };
  }
  if (debt === undefined) return {};
  const said = { from: 'finance', asOf: debt.asOf };
  return {
    'arrears.missedInstalments': { value: debt.missedTerms, ...said },
    'arrears.amount': { value: debt.arrearsCents, ...said },
  };
}
