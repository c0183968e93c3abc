import type { Category } from '@passerelle/shared/access/categories';
import { visible } from '@passerelle/shared/access/visible';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Membership, Sex } from '../domain/composition';
import type { NewMember, ResourcesSource } from '../domain/household';
import type { KnownPerson } from '../domain/same-person';
import { searchableName } from '../domain/written-name';

export interface HouseholdRow {
  readonly id: Id;
  readonly reference: string;
  readonly version: number;
  readonly sortName: string;
  readonly registeredOn: LocalDate;
}

/** A member as it is read: the person, and its place in the household. */
export interface MemberRow extends Membership {
  readonly householdId: Id;
  readonly personId: Id;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: Sex | null;
}

export interface ResourcesRow {
  readonly householdId: Id;
  readonly monthlyCents: Cents;
  readonly asOf: LocalDate;
  readonly source: ResourcesSource;
  readonly referenceTaxIncomeCents: Cents | null;
  readonly referenceTaxIncomeAsOf: LocalDate | null;
}

/** Means as they are recorded: the tax income is often not known on the same day. */
type RecordedResources = Omit<ResourcesRow, 'referenceTaxIncomeAsOf'>;

const COLUMNS = `h.household_id as id, h.reference, h.version, h.sort_name as "sortName", h.registered_on as "registeredOn"`;

/** The households of these ids whose identity is open to the caller's organisation. */
export async function householdsByIds(tx: Tx, ids: readonly Id[]): Promise<HouseholdRow[]> {
  return tx.query<HouseholdRow>(
    `select ${COLUMNS} from household h ${visible({ alias: 'h', category: 'IDENTITY', organisation: '$1' })}
     where h.household_id = any($2::uuid[])`,
    [tx.actor.organisationId, ids],
  );
}

/** All members that these households ever had, as far as row security opens them to the caller. */
export async function membersOf(tx: Tx, householdIds: readonly Id[]): Promise<MemberRow[]> {
  return tx.query<MemberRow>(
    `select m.household_id as "householdId", m.person_id as "personId", m.role, m.from_on as "from", m.to_on as "to", m.custody,
       p.given_name as "givenName", p.family_name as "familyName", p.birth_date as "birthDate", p.sex
     from household_member m join person p on p.id = m.person_id where m.household_id = any($1::uuid[])`,
    [householdIds],
  );
}

/**
 * Persons with the family names and the dates of birth of these, in households that are open to the caller's organisation, the latest
 * registered first. Given names are not compared: no index holds them.
 */
export async function personsLike(tx: Tx, persons: readonly Pick<NewMember, 'familyName' | 'birthDate'>[]): Promise<KnownPerson[]> {
  return tx.query<KnownPerson>(
    `select p.household_id as "householdId", p.given_name as "givenName", p.family_name as "familyName", p.birth_date as "birthDate"
     from person p join household h on h.household_id = p.household_id
     where p.search_name = any($1::text[]) and p.birth_date = any($2::date[]) order by h.registered_on desc, p.household_id`,
    [persons.map(({ familyName }) => searchableName(familyName)), persons.map(({ birthDate }) => birthDate)],
  );
}

/** Writes a household and its members; its access must have been granted in the same transaction. */
export async function insertHousehold(
  tx: Tx,
  household: { readonly id: Id; readonly registeredOn: LocalDate; readonly members: readonly NewMember[] },
): Promise<void> {
  const { id, registeredOn, members } = household;
  const head = members.find(({ role }) => role === 'HEAD');
  const sortName = searchableName(`${head?.familyName ?? ''} ${head?.givenName ?? ''}`);
  await tx.query('insert into household (household_id, sort_name, registered_on) values ($1, $2, $3)', [id, sortName, registeredOn]);
  await insertMembers(tx, id, members);
}

/** Writes persons and their places in a household. */
export async function insertMembers(tx: Tx, householdId: Id, members: readonly NewMember[]): Promise<void> {
  const rows = members.map((member) => ({
    person_id: member.id,
    given_name: member.givenName,
    family_name: member.familyName,
    search_name: searchableName(member.familyName),
    birth_date: member.birthDate,
    sex: member.sex,
    role: member.role,
    from_on: member.from,
    custody: member.custody,
  }));
  await tx.query(
    `insert into person (id, household_id, given_name, family_name, search_name, birth_date, sex)
     select person_id, $1, given_name, family_name, search_name, birth_date, sex from jsonb_to_recordset($2::jsonb)
       as m (person_id uuid, given_name text, family_name text, search_name text, birth_date date, sex text)`,
    [householdId, JSON.stringify(rows)],
  );
  await tx.query(
    `insert into household_member (household_id, person_id, role, from_on, custody)
     select $1, person_id, role, from_on, custody
     from jsonb_to_recordset($2::jsonb) as m (person_id uuid, role text, from_on date, custody text)`,
    [householdId, JSON.stringify(rows)],
  );
}

/** Households among these of which a category is open to the caller's organisation today. */
export async function openHouseholds(tx: Tx, householdIds: readonly Id[], category: Category): Promise<Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select h.household_id as id from household h ${visible({ alias: 'h', category, organisation: '$1' })}
     where h.household_id = any($2::uuid[])`,
    [tx.actor.organisationId, householdIds],
  );
  return rows.map(({ id }) => id);
}

/** Locks a household until the transaction ends, and answers its version; null when it is not open to the caller's organisation. */
export async function lockHousehold(tx: Tx, householdId: Id): Promise<number | null> {
  const [row] = await tx.query<{ version: number }>('select version from household where household_id = $1 for update', [householdId]);
  return row?.version ?? null;
}

/** Raises the version of a household of which a part was changed that lies in another table: the trigger counts. */
export async function raiseHouseholdVersion(tx: Tx, householdId: Id): Promise<void> {
  await tx.query('update household set version = version where household_id = $1', [householdId]);
}

export async function insertResources(tx: Tx, resources: RecordedResources): Promise<void> {
  await tx.query(
    `insert into household_resources (id, household_id, monthly_cents, reference_tax_income_cents, as_of, source, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      resources.householdId,
      resources.monthlyCents,
      resources.referenceTaxIncomeCents,
      resources.asOf,
      resources.source,
      tx.clock.now(),
    ],
  );
}

/**
 * The means of each household: each figure as of the latest day on which somebody knew it, with that day; of two recordings of one day,
 * the later one. A recording without tax income says nothing of it.
 */
export async function latestResources(tx: Tx, householdIds: readonly Id[]): Promise<ResourcesRow[]> {
  return tx.query<ResourcesRow>(
    `select distinct on (r.household_id) r.household_id as "householdId", r.monthly_cents as "monthlyCents", r.as_of as "asOf",
       r.source, tax.cents as "referenceTaxIncomeCents", tax.as_of as "referenceTaxIncomeAsOf"
     from household_resources r left join lateral (
       select t.reference_tax_income_cents as cents, t.as_of from household_resources t
       where t.household_id = r.household_id and t.reference_tax_income_cents is not null order by t.as_of desc, t.number desc limit 1) tax
       on true
     where r.household_id = any($1::uuid[]) order by r.household_id, r.as_of desc, r.number desc`,
    [householdIds],
  );
}
