import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { keepStages, type ToldStages } from '../database/programme-stages';
import { keepTerms, type ToldTerms } from '../database/programme-terms';

interface Staff {
  readonly staffId: Id;
  readonly organisationId: Id;
  readonly issuer: string;
  readonly subject: string;
  readonly sourceVersion: number;
}

/**
 * Keeps who works for an organisation, to know a token's bearer as referent. An id is of one organisation for ever: versions of two
 * organisations' streams cannot be compared, and nobody takes over another one's staff. Who changes employer gets a new id.
 */
export const recordStaffMember = defineUseCase<Staff, void>({
  name: 'recordStaffMember',
  permission: 'system',
  kind: 'write',
  async run(tx, staff) {
    await tx.query(
      `insert into staff_member as s (id, organisation_id, issuer, subject, source_version) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set issuer = excluded.issuer, subject = excluded.subject, source_version = excluded.source_version
       where s.organisation_id = excluded.organisation_id and s.source_version < excluded.source_version`,
      [staff.staffId, staff.organisationId, staff.issuer, staff.subject, staff.sourceVersion],
    );
  },
});

interface ProgrammeVersion extends ToldTerms, Omit<ToldStages, keyof ToldTerms> {
  readonly partners: readonly {
    readonly organisationId: Id;
    readonly part: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  }[];
}

/**
 * Keeps who takes part in a version of a programme, and what it defines. A partner that a newer publication no longer names has an empty
 * period; a term stays, as cases rest on it; a stage goes, as no case can be moved to it any more.
 */
export const recordProgrammeVersion = defineUseCase<ProgrammeVersion, void>({
  name: 'recordProgrammeVersion',
  permission: 'system',
  kind: 'write',
  async run(tx, { programmeId, version, partners, terms, stages, maximumMonths, sourceVersion }) {
    await keepTerms(tx, { programmeId, version, terms, sourceVersion });
    await keepStages(tx, { programmeId, version, stages, maximumMonths, sourceVersion });
    await tx.query(
      `insert into programme_membership as m (programme_id, version, organisation_id, part, from_on, to_on, source_version)
       select $1, $2, p."organisationId", p.part, p."from", p."to", $4
       from jsonb_to_recordset($3::jsonb) as p ("organisationId" uuid, part text, "from" date, "to" date)
       on conflict (programme_id, version, organisation_id, part) do update set from_on = excluded.from_on, to_on = excluded.to_on,
         source_version = excluded.source_version
       where m.source_version < excluded.source_version`,
      [programmeId, version, JSON.stringify(partners), sourceVersion],
    );
    await tx.query(`update programme_membership set to_on = from_on where programme_id = $1 and version = $2 and source_version < $3`, [
      programmeId,
      version,
      sourceVersion,
    ]);
  },
});
