import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';

export const ORGANISATION_KINDS = ['LANDLORD', 'ASSOCIATION', 'PARTNER', 'FUNDER', 'RESERVER', 'GROUP'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface OrganisationRow {
  readonly id: Id;
  readonly code: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Group that it belongs to. */
  readonly parentId: Id | null;
}

export interface StaffRow {
  readonly id: Id;
  readonly organisationId: Id;
  readonly displayName: string;
}

export interface ProgrammeRow {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  /** Organisation that writes its versions; null of a programme from before there was one. */
  readonly stewardId: Id | null;
}

/** The columns of a `ProgrammeRow`; the table's alias is `p`. */
export const PROGRAMME_COLUMNS = `p.id, p.code, p.name, p.steward_id as "stewardId"`;

/** The columns of an `OrganisationRow`; the table's alias is `o`. */
export const ORGANISATION_COLUMNS = `o.id, o.code, o.kind, o.name, o.parent_id as "parentId"`;

/** The columns of a `StaffRow`; the table's alias is `s`. */
export const STAFF_COLUMNS = `s.id, s.organisation_id as "organisationId", s.display_name as "displayName"`;

export async function organisationsByIds(tx: Tx, ids: readonly Id[]): Promise<OrganisationRow[]> {
  return tx.query<OrganisationRow>(`select ${ORGANISATION_COLUMNS} from organisation o where o.id = any($1::uuid[])`, [ids]);
}

export async function staffByIds(tx: Tx, ids: readonly Id[]): Promise<StaffRow[]> {
  return tx.query<StaffRow>(`select ${STAFF_COLUMNS} from staff_member s where s.id = any($1::uuid[])`, [ids]);
}

export async function programmesByIds(tx: Tx, ids: readonly Id[]): Promise<ProgrammeRow[]> {
  return tx.query<ProgrammeRow>(`select ${PROGRAMME_COLUMNS} from programme p where p.id = any($1::uuid[])`, [ids]);
}

/** The member of staff whose tokens have this issuer and subject. */
export async function staffIdOf(tx: Tx, identity: { issuer: string; subject: string; organisationId: Id }): Promise<Id | null> {
  const [found] = await tx.query<{ id: Id }>('select id from staff_member where issuer = $1 and subject = $2 and organisation_id = $3', [
    identity.issuer,
    identity.subject,
    identity.organisationId,
  ]);
  return found?.id ?? null;
}
