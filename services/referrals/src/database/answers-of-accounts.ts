import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { PROCEDURE_STAGES } from '@passerelle/shared/domain/procedure-stage';
import type { Answers, FieldAnswer, KnownAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { grouped } from '../domain/grouped';
import { asksFor, householdIds, isLookedAt, type AnswersOfGroup, type Asked, type Subject } from './rule-subjects';

interface OfLandlord {
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly landlordCode: string;
  readonly asOf: LocalDate;
}

interface Position extends OfLandlord {
  /** True where what was said last is of after the day, so that what held on the day is not known. */
  readonly isLater: boolean;
}

interface DebtRow extends Position {
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly oldestDueOn: LocalDate | null;
}

interface StageRow extends Position {
  readonly stage: string;
}

interface RateRow extends OfLandlord {
  readonly rateBasisPoints: number | null;
  readonly withEnergy: boolean;
}

/** Rows of accounts with their landlord; the table's alias is `a`. */
function rowsOf(table: string, columns: string): string {
  return `select a.household_id as "householdId", a.landlord_id as "landlordId", o.code as "landlordCode", ${columns}
    from ${table}_to_judge($1::uuid[]) a join organisation o on o.id = a.landlord_id`;
}

const DEBTS = `${rowsOf(
  'household_arrears',
  `sum(a.missed_terms)::int as "missedTerms", sum(a.arrears_cents)::bigint as "arrearsCents", min(a.oldest_due_on) as "oldestDueOn",
   coalesce(min(a.as_of) filter (where a.arrears_cents > 0), max(a.as_of)) as "asOf", max(a.as_of) > $2 as "isLater"`,
)} group by a.household_id, a.landlord_id, o.code order by sum(a.arrears_cents) desc, o.code`;
const STAGES = `${rowsOf('household_procedure', `a.stage, a.since as "asOf", a.since > $2 as "isLater"`)}`;
const RATES = `${rowsOf('household_effort_rate', `a.rate_basis_points as "rateBasisPoints", a.with_energy as "withEnergy", a.as_of as "asOf"`)} where a.as_of <= $2 order by a.as_of desc`;

/**
 * What rules ask about rent accounts, as finance said. Two accounts with one landlord add, with two landlords never: the landlord of the
 * home counts, else the one to whom most is owed. An account nobody ever heard of is not known, which is not 0; nor is, for an earlier day, one
 * whose last position is later.
 */
export async function answersOfAccounts(tx: Tx, asked: Asked): Promise<AnswersOfGroup> {
  const ids = [householdIds(asked), asked.at];
  // That nothing is owed makes a stage senseless too.
  const debts = byHousehold(asksFor(asked, 'arrears.', 'procedure.') ? await tx.query<DebtRow>(DEBTS, ids) : []);
  const stages = byHousehold(asksFor(asked, 'procedure.') ? await tx.query<StageRow>(STAGES, ids) : []);
  const rates = byHousehold(asksFor(asked, 'home.effortRate') ? await tx.query<RateRow>(RATES, ids) : []);
  return (subject, before) => {
    const home = before['home.landlord'] ?? null;
    const counted = <Row extends OfLandlord>(rows: ReadonlyMap<Id, readonly Row[]>) =>
      countedRows(rows.get(subject.householdId) ?? [], { subject, home });
    const debt = counted(debts)[0];
    const none = home !== null && 'notApplicable' in home && debt === undefined ? home : null;
    return {
      ...debtAnswers(debt, none),
      'procedure.stage': stageAnswer(counted(stages), none),
      // Of a household without a home there is no rate, whatever that of a former home was.
      ...(home !== null && 'notApplicable' in home ? {} : rateAnswer(counted(rates)[0])),
    };
  };
}

function byHousehold<Row extends OfLandlord>(rows: readonly Row[]): ReadonlyMap<Id, readonly Row[]> {
  return grouped(rows, ({ householdId }) => householdId);
}

/** Rows of one landlord that counts: of the home, else of the first of the rows. */
function countedRows<Row extends OfLandlord>(
  rows: readonly Row[],
  { subject, home }: { readonly subject: Subject; readonly home: FieldAnswer },
): readonly Row[] {
  const counted = rows.filter(isLookedAt(subject)).filter(({ landlordId }) => subject.landlordIds.includes(landlordId));
  const code = home !== null && 'value' in home ? home.value : null;
  const landlord = (counted.find(({ landlordCode }) => landlordCode === code) ?? counted[0])?.landlordId;
  return counted.filter(({ landlordId }) => landlordId === landlord);
}

function debtAnswers(debt: DebtRow | undefined, none: FieldAnswer): Answers {
  if (debt === undefined) return { 'arrears.missedInstalments': none, 'arrears.amount': none, 'arrears.oldestDueDate': none };
  if (debt.isLater) return {};
  const said = { from: 'finance', asOf: debt.asOf, landlordId: debt.landlordId };
  return {
    'arrears.missedInstalments': { value: debt.missedTerms, ...said },
    'arrears.amount': { value: debt.arrearsCents, ...said },
    'arrears.oldestDueDate': oldestAnswer(debt, said),
  };
}

/** Positions from before the day was kept say nothing of it. */
function oldestAnswer({ oldestDueOn, arrearsCents }: DebtRow, said: Omit<KnownAnswer, 'value'>): FieldAnswer {
  if (oldestDueOn !== null) return { value: oldestDueOn, ...said };
  return Number(arrearsCents) > 0 ? null : { notApplicable: 'NO_DEBT', ...said };
}

/** Of several accounts with one landlord the procedure that is furthest. */
function stageAnswer(rows: readonly StageRow[], none: FieldAnswer): FieldAnswer {
  const rank = ({ stage }: StageRow) => PROCEDURE_STAGES.findIndex((one) => one === stage);
  if (rows.some(({ isLater }) => isLater)) return null;
  const [furthest] = [...rows].sort((left, right) => rank(right) - rank(left));
  return furthest === undefined ? none : { value: furthest.stage, from: 'finance', asOf: furthest.asOf, landlordId: furthest.landlordId };
}

/** One without the energy of the home is not the rate that rules ask for: it is not known. */
function rateAnswer(row: RateRow | undefined): Answers {
  if (row === undefined) return {};
  const { rateBasisPoints, withEnergy, asOf, landlordId } = row;
  return {
    'home.effortRate': rateBasisPoints === null || !withEnergy ? null : { value: rateBasisPoints, from: 'finance', asOf, landlordId },
  };
}
