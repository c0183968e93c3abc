// Each function writes only what differs from the row that is there, and answers whether it did.
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { OrganisationRow, ProgrammeRow } from './reference';

export async function saveOrganisation(tx: Tx, { id, code, kind, name, parentId }: OrganisationRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into organisation as o (id, code, kind, name, parent_id) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set code = excluded.code, kind = excluded.kind, name = excluded.name, parent_id = excluded.parent_id
     where (o.code, o.kind, o.name, o.parent_id) is distinct from (excluded.code, excluded.kind, excluded.name, excluded.parent_id)
     returning id`,
    [id, code, kind, name, parentId],
  );
  return rows.length > 0;
}

/** A member of staff with the identity of his tokens. */
export interface StaffMemberIdentity {
  readonly id: Id;
  readonly organisationId: Id;
  readonly displayName: string;
  readonly issuer: string;
  readonly subject: string;
}

export async function saveStaffMember(tx: Tx, member: StaffMemberIdentity): Promise<boolean> {
  const rows = await tx.query(
    `insert into staff_member as s (id, organisation_id, display_name, issuer, subject) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set organisation_id = excluded.organisation_id, display_name = excluded.display_name,
       issuer = excluded.issuer, subject = excluded.subject
     where (s.organisation_id, s.display_name, s.issuer, s.subject)
       is distinct from (excluded.organisation_id, excluded.display_name, excluded.issuer, excluded.subject) returning id`,
    [member.id, member.organisationId, member.displayName, member.issuer, member.subject],
  );
  return rows.length > 0;
}

export async function saveProgramme(tx: Tx, { id, code, name, stewardId }: ProgrammeRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into programme as p (id, code, name, steward_id) values ($1, $2, $3, $4)
     on conflict (id) do update set code = excluded.code, name = excluded.name, steward_id = excluded.steward_id
     where (p.code, p.name, p.steward_id) is distinct from (excluded.code, excluded.name, excluded.steward_id) returning id`,
    [id, code, name, stewardId],
  );
  return rows.length > 0;
}
