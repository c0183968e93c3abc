import type { Id } from '@passerelle/shared/domain/ids';
import type { ProgrammeTerm, TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Tx } from '@passerelle/shared/use-case-types';
import { PHASES } from '../domain/programme-stages';

/** Kinds of which cases hold codes. */
type TermKind = 'STAGE' | 'OUTCOME';

/** The texts of a case's code as one more column of its row, so that a page of labels takes no statement of its own; null without texts. */
export function labelsOf(kind: TermKind, code: string): string {
  return `(select jsonb_build_object('en', t.label_en, 'fr', t.label_fr) from programme_term t
    where t.programme_id = c.programme_id and t.version = c.programme_version and t.kind = '${kind}' and t.code = ${code})`;
}

/** Every code of a kind that some programme defines, or this one, with its texts in its highest version. */
export async function labelsOfAll(tx: Tx, kind: TermKind, programmeId?: Id | null): Promise<ReadonlyMap<string, TermLabels>> {
  const rows = await tx.query<{ code: string; labels: TermLabels }>(
    `select distinct on (t.code) t.code, jsonb_build_object('en', t.label_en, 'fr', t.label_fr) as labels
     from programme_term t where t.kind = $1 and ($2::uuid is null or t.programme_id = $2) order by t.code, t.version desc, t.programme_id`,
    [kind, programmeId ?? null],
  );
  return new Map(rows.map(({ code, labels }) => [code, labels]));
}

interface OfVersion {
  readonly programmeId: Id;
  readonly programmeVersion: number;
}

/** The texts of all codes of a kind in the versions of these cases. */
export async function labelsOfVersions(
  tx: Tx,
  kind: TermKind,
  versions: readonly OfVersion[],
): Promise<(version: OfVersion, code: string) => TermLabels | null> {
  const rows = await tx.query<OfVersion & { code: string; labels: TermLabels }>(
    `select t.programme_id as "programmeId", t.version as "programmeVersion", t.code,
       jsonb_build_object('en', t.label_en, 'fr', t.label_fr) as labels
     from programme_term t where t.kind = $1 and (t.programme_id, t.version) in (select * from unnest($2::uuid[], $3::int[]))`,
    [kind, versions.map(({ programmeId }) => programmeId), versions.map(({ programmeVersion }) => programmeVersion)],
  );
  const keyOf = ({ programmeId, programmeVersion }: OfVersion, code: string) => `${programmeId} ${programmeVersion} ${code}`;
  const labels = new Map(rows.map((row) => [keyOf(row, row.code), row.labels]));
  return (version, code) => labels.get(keyOf(version, code)) ?? null;
}

/** Every stage of which cases are counted: the engine's own, of any case, then the others that some programme defines, or this one. */
export async function countedStages(tx: Tx, programmeId?: Id | null): Promise<ReadonlyMap<string, TermLabels | null>> {
  const labels = await labelsOfAll(tx, 'STAGE', programmeId);
  return new Map([...PHASES, ...labels.keys()].map((code) => [code, labels.get(code) ?? null]));
}

/** Of these cases those whose programme is known to define outcomes. */
export async function casesWithOutcomes(tx: Tx, caseIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ id: Id }>(
    `select c.id from support_case c where c.id = any($1::uuid[]) and exists (
       select from programme_term t where t.programme_id = c.programme_id and t.version = c.programme_version and t.kind = 'OUTCOME')`,
    [caseIds],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface ToldTerms {
  readonly programmeId: Id;
  readonly version: number;
  /** Terms of one kind stand in their order. */
  readonly terms: readonly (Pick<ProgrammeTerm, 'code'> & { readonly kind: string; readonly labels: TermLabels })[];
  readonly sourceVersion: number;
}

/** Keeps what a version of a programme defines, as it was told last; no code of it ever goes. */
export async function keepTerms(tx: Tx, { programmeId, version, terms, sourceVersion }: ToldTerms): Promise<void> {
  await tx.query(
    `insert into programme_term as t (programme_id, version, kind, code, place, label_en, label_fr, source_version)
     select $1, $2, g.kind, g.code, row_number() over (partition by g.kind order by g.place), g.labels ->> 'en', g.labels ->> 'fr', $4
     from rows from (jsonb_to_recordset($3::jsonb) as (kind text, code text, labels jsonb)) with ordinality as g (kind, code, labels, place)
     on conflict (programme_id, version, kind, code) do update set place = excluded.place, label_en = excluded.label_en,
       label_fr = excluded.label_fr, source_version = excluded.source_version
     where t.source_version < excluded.source_version`,
    [programmeId, version, JSON.stringify(terms), sourceVersion],
  );
}
