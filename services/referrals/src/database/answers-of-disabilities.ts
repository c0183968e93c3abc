import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { FieldAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { grouped } from '../domain/grouped';
import { householdIds, type AnswersOf, type Asked } from './rule-subjects';

interface Person {
  readonly householdId: Id;
  readonly personId: Id;
}

interface Disability extends Person {
  readonly recognised: boolean;
  readonly asOf: LocalDate;
}

const DISABILITIES = `select distinct on (r.household_id, r.person_id) r.household_id as "householdId", r.person_id as "personId", r.recognised,
    r.as_of as "asOf"
  from person_disability_to_judge($1::uuid[]) r where r.as_of <= $2 order by r.household_id, r.person_id, r.as_of desc, r.number desc`;
const MEMBERS = `select r.household_id as "householdId", r.person_id as "personId" from members_to_judge($1::uuid[]) r
  where r.from_on <= $2 and (r.to_on is null or r.to_on > $2)`;

/** What rules ask about disabilities of who lives in a household on the day. */
export async function answersOfDisabilities(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const ids = [householdIds(asked), asked.at];
  const disabilities = grouped(await tx.query<Disability>(DISABILITIES, ids), ({ householdId }) => householdId);
  const members = grouped(await tx.query<Person>(MEMBERS, ids), ({ householdId }) => householdId);
  return ({ householdId }) => {
    const persons = (members.get(householdId) ?? []).map(({ personId }) => personId);
    return { 'person.disability': disabilityAnswer(disabilities.get(householdId) ?? [], persons) };
  };
}

/** One member with a recognised disability is enough; that there is none is known once it was said of each member. */
function disabilityAnswer(disabilities: readonly Disability[], members: readonly Id[]): FieldAnswer {
  const said = disabilities.filter(({ personId }) => members.includes(personId));
  const recognised = said.filter((one) => one.recognised);
  const [asOf] = (recognised.length > 0 ? recognised : said).map((one) => one.asOf).sort();
  if (asOf === undefined || (recognised.length === 0 && said.length < members.length)) return null;
  return { value: recognised.length > 0, from: 'referrals', asOf };
}
