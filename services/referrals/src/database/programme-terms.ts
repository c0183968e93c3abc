import type { Id } from '@passerelle/shared/domain/ids';
import type { ProgrammeTerm, TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { DefinedTerm, TermKind } from '../domain/programme-terms';

/** Where a row's code comes from, as SQL expressions. */
interface Coded {
  readonly programme: string;
  readonly version: string;
  readonly kind: string;
  readonly code: string;
}

/** The texts of a row's code as one more column of it, so that a page of labels takes no statement of its own; null where there are none. */
export function labelsOf({ programme, version, kind, code }: Coded): string {
  return `(select jsonb_build_object('en', t.label_en, 'fr', t.label_fr) from programme_term t
    where t.programme_id = ${programme} and t.version = ${version} and t.kind = ${kind} and t.code = ${code})`;
}

export interface TermOfVersion extends ProgrammeTerm {
  readonly programmeId: Id;
  readonly version: number;
  readonly labels: TermLabels;
}

const TEXTS = `jsonb_build_object('en', t.label_en, 'fr', t.label_fr) as labels`;

/** What all versions of these programmes define of a kind, those of each version in their order. */
export async function termsOfProgrammes(tx: Tx, programmeIds: readonly Id[], kind: TermKind): Promise<TermOfVersion[]> {
  return tx.query<TermOfVersion>(
    `select t.programme_id as "programmeId", t.version, t.code, ${TEXTS}
     from programme_term t where t.programme_id = any($1::uuid[]) and t.kind = $2 order by t.programme_id, t.version, t.place`,
    [programmeIds, kind],
  );
}

/** Every code of a kind that some programme defines, with its texts in the version that came into force last. */
export async function labelsOfAll(tx: Tx, kind: TermKind): Promise<ReadonlyMap<string, TermLabels>> {
  const rows = await tx.query<{ code: string; labels: TermLabels }>(
    `select distinct on (t.code) t.code, ${TEXTS}
     from programme_term t join programme_version v on v.programme_id = t.programme_id and v.version = t.version
     where t.kind = $1 order by t.code, v.from_on desc, t.programme_id`,
    [kind],
  );
  return new Map(rows.map(({ code, labels }) => [code, labels]));
}

interface Version {
  readonly programmeId: Id;
  readonly version: number;
}

/** True when the version has all these codes or none at all: one that was published may gain codes and mend texts, and loses none. */
export async function keepsItsTerms(tx: Tx, { programmeId, version }: Version, terms: readonly DefinedTerm[]): Promise<boolean> {
  const lost = await tx.query(
    `select from programme_term t where t.programme_id = $1 and t.version = $2
     and (t.kind, t.code) not in (select g.kind, g.code from jsonb_to_recordset($3::jsonb) as g (kind text, code text)) limit 1`,
    [programmeId, version, JSON.stringify(terms)],
  );
  return lost.length === 0;
}

/** Writes the terms of a version that differ from the rows that are there; answers whether any did. */
export async function saveTerms(tx: Tx, { programmeId, version }: Version, terms: readonly DefinedTerm[]): Promise<boolean> {
  const written = await tx.query(
    `insert into programme_term as t (programme_id, version, kind, code, place, label_en, label_fr)
     select $1, $2, g.kind, g.code, row_number() over (partition by g.kind order by g.place), g.labels ->> 'en', g.labels ->> 'fr'
     from rows from (jsonb_to_recordset($3::jsonb) as (kind text, code text, labels jsonb)) with ordinality as g (kind, code, labels, place)
     on conflict (programme_id, version, kind, code) do update set place = excluded.place, label_en = excluded.label_en,
       label_fr = excluded.label_fr
     where (t.place, t.label_en, t.label_fr) is distinct from (excluded.place, excluded.label_en, excluded.label_fr) returning code`,
    [programmeId, version, JSON.stringify(terms)],
  );
  return written.length > 0;
}
