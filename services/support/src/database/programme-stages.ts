import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ProgrammeStage, ProgrammeStages } from '../domain/programme-stages';

const COLUMNS = `g.code, g.phase, g.follows, g.expected_months as "expectedMonths", g.maximum_months as "maximumMonths"`;

/** The stages of the version by which a case or an admission goes; none while it was not told of. */
export async function stagesOfVersion(
  tx: Tx,
  { programmeId, programmeVersion }: { readonly programmeId: Id; readonly programmeVersion: number },
): Promise<ProgrammeStages> {
  return tx.query<ProgrammeStage>(
    `select ${COLUMNS} from programme_stage g where g.programme_id = $1 and g.version = $2 order by g.place`,
    [programmeId, programmeVersion],
  );
}

/** The stages of the version of each case. */
export async function stagesOfCases(tx: Tx, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, ProgrammeStages>> {
  const rows = await tx.query<ProgrammeStage & { readonly caseId: Id }>(
    `select c.id as "caseId", ${COLUMNS} from support_case c
     join programme_stage g on g.programme_id = c.programme_id and g.version = c.programme_version
     where c.id = any($1::uuid[]) order by c.id, g.place`,
    [caseIds],
  );
  return new Map(caseIds.map((id) => [id, rows.filter(({ caseId }) => caseId === id)]));
}

export interface ToldStages {
  readonly programmeId: Id;
  readonly version: number;
  /** In their order; left out by a fact that was told before programmes had stages. */
  readonly stages?:
    | readonly {
        readonly code: string;
        readonly phase: string;
        readonly follows: readonly string[];
        readonly expectedMonths: number | null;
        readonly maximumMonths: number | null;
      }[]
    | undefined;
  /** Of the whole support. */
  readonly maximumMonths?: number | null | undefined;
  readonly sourceVersion: number;
}

/** Keeps the stages of a version as they were told last: those that a newer telling does not name are gone. */
export async function keepStages(
  tx: Tx,
  { programmeId, version, stages = [], maximumMonths = null, sourceVersion }: ToldStages,
): Promise<void> {
  const newer = await tx.query(
    `insert into programme_path as p (programme_id, version, maximum_months, source_version) values ($1, $2, $3, $4)
     on conflict (programme_id, version) do update set maximum_months = excluded.maximum_months, source_version = excluded.source_version
     where p.source_version < excluded.source_version returning version`,
    [programmeId, version, maximumMonths, sourceVersion],
  );
  if (newer.length === 0) return;
  await tx.query('delete from programme_stage where programme_id = $1 and version = $2', [programmeId, version]);
  const rows = stages.map(({ expectedMonths, maximumMonths: most, ...stage }, index) => ({
    ...stage,
    place: index + 1,
    expected_months: expectedMonths,
    maximum_months: most,
  }));
  await tx.query(
    `insert into programme_stage (programme_id, version, code, phase, place, follows, expected_months, maximum_months, source_version)
     select $1, $2, g.code, g.phase, g.place, g.follows, g.expected_months, g.maximum_months, $4
     from jsonb_to_recordset($3::jsonb)
       as g (code text, phase text, place int, follows text[], expected_months int, maximum_months int)`,
    [programmeId, version, JSON.stringify(rows), sourceVersion],
  );
}
