import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Custody, Membership, Sex } from '../domain/composition';

/** A person with the place that he took last in his household. */
export interface PersonRow extends Membership {
  readonly id: Id;
  readonly householdId: Id;
  readonly sex: Sex | null;
}

/** The persons of these ids who are open to the caller. */
export async function personsByIds(tx: Tx, ids: readonly Id[]): Promise<PersonRow[]> {
  return tx.query<PersonRow>(
    `select distinct on (p.id) p.id, p.household_id as "householdId", p.birth_date as "birthDate", p.sex, m.role, m.from_on as "from",
       m.to_on as "to", m.custody
     from person p join household_member m on m.household_id = p.household_id and m.person_id = p.id
     where p.id = any($1::uuid[]) order by p.id, m.from_on desc`,
    [ids],
  );
}

export async function endMembership(tx: Tx, { id, from }: PersonRow, to: LocalDate): Promise<void> {
  await tx.query('update household_member set to_on = $3 where person_id = $1 and from_on = $2', [id, from, to]);
}

/** The same place in the household from a day on, with another custody. */
export async function insertCustody(
  tx: Tx,
  person: PersonRow,
  changed: { readonly from: LocalDate; readonly custody: Custody },
): Promise<void> {
  await tx.query('insert into household_member (household_id, person_id, role, from_on, to_on, custody) values ($1, $2, $3, $4, $5, $6)', [
    ...[person.householdId, person.id, person.role, changed.from, person.to, changed.custody],
  ]);
}

/** Writes what is known better of a person; what is null stays. */
export async function correct(tx: Tx, id: Id, known: { readonly sex: Sex | null; readonly birthDate: LocalDate | null }): Promise<void> {
  await tx.query('update person set sex = coalesce($2, sex), birth_date = coalesce($3, birth_date) where id = $1', [
    id,
    known.sex,
    known.birthDate,
  ]);
}
