import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ProgrammeMembership, ProgrammeVersion } from '../domain/programme';

const VERSION = `v.programme_id as "programmeId", v.version, v.from_on as "from", v.to_on as "to", v.reason, v.source, v.assumption, v.note,
  v.content_hash as "contentHash", v.document`;

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

/** The version of a programme that holds on a day; null where none does. */
export async function versionInForce(tx: Tx, programmeId: Id, on: LocalDate): Promise<ProgrammeVersion | null> {
  const [found] = await tx.query<ProgrammeVersion>(
    `select ${VERSION} from programme_version v where v.programme_id = $1 and v.from_on <= $2 and (v.to_on is null or v.to_on > $2)`,
    [programmeId, on],
  );
  return found ?? null;
}

/** Of these programmes those of which a version is in force today. */
export async function programmesRunning(tx: Tx, programmeIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ id: Id }>(
    `select v.programme_id as id from programme_version v
     where v.programme_id = any($1::uuid[]) and v.from_on <= $2 and (v.to_on is null or v.to_on > $2)`,
    [programmeIds, tx.clock.today()],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Who takes part in these programmes, over all their versions. */
export async function membershipsOf(tx: Tx, programmeIds: readonly Id[]): Promise<ProgrammeMembership[]> {
  return tx.query<ProgrammeMembership>(
    `select m.programme_id as "programmeId", m.version, m.organisation_id as "organisationId", m.part, m.from_on as "from", m.to_on as "to"
     from programme_membership m where m.programme_id = any($1::uuid[]) order by m.programme_id, m.version, m.part desc, m.organisation_id`,
    [programmeIds],
  );
}

/** Those of these programmes in which the caller's organisation takes part today, by whichever version. */
export async function ownProgrammesAmong(tx: Tx, programmeIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ id: Id }>(
    `select distinct programme_id as id from programme_membership where programme_id = any($1::uuid[]) and organisation_id = $2
       and from_on <= $3 and (to_on is null or to_on > $3)`,
    [programmeIds, tx.actor.organisationId, tx.clock.today()],
  );
  return new Set(rows.map(({ id }) => id));
}
