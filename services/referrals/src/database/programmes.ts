import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ProgrammeMembership, ProgrammeVersion } from '../domain/programme';

const VERSION = `v.programme_id as "programmeId", v.version, v.from_on as "from", v.to_on as "to", v.source, v.document,
  (select jsonb_object_agg(t.code, jsonb_build_object('en', t.label_en, 'fr', t.label_fr)) from programme_term t
   where t.programme_id = v.programme_id and t.version = v.version and t.kind = 'DOCUMENT') as "documentLabels"`;

/** All versions of these programmes, first one first. */
export async function versionsOf(tx: Tx, programmeIds: readonly Id[]): Promise<ProgrammeVersion[]> {
  return tx.query<ProgrammeVersion>(
    `select ${VERSION} from programme_version v where v.programme_id = any($1::uuid[]) order by v.programme_id, v.version`,
    [programmeIds],
  );
}

/** The version of every programme that holds on a day. */
export async function versionsInForce(tx: Tx, on: LocalDate): Promise<ProgrammeVersion[]> {
  return tx.query<ProgrammeVersion>(
    `select ${VERSION} from programme_version v where v.from_on <= $1 and (v.to_on is null or v.to_on > $1) order by v.programme_id`,
    [on],
  );
}

/** Who takes part in these programmes, over all their versions. */
export async function membershipsOf(tx: Tx, programmeIds: readonly Id[]): Promise<ProgrammeMembership[]> {
  return tx.query<ProgrammeMembership>(
    `select m.programme_id as "programmeId", m.version, m.organisation_id as "organisationId", m.part, m.from_on as "from", m.to_on as "to"
     from programme_membership m where m.programme_id = any($1::uuid[]) order by m.programme_id, m.version, m.part desc, m.organisation_id`,
    [programmeIds],
  );
}
