// Writing of dated versions. A published version is never changed: only its end may be set.
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ProgrammeMembership, ProgrammeVersion } from '../domain/programme';

/** What a version that is there says of the same content. */
export type KnownVersion = 'NEW' | 'SAME' | 'ANOTHER_END' | 'REWRITTEN' | 'OLDER';

/**
 * Compares a version with the one that is there. OLDER is one from before programmes were documents, which the file may complete; REWRITTEN
 * has another content or another first day.
 */
export async function compareVersion(tx: Tx, version: ProgrammeVersion): Promise<KnownVersion> {
  const [known] = await tx.query<{ hash: string | null; from: LocalDate; to: LocalDate | null }>(
    `select content_hash as hash, from_on as "from", to_on as "to" from programme_version where programme_id = $1 and version = $2 for update`,
    [version.programmeId, version.version],
  );
  if (known === undefined) return 'NEW';
  if (known.from !== version.from) return 'REWRITTEN';
  if (known.hash === null) return 'OLDER';
  if (known.hash !== version.contentHash) return 'REWRITTEN';
  // An end only ever comes earlier: a file that does not know of the one that was set since opens nothing again.
  const isEarlier = version.to !== null && (known.to === null || version.to < known.to);
  return isEarlier ? 'ANOTHER_END' : 'SAME';
}

/** Writes a version, or completes an older one. */
export async function writeVersion(tx: Tx, version: ProgrammeVersion): Promise<void> {
  await tx.query(
    `insert into programme_version (programme_id, version, from_on, to_on, reason, source, assumption, note, content_hash, document)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (programme_id, version) do update set to_on = excluded.to_on, reason = excluded.reason, source = excluded.source,
       assumption = excluded.assumption, note = excluded.note, content_hash = excluded.content_hash, document = excluded.document`,
    [
      ...[version.programmeId, version.version, version.from, version.to, version.reason, version.source ?? null],
      ...[version.assumption ?? null, version.note ?? null, version.contentHash, JSON.stringify(version.document)],
    ],
  );
}

/** Sets the end of a version, and of the parts that last as long as it does. */
export async function endVersion(
  tx: Tx,
  { programmeId, version }: Pick<ProgrammeVersion, 'programmeId' | 'version'>,
  to: LocalDate | null,
): Promise<void> {
  await tx.query('update programme_version set to_on = $3 where programme_id = $1 and version = $2', [programmeId, version, to]);
}

/** The parts of a version within its period: one that names no days of its own lasts as long as the version. */
export function partsOfVersion(
  { programmeId, version, from, to, document }: ProgrammeVersion,
  organisations: ReadonlyMap<string, Id>,
): ProgrammeMembership[] {
  return document.partners.flatMap((partner) => {
    const organisationId = organisations.get(partner.organisation);
    if (organisationId === undefined) return [];
    const start = partner.from !== undefined && isWithin(partner.from, from, to) ? partner.from : from;
    const end = earlierOf(partner.to ?? null, to);
    return end !== null && end <= start ? [] : [{ programmeId, version, organisationId, part: partner.part, from: start, to: end }];
  });
}

function earlierOf(left: LocalDate | null, right: LocalDate | null): LocalDate | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

/** Writes the parts of a version; one that is no longer named ends before it began. */
export async function writeParts(tx: Tx, { programmeId, version }: ProgrammeVersion, parts: readonly ProgrammeMembership[]): Promise<void> {
  await tx.query('update programme_membership set to_on = from_on where programme_id = $1 and version = $2', [programmeId, version]);
  await tx.query(
    `insert into programme_membership (programme_id, version, organisation_id, part, from_on, to_on)
     select $1, $2, p."organisationId", p.part, p."from", p."to"
     from jsonb_to_recordset($3::jsonb) as p ("organisationId" uuid, part text, "from" date, "to" date)
     on conflict (programme_id, version, organisation_id, part) do update set from_on = excluded.from_on, to_on = excluded.to_on`,
    [programmeId, version, JSON.stringify(parts)],
  );
}

/** Ids of organisations by their codes; one that there is not is left out. */
export async function organisationsByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Id>> {
  const rows = await tx.query<{ id: Id; code: string }>('select id, code from organisation where code = any($1::text[])', [codes]);
  return new Map(rows.map(({ id, code }) => [code, id]));
}
