// How organisations work: their agencies and teams, the posts of their staff, and the mandates by which one manages what another owns.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { QueryFailedError } from 'typeorm';
import type { Mandate } from '../domain/mandate';
import type { StaffJob, TeamKind } from '../domain/staff-post';

export interface TeamRow {
  readonly id: Id;
  readonly organisationId: Id;
  readonly code: string;
  readonly kind: TeamKind;
  readonly name: string;
}

/** What a member of staff does over a half-open period. */
export interface StaffPostRow {
  readonly id: Id;
  readonly organisationId: Id;
  readonly staffId: Id;
  readonly teamId: Id | null;
  readonly job: StaffJob;
  readonly weeklyMinutes: number | null;
  readonly programmeIds: readonly Id[];
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export interface MandateRow extends Mandate {
  readonly id: Id;
  readonly source: string;
}

/** As they are read: with the version that an act names. */
interface WithVersion {
  readonly version: number;
}
export interface ReadTeam extends TeamRow, WithVersion {}
export interface ReadStaffPost extends StaffPostRow, WithVersion {}
export interface ReadMandate extends MandateRow, WithVersion {}

export const TEAM_COLUMNS = 't.id, t.organisation_id as "organisationId", t.code, t.kind, t.name, t.version';
export const POST_COLUMNS = `p.id, p.organisation_id as "organisationId", p.staff_id as "staffId", p.team_id as "teamId", p.job,
  p.weekly_minutes as "weeklyMinutes", p.programme_ids as "programmeIds", p.from_on as "from", p.to_on as "to", p.version`;
export const MANDATE_COLUMNS = `m.id, m.owner_id as "ownerId", m.manager_id as "managerId", m.residence_id as "residenceId",
  m.from_on as "from", m.to_on as "to", m.source, m.version`;

export async function teamsByIds(tx: Tx, ids: readonly Id[]): Promise<ReadTeam[]> {
  return tx.query(`select ${TEAM_COLUMNS} from team t where t.id = any($1::uuid[])`, [ids]);
}

export async function postsByIds(tx: Tx, ids: readonly Id[]): Promise<ReadStaffPost[]> {
  return tx.query(`select ${POST_COLUMNS} from staff_post p where p.id = any($1::uuid[])`, [ids]);
}

export async function mandatesByIds(tx: Tx, ids: readonly Id[]): Promise<ReadMandate[]> {
  return tx.query(`select ${MANDATE_COLUMNS} from mandate m where m.id = any($1::uuid[])`, [ids]);
}

export async function teamOfCode(tx: Tx, team: Pick<TeamRow, 'organisationId' | 'code'>): Promise<boolean> {
  const rows = await tx.query('select from team where organisation_id = $1 and code = $2', [team.organisationId, team.code]);
  return rows.length > 0;
}

/** All mandates by which these owners ever confided homes. */
export async function mandatesOfOwners(tx: Tx, ownerIds: readonly Id[]): Promise<MandateRow[]> {
  return tx.query(`select ${MANDATE_COLUMNS} from mandate m where m.owner_id = any($1::uuid[]) order by m.from_on, m.id`, [ownerIds]);
}

/** True for a landlord, and for who manages homes by a mandate of today: it then stands in the landlord's place (docs/decisions/0017). */
export async function holdsTenancies(tx: Tx, organisationId: Id): Promise<boolean> {
  const [row] = await tx.query<{ holds: boolean }>('select holds_tenancies($1) as holds', [organisationId]);
  return row?.holds === true;
}

/** The row, locked until the transaction ends; null when there is none that the caller may change. */
export async function lockPost(tx: Tx, id: Id): Promise<ReadStaffPost | null> {
  const [row] = await tx.query<ReadStaffPost>(
    `select ${POST_COLUMNS} from staff_post p where p.id = $1 and p.organisation_id = $2 for update`,
    [id, tx.actor.organisationId],
  );
  return row ?? null;
}

/** The same of a mandate, which its owner alone changes. */
export async function lockMandate(tx: Tx, id: Id): Promise<ReadMandate | null> {
  const [row] = await tx.query<ReadMandate>(`select ${MANDATE_COLUMNS} from mandate m where m.id = $1 and m.owner_id = $2 for update`, [
    id,
    tx.actor.organisationId,
  ]);
  return row ?? null;
}

export async function endPost(tx: Tx, id: Id, to: LocalDate): Promise<void> {
  await tx.query('update staff_post set to_on = $2 where id = $1', [id, to]);
}

export async function endMandateOn(tx: Tx, id: Id, to: LocalDate): Promise<void> {
  await tx.query('update mandate set to_on = $2 where id = $1', [id, to]);
}

/** True for the database's refusal of a mandate beside another one of the same homes and days. */
export function overlapsMandate(error: unknown): boolean {
  return error instanceof QueryFailedError && error.message.includes('mandate_alone');
}

/** Columns of a table in the order in which its values are written; the first one is the id. */
interface Written<Row> {
  readonly table: string;
  readonly columns: readonly (readonly [column: string, valueOf: (row: Row) => unknown])[];
}

const TEAM: Written<TeamRow> = {
  table: 'team',
  columns: [
    ['id', ({ id }) => id],
    ['organisation_id', ({ organisationId }) => organisationId],
    ['code', ({ code }) => code],
    ['kind', ({ kind }) => kind],
    ['name', ({ name }) => name],
  ],
};

const POST: Written<StaffPostRow> = {
  table: 'staff_post',
  columns: [
    ['id', ({ id }) => id],
    ['organisation_id', ({ organisationId }) => organisationId],
    ['staff_id', ({ staffId }) => staffId],
    ['team_id', ({ teamId }) => teamId],
    ['job', ({ job }) => job],
    ['weekly_minutes', ({ weeklyMinutes }) => weeklyMinutes],
    ['programme_ids', ({ programmeIds }) => [...programmeIds]],
    ['from_on', ({ from }) => from],
    ['to_on', ({ to }) => to],
  ],
};

const MANDATE: Written<MandateRow> = {
  table: 'mandate',
  columns: [
    ['id', ({ id }) => id],
    ['owner_id', ({ ownerId }) => ownerId],
    ['manager_id', ({ managerId }) => managerId],
    ['residence_id', ({ residenceId }) => residenceId],
    ['from_on', ({ from }) => from],
    ['to_on', ({ to }) => to],
    ['source', ({ source }) => source],
  ],
};

async function insert<Row>(tx: Tx, { table, columns }: Written<Row>, row: Row): Promise<void> {
  const names = columns.map(([column]) => column);
  const places = columns.map((_, index) => `$${index + 1}`);
  await tx.query(
    `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
    columns.map(([, valueOf]) => valueOf(row)),
  );
}

/** Writes only what differs from the row that is there, and answers whether it did. */
async function save<Row>(tx: Tx, { table, columns }: Written<Row>, row: Row): Promise<boolean> {
  const names = columns.map(([column]) => column);
  const of = (alias: string) => names.map((name) => `${alias}.${name}`).join(', ');
  const rows = await tx.query(
    `insert into ${table} as r (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
     where (${of('r')}) is distinct from (${of('excluded')}) returning id`,
    columns.map(([, valueOf]) => valueOf(row)),
  );
  return rows.length > 0;
}

/** What people record. A taken id is refused by the database. */
export const insertTeam = (tx: Tx, row: TeamRow) => insert(tx, TEAM, row);
export const insertPost = (tx: Tx, row: StaffPostRow) => insert(tx, POST, row);
export const insertMandate = (tx: Tx, row: MandateRow) => insert(tx, MANDATE, row);

/** What the files of reference data say. */
export const saveTeam = (tx: Tx, row: TeamRow) => save(tx, TEAM, row);
export const savePost = (tx: Tx, row: StaffPostRow) => save(tx, POST, row);
export const saveMandate = (tx: Tx, row: MandateRow) => save(tx, MANDATE, row);
