import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countOfEach, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Interview } from '../domain/interview';
import type { SocialDiagnostic } from '../domain/social-diagnostic';
import type { ContractObjective, SupportContract } from '../domain/support-contract';

export interface InterviewRow extends Interview {
  readonly id: Id;
  readonly caseId: Id;
  readonly authorId: Id;
}

export interface DiagnosticRow extends SocialDiagnostic {
  readonly id: Id;
  readonly caseId: Id;
  readonly authorId: Id;
}

export interface ContractRow extends SupportContract {
  readonly id: Id;
  readonly caseId: Id;
  readonly signatoryId: Id;
  readonly objectives: readonly (ContractObjective & { readonly id: Id })[];
}

const INTERVIEW = `i.id, i.case_id as "caseId", i.author_id as "authorId", i.kind, i.held_on as "heldOn",
  i.duration_minutes as "durationMinutes", i.topics`;

/** Which interviews are asked for, and in which order. */
export interface InterviewsAsked {
  readonly kind: Interview['kind'] | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly order: 'HELD_ON_DESC' | 'HELD_ON_ASC';
}

/** The interviews of a case that are asked for; the placeholders are those of kind and days. */
function interviewsAsked([kind, from, to]: readonly [string, string, string]): string {
  return `from interview i where i.case_id = wanted.id and (${kind}::text is null or i.kind = ${kind})
    and (${from}::date is null or i.held_on >= ${from}) and (${to}::date is null or i.held_on <= ${to})`;
}

/** For each case a page of its interviews, one more than the limit. */
export async function interviewsOf(
  tx: Tx,
  caseIds: readonly Id[],
  { page, asked }: { readonly page: Page; readonly asked: InterviewsAsked },
): Promise<InterviewRow[]> {
  const [beyond, direction] = asked.order === 'HELD_ON_DESC' ? ['<', 'desc'] : ['>', 'asc'];
  return tx.query<InterviewRow>(
    `select i.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
       select ${INTERVIEW} ${interviewsAsked(['$5', '$6', '$7'])}
         and ($2::date is null or (i.held_on, i.id) ${beyond} ($2::date, $3::uuid))
       order by i.held_on ${direction}, i.id ${direction} limit $4) i`,
    [caseIds, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1, asked.kind, asked.from, asked.to],
  );
}

/** How many of the interviews that are asked for each case has. */
export async function countInterviewsOf(tx: Tx, caseIds: readonly Id[], asked: InterviewsAsked): Promise<ReadonlyMap<Id, ListCount>> {
  return countOfEach(tx, `select ${interviewsAsked(['$2', '$3', '$4'])}`, [caseIds, asked.kind, asked.from, asked.to]);
}

/** The interview of each case that was held last. */
export async function lastInterviews(tx: Tx, caseIds: readonly Id[]): Promise<InterviewRow[]> {
  return tx.query<InterviewRow>(
    `select distinct on (i.case_id) ${INTERVIEW} from interview i where i.case_id = any($1::uuid[])
     order by i.case_id, i.held_on desc, i.id desc`,
    [caseIds],
  );
}

/** Days that a closing looks at; null where the file has nothing. */
export interface LastDays {
  readonly lastInterviewOn: LocalDate | null;
  /** Day of the last interview or diagnostic. */
  readonly lastFiledOn: LocalDate | null;
}

export async function lastDays(tx: Tx, caseId: Id): Promise<LastDays> {
  const [row] = await tx.query<LastDays>(
    `select held_on as "lastInterviewOn", greatest(held_on, made_on) as "lastFiledOn"
     from (select max(held_on) as held_on from interview where case_id = $1) i,
       (select max(made_on) as made_on from social_diagnostic where case_id = $1) d`,
    [caseId],
  );
  return row ?? { lastInterviewOn: null, lastFiledOn: null };
}

/** The days of the file of a case that others may know of. */
export interface DaysOfFile {
  readonly diagnosticOn: LocalDate | null;
  readonly contractEndsOn: LocalDate | null;
  readonly lastInterviewOn: LocalDate | null;
}

export async function daysOfFile(tx: Tx, caseId: Id): Promise<DaysOfFile> {
  const [row] = await tx.query<DaysOfFile>(
    `select (select max(made_on) from social_diagnostic where case_id = $1) as "diagnosticOn",
       (select max(ends_on) from support_contract where case_id = $1) as "contractEndsOn",
       (select max(held_on) from interview where case_id = $1) as "lastInterviewOn"`,
    [caseId],
  );
  return row ?? { diagnosticOn: null, contractEndsOn: null, lastInterviewOn: null };
}

/** Day of the first diagnostic of each case that has one. */
export async function firstDiagnosticDays(tx: Tx, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, LocalDate>> {
  const rows = await tx.query<{ caseId: Id; day: LocalDate }>(
    `select case_id as "caseId", min(made_on) as day from social_diagnostic where case_id = any($1::uuid[]) group by case_id`,
    [caseIds],
  );
  return new Map(rows.map(({ caseId, day }) => [caseId, day]));
}

/** The diagnostic of each case that was made last. */
export async function lastDiagnostics(tx: Tx, caseIds: readonly Id[]): Promise<DiagnosticRow[]> {
  return tx.query<DiagnosticRow>(
    `select distinct on (d.case_id) d.id, d.case_id as "caseId", d.author_id as "authorId", d.made_on as "madeOn", d.domains,
       d.arrears_cause as "arrearsCause"
     from social_diagnostic d where d.case_id = any($1::uuid[]) order by d.case_id, d.made_on desc, d.recorded_at desc`,
    [caseIds],
  );
}

/** The contract of each case that has one, with its objectives in order. */
export async function contractsOf(tx: Tx, caseIds: readonly Id[]): Promise<ContractRow[]> {
  return tx.query<ContractRow>(
    `select k.id, k.case_id as "caseId", k.signatory_id as "signatoryId", k.signed_on as "signedOn", k.ends_on as "endsOn",
       (select jsonb_agg(jsonb_build_object('id', o.id, 'domain', o.domain, 'label', o.label, 'dueOn', o.due_on) order by o.number)
        from contract_objective o where o.contract_id = k.id) as objectives
     from support_contract k where k.case_id = any($1::uuid[])`,
    [caseIds],
  );
}
