import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Tx } from '@passerelle/shared/use-case-types';
import { SupportCase } from '../domain/support-case';

/** A stage in which a case stood or stands, with what its version says of it. */
export interface CaseStageRow {
  readonly caseId: Id;
  readonly code: string;
  readonly labels: TermLabels | null;
  readonly from: LocalDate;
  /** Day on which it went on to the next one; null for the present one. */
  readonly to: LocalDate | null;
  readonly expectedMonths: number | null;
  readonly maximumMonths: number | null;
}

/** The stages of cases, the first one first. */
export async function caseStagesOf(tx: Tx, caseIds: readonly Id[]): Promise<CaseStageRow[]> {
  return tx.query<CaseStageRow>(
    `select s.case_id as "caseId", s.stage as code, s.from_on as "from", s.to_on as "to", g.expected_months as "expectedMonths",
       g.maximum_months as "maximumMonths",
       (select jsonb_build_object('en', t.label_en, 'fr', t.label_fr) from programme_term t
        where t.programme_id = s.programme_id and t.version = s.programme_version and t.kind = 'STAGE' and t.code = s.stage) as labels
     from case_stage s
     left join programme_stage g on g.programme_id = s.programme_id and g.version = s.programme_version and g.code = s.stage
     where s.case_id = any($1::uuid[]) order by s.case_id, s.number`,
    [caseIds],
  );
}

/** How long the version of each case lets a support last at most, in months; left out where it does not say. */
export async function maximumMonthsOf(tx: Tx, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const rows = await tx.query<{ id: Id; months: number }>(
    `select c.id, p.maximum_months as months from support_case c
     join programme_path p on p.programme_id = c.programme_id and p.version = c.programme_version
     where c.id = any($1::uuid[]) and p.maximum_months is not null`,
    [caseIds],
  );
  return new Map(rows.map(({ id, months }) => [id, months]));
}

/** Keeps that a case entered its present stage: the one before ends that day. */
export async function enterStage(tx: Tx, supportCase: SupportCase): Promise<void> {
  const { id, householdId, operatorId, programmeId, programmeVersion, stage, stageSince } = supportCase;
  await tx.query('update case_stage set to_on = $2 where case_id = $1 and to_on is null', [id, stageSince]);
  await tx.query(
    `insert into case_stage (id, case_id, household_id, operator_id, programme_id, programme_version, number, stage, from_on, recorded_at)
     select $1, $2, $3, $4, $5, $6, 1 + (select count(*) from case_stage where case_id = $2), $7, $8, $9`,
    [newId(), id, householdId, operatorId, programmeId, programmeVersion, stage, stageSince, tx.clock.now()],
  );
}

/** Saves a change of stage, with the count of the operator's caseload. */
export async function saveStage(tx: Tx, supportCase: SupportCase): Promise<void> {
  const { id, stage, phase, stageSince, supportStartedOn, closedOn, outcome, version } = supportCase;
  await tx.manager.update(SupportCase, { id }, { stage, phase, stageSince, supportStartedOn, closedOn, outcome, version });
  await tx.query('update caseload_entry set stage = $2, phase = $3 where case_id = $1', [id, stage, phase]);
  await enterStage(tx, supportCase);
}

/** Saves by which version of its programme a case goes on. It is in the same stage as before, which is called otherwise there. */
export async function saveProgrammeVersion(tx: Tx, { id, programmeVersion, stage, version }: SupportCase): Promise<void> {
  await tx.manager.update(SupportCase, { id }, { programmeVersion, stage, version });
  await tx.query('update caseload_entry set stage = $2 where case_id = $1', [id, stage]);
  await tx.query('update case_stage set stage = $2, programme_version = $3 where case_id = $1 and to_on is null', [
    id,
    stage,
    programmeVersion,
  ]);
}
