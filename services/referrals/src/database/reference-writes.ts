// Each function writes only what differs from the row that is there, and answers whether it did.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Part, ProgrammeVersion } from '../domain/programme';
import type { OrganisationRow, ProgrammeRow } from './reference';

export async function saveOrganisation(tx: Tx, { id, code, kind, name }: OrganisationRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into organisation as o (id, code, kind, name) values ($1, $2, $3, $4)
     on conflict (id) do update set code = excluded.code, kind = excluded.kind, name = excluded.name
     where (o.code, o.kind, o.name) is distinct from (excluded.code, excluded.kind, excluded.name) returning id`,
    [id, code, kind, name],
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

export async function saveProgramme(tx: Tx, { id, code, name }: ProgrammeRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into programme as p (id, code, name) values ($1, $2, $3)
     on conflict (id) do update set code = excluded.code, name = excluded.name
     where (p.code, p.name) is distinct from (excluded.code, excluded.name) returning id`,
    [id, code, name],
  );
  return rows.length > 0;
}

interface Partner {
  readonly organisationId: Id;
  readonly part: Part;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * Writes a version of a programme and its partners. An end may be set later and partners may join; `REWRITTEN` says that the file has
 * other rules or another first day than the version that is there, and nothing was written.
 */
export async function saveVersion(
  tx: Tx,
  version: ProgrammeVersion,
  partners: readonly Partner[],
): Promise<'WRITTEN' | 'UNCHANGED' | 'REWRITTEN'> {
  const { programmeId, version: number, from, to, source, document } = version;
  const values = [programmeId, number, from, to, source, JSON.stringify(document)];
  const [known] = await tx.query<{ same: boolean }>(
    `select document = $4::jsonb and from_on = $3::date as same from programme_version where programme_id = $1 and version = $2`,
    [programmeId, number, from, JSON.stringify(document)],
  );
  if (known?.same === false) return 'REWRITTEN';
  const written = await tx.query(
    `insert into programme_version as v (programme_id, version, from_on, to_on, source, document) values ($1, $2, $3, $4, $5, $6)
     on conflict (programme_id, version) do update set to_on = excluded.to_on, source = excluded.source
     where (v.to_on, v.source) is distinct from (excluded.to_on, excluded.source) returning version`,
    values,
  );
  const joined = await tx.query(
    `insert into programme_membership as m (programme_id, version, organisation_id, part, from_on, to_on)
     select $1, $2, p.organisation_id, p.part, p.from_on, p.to_on
     from jsonb_to_recordset($3::jsonb) as p (organisation_id uuid, part text, from_on date, to_on date)
     on conflict (programme_id, version, organisation_id, part) do update set from_on = excluded.from_on, to_on = excluded.to_on
     where (m.from_on, m.to_on) is distinct from (excluded.from_on, excluded.to_on) returning organisation_id`,
    [
      programmeId,
      number,
      JSON.stringify(
        partners.map((partner) => ({
          organisation_id: partner.organisationId,
          part: partner.part,
          from_on: partner.from,
          to_on: partner.to,
        })),
      ),
    ],
  );
  return written.length + joined.length > 0 ? 'WRITTEN' : 'UNCHANGED';
}
