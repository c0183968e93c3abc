import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { completeMonths, earliest } from '@passerelle/shared/domain/rules/next-change';
import type { Answers, KnownAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { managerOf, type Mandate } from '../domain/mandate';
import { grouped } from '../domain/grouped';
import { untilKnown } from '../domain/programmes/field-entry';
import { communesAt, neighbourhoodsAt, nextListDay, type CommuneOnDay } from './territories';
import { asksFor, householdIds, isLookedAt, type AnswersOf, type Asked, type Subject } from './rule-subjects';

interface HomeRow {
  readonly leaseId: Id;
  readonly householdId: Id;
  readonly ownerId: Id | null;
  /** Null where the home was not described: it was told of before homes were. */
  readonly residenceId: Id | null;
  readonly street: string | null;
  readonly number: string | null;
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

/**
 * What rules ask about the home in force, as housing-stock said: of several, the one whose title began last. What was said of the home itself goes
 * before what its lease copied on its day, as it may have been completed or corrected since.
 */
export async function answersOfHomes(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const rows = await tx.query<HomeRow>(
    `select h.lease_id as "leaseId", h.household_id as "householdId", h.landlord_id as "landlordId", o.code as "landlordCode", w.code as "ownerCode",
       coalesce(d.owner_id, h.owner_id) as "ownerId", d.residence_id as "residenceId", coalesce(u.department, h.department) as department,
       case when u.unit_id is null then h.commune else u.commune end as commune, u.street, u.number,
       case when d.unit_id is null then h.unit_kind else d.unit_kind end as "unitKind", h.title_holder as "titleHolder",
       h.starts_on as "startsOn", h.ended_on as "endedOn"
     from household_home_to_judge($1::uuid[]) h join organisation o on o.id = h.landlord_id
       left join unit_description d on d.unit_id = h.unit_id and d.landlord_id = h.landlord_id
       left join unit_address u on u.unit_id = h.unit_id and u.landlord_id = h.landlord_id
       left join organisation w on w.id = coalesce(d.owner_id, h.owner_id)
     order by h.starts_on desc, h.lease_id`,
    [householdIds(asked)],
  );
  const homes = grouped(rows, ({ householdId }) => householdId);
  const places = asksFor(asked, ...PLACES) ? await placesOf(tx, rows, asked.at) : null;
  const stays = await tx.query<StayRow>(STAYS, [householdIds(asked), asked.at]);
  const stayOf = new Map(stays.map((stay) => [stay.householdId, stay]));
  return (subject) => {
    const told = (homes.get(subject.householdId) ?? []).filter(isLookedAt(subject));
    const stay = stayOf.get(subject.householdId);
    if (told.length === 0) return stay === undefined ? {} : withoutTitle({ from: 'referrals', asOf: stay.from, until: stay.to });
    return homeAnswers(told.filter(isCounted(subject)), { at: asked.at, places, all: told });
  };
}

interface StayRow {
  readonly householdId: Id;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Who lives in an accommodation has no title of its own, where housing-stock never heard of one either. */
const STAYS = `select r.household_id as "householdId", r.from_on as "from", r.to_on as "to" from accommodation_to_judge($1::uuid[]) r
  where r.from_on <= $2 and (r.to_on is null or r.to_on > $2)`;

/** Fields that a title alone does not answer. */
const PLACES = ['home.manager', 'home.commune', 'home.qpvAtDate'] as const;

/** What a day says of homes besides their titles: who manages them, and where they lie. */
interface Places {
  /** By lease. */
  readonly managers: ReadonlyMap<Id, Manager>;
  /** INSEE codes that are valid on the day, by those that were told. */
  readonly communes: ReadonlyMap<string, CommuneOnDay>;
  readonly inNeighbourhood: ReadonlyMap<Id, boolean | null>;
  /** Day on which another list of neighbourhoods holds, or none does any more. */
  readonly nextList: LocalDate | null;
}

interface Manager {
  /** Null where a manager is not known by a code. */
  readonly code: string | null;
  /** Next day on which a mandate of the owner begins or ends. */
  readonly until: LocalDate | null;
}

async function placesOf(tx: Tx, rows: readonly HomeRow[], at: LocalDate): Promise<Places> {
  const addresses = rows.flatMap(({ leaseId, commune, street, number }) =>
    commune === null || street === null
      ? []
      : [{ key: leaseId, commune, street: spaced(street), number: number === null ? null : spaced(number) }],
  );
  const found = await neighbourhoodsAt(tx, addresses, at);
  return {
    managers: await managersOf(tx, rows, at),
    communes: await communesAt(
      tx,
      rows.flatMap(({ commune }) => commune ?? []),
      at,
    ),
    inNeighbourhood: new Map([...found].map(([key, answer]) => [key, answer === null ? null : answer !== 'OUTSIDE'])),
    nextList: await nextListDay(tx, at),
  };
}

/** Addresses are told as codes, and lists write them as words. */
function spaced(code: string): string {
  return code.replaceAll('_', ' ');
}

async function managersOf(tx: Tx, rows: readonly HomeRow[], on: LocalDate): Promise<ReadonlyMap<Id, Manager>> {
  const owners = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
  const mandates = await tx.query<Mandate & { readonly managerCode: string }>(
    `select m.owner_id as "ownerId", m.manager_id as "managerId", m.residence_id as "residenceId", m.from_on as "from", m.to_on as "to",
       o.code as "managerCode"
     from mandate m join organisation o on o.id = m.manager_id where m.owner_id = any($1::uuid[])`,
    [owners],
  );
  const codeOf = new Map(mandates.map(({ managerId, managerCode }) => [managerId, managerCode]));
  return new Map(
    rows.flatMap(({ leaseId, ownerId, residenceId, ownerCode }): [Id, Manager][] => {
      if (ownerId === null) return [];
      const manager = managerOf(mandates, { ownerId, residenceId, on });
      const days = mandates.filter((mandate) => mandate.ownerId === ownerId).flatMap(({ from, to }) => [from, to]);
      const until = earliest(days.filter((day) => day !== null && day > on));
      return [[leaseId, { code: manager === ownerId ? ownerCode : (codeOf.get(manager ?? '') ?? null), until }]];
    }),
  );
}

function isCounted({ landlordIds, theirHomesOnly }: Subject): (home: HomeRow) => boolean {
  return ({ landlordId }) => !theirHomesOnly || landlordIds.includes(landlordId);
}

function isHeldOn(at: LocalDate): (home: HomeRow) => boolean {
  return ({ startsOn, endedOn }) => startsOn <= at && (endedOn === null || endedOn > at);
}

interface OnDay {
  readonly at: LocalDate;
  /** Null where nobody asks. */
  readonly places: Places | null;
  /** Homes with any landlord: a household that rents from another one has a title. */
  readonly all: readonly HomeRow[];
}

function homeAnswers(homes: readonly HomeRow[], { at, places, all }: OnDay): Answers {
  const home = homes.find(isHeldOn(at));
  if (home === undefined) return { ...withoutHome(homes, at), ...titleElsewhere(all, at) };
  const said = saidOf(home, homes, at);
  return {
    'home.landlord': { value: home.landlordCode, ...said },
    'home.department': { value: home.department, ...said },
    'home.titleHolder': { value: home.titleHolder, ...said },
    ...answered('home.owner', home.ownerCode, said),
    ...answered('home.unitKind', home.unitKind, said),
    ...(places === null ? {} : placeAnswers(home, said, places)),
    'home.monthsSinceTitleStart': { value: completeMonths(home.startsOn, at), ...said, asOf: at, since: home.startsOn },
  };
}

type Said = Omit<KnownAnswer, 'value'> & { readonly until: LocalDate | null };

function placeAnswers({ leaseId, commune: told }: HomeRow, said: Said, places: Places): Answers {
  const manager = places.managers.get(leaseId);
  const commune = places.communes.get(told ?? '');
  const ofCommune = earliest([said.until, commune?.until ?? null]);
  const inside = places.inNeighbourhood.get(leaseId) ?? null;
  return {
    ...answered('home.manager', manager?.code ?? null, { ...said, until: earliest([said.until, manager?.until ?? null]) }),
    ...answered('home.commune', commune?.code ?? told, { ...said, until: ofCommune }),
    ...answered('home.qpvAtDate', inside, { ...said, until: earliest([ofCommune, places.nextList]) }),
  };
}

function titleElsewhere(all: readonly HomeRow[], at: LocalDate): Answers {
  const home = all.find(isHeldOn(at));
  return home === undefined ? {} : { 'home.titleHolder': { value: home.titleHolder, ...saidOf(home, all, at) } };
}

/** A home that begins later takes the place of another one then, whether or not that one ends. */
function saidOf({ startsOn, endedOn, landlordId }: HomeRow, homes: readonly HomeRow[], at: LocalDate) {
  return { from: 'housing-stock', asOf: startsOn, until: earliest([endedOn, nextStart(homes, at)]), landlordId };
}

function nextStart(homes: readonly HomeRow[], at: LocalDate): LocalDate | null {
  return earliest(homes.map(({ startsOn }) => (startsOn > at ? startsOn : null)));
}

/** What is not known now may be on the day on which it would not have held any more: with another home, mandate, commune or list. */
function answered(field: string, value: string | boolean | null, said: Said): Answers {
  return value === null ? { [field]: null, [untilKnown(field)]: { value: false, ...said } } : { [field]: { value, ...said } };
}

/** Housing-stock said of a home that the household holds no more, or not yet: it has none, which is known by the one that ended last, or begins next. */
function withoutHome(homes: readonly HomeRow[], at: LocalDate): Answers {
  const ended = homes.flatMap(({ endedOn, landlordId }) => (endedOn !== null && endedOn <= at ? [{ asOf: endedOn, landlordId }] : []));
  const [last] = ended.sort((left, right) => right.asOf.localeCompare(left.asOf));
  const { asOf, landlordId } = last ?? { asOf: at, landlordId: homes.at(-1)?.landlordId };
  if (landlordId === undefined) return {};
  return withoutTitle({ from: 'housing-stock', asOf, until: nextStart(homes, at), landlordId });
}

function withoutTitle(said: Omit<KnownAnswer, 'value'>): Answers {
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
