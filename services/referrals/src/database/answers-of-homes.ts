import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { completeMonths, earliest } from '@passerelle/shared/domain/rules/next-change';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { grouped } from '../domain/grouped';
import { householdIds, type AnswersOf, type Asked, type Subject } from './rule-subjects';

interface HomeRow {
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly landlordCode: string;
  readonly ownerCode: string | null;
  readonly department: string;
  readonly commune: string | null;
  readonly unitKind: string | null;
  readonly titleHolder: string;
  readonly startsOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** What rules ask about the home in force, as housing-stock said: of several, the one whose title began last. */
export async function answersOfHomes(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const rows = await tx.query<HomeRow>(
    `select h.household_id as "householdId", h.landlord_id as "landlordId", o.code as "landlordCode", w.code as "ownerCode",
       h.department, h.commune, h.unit_kind as "unitKind", h.title_holder as "titleHolder", h.starts_on as "startsOn", h.ended_on as "endedOn"
     from household_home_to_judge($1::uuid[]) h join organisation o on o.id = h.landlord_id
       left join organisation w on w.id = h.owner_id
     order by h.starts_on desc, h.lease_id`,
    [householdIds(asked)],
  );
  const homes = grouped(rows, ({ householdId }) => householdId);
  return (subject) => homeAnswers((homes.get(subject.householdId) ?? []).filter(isCounted(subject)), asked.at);
}

function isCounted({ landlordIds, theirHomesOnly }: Subject): (home: HomeRow) => boolean {
  return ({ landlordId }) => !theirHomesOnly || landlordIds.includes(landlordId);
}

function homeAnswers(homes: readonly HomeRow[], at: LocalDate): Answers {
  const home = homes.find(({ startsOn, endedOn }) => startsOn <= at && (endedOn === null || endedOn > at));
  if (home === undefined) return homes.length === 0 ? {} : withoutHome(homes, at);
  const said = { from: 'housing-stock', asOf: home.startsOn, until: home.endedOn };
  return {
    'home.landlord': { value: home.landlordCode, ...said },
    'home.department': { value: home.department, ...said },
    'home.titleHolder': { value: home.titleHolder, ...said },
    'home.owner': home.ownerCode === null ? null : { value: home.ownerCode, ...said },
    'home.unitKind': home.unitKind === null ? null : { value: home.unitKind, ...said },
    'home.commune': home.commune === null ? null : { value: home.commune, ...said },
    'home.monthsSinceTitleStart': { value: completeMonths(home.startsOn, at), ...said, asOf: at, since: home.startsOn },
  };
}

/** Housing-stock said of a home that the household holds no more, or not yet: it has none, which is known. */
function withoutHome(homes: readonly HomeRow[], at: LocalDate): Answers {
  const asOf =
    homes
      .flatMap(({ endedOn }) => (endedOn !== null && endedOn <= at ? [endedOn] : []))
      .sort()
      .at(-1) ?? at;
  const said = { from: 'housing-stock', asOf, until: earliest(homes.map(({ startsOn }) => (startsOn > at ? startsOn : null))) };
  const none = { notApplicable: 'NO_HOME', ...said };
  return {
    ...Object.fromEntries(HOME_NAMES.map((name) => [name, none])),
    'home.titleHolder': { value: 'NONE', ...said },
  };
}

/** What makes no sense without a home. */
const HOME_NAMES = [
  'home.landlord',
  'home.owner',
  'home.manager',
  'home.department',
  'home.commune',
  'home.qpvAtDate',
  'home.unitKind',
  'home.monthsSinceTitleStart',
  'home.effortRate',
] as const;
