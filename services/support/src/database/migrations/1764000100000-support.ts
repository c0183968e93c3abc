import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SUPPORT_COLUMNS } from './support-columns';

const TABLES: readonly string[] = [
  `create table staff_member (
     id uuid primary key, organisation_id uuid not null, issuer text not null, subject text not null, source_version bigint not null)`,
  `create index staff_member_by_organisation on staff_member (organisation_id)`,
  `create table programme_membership (
     programme_id uuid not null, version int not null, organisation_id uuid not null, part text not null, from_on date not null, to_on date,
     source_version bigint not null, primary key (programme_id, version, organisation_id, part))`,
  `create table admission (
     referral_id uuid primary key, household_id uuid not null, programme_id uuid not null, programme_version int not null,
     operator_id uuid not null, accepted_on date not null, ended_on date, end_reason text, source_version bigint not null)`,
  `create index admission_by_household on admission (household_id, accepted_on)`,
  `create table support_case (
     id uuid primary key, referral_id uuid not null unique, household_id uuid not null, programme_id uuid not null, operator_id uuid not null,
     referent_id uuid not null, referent_since date not null check (referent_since >= opened_on),
     stage text not null check (stage in ('DIAGNOSTIC', 'SUPPORT', 'CLOSED')), opened_on date not null,
     support_started_on date check (support_started_on >= opened_on),
     closed_on date check (closed_on >= greatest(referent_since, support_started_on)), outcome text, version int not null,
     check ((stage = 'CLOSED') = (closed_on is not null and outcome is not null)))`,
  `create index support_case_by_household on support_case (household_id, opened_on, id)`,
  `create index support_case_by_operator on support_case (operator_id, opened_on, id)`,
  `create index support_case_by_referent on support_case (referent_id, opened_on, id)`,
  `create table former_referent (
     id uuid primary key, case_id uuid not null references support_case, household_id uuid not null, operator_id uuid not null,
     referent_id uuid not null, from_on date not null, to_on date not null check (to_on >= from_on), recorded_at timestamptz not null)`,
  `create index former_referent_by_case on former_referent (case_id, to_on)`,
  `create table caseload_entry (
     case_id uuid primary key, organisation_id uuid not null, programme_id uuid not null, stage text not null)`,
  `create index caseload_entry_by_programme on caseload_entry (organisation_id, programme_id, stage)`,
  `create table interview (
     id uuid primary key, case_id uuid not null references support_case, household_id uuid not null, author_id uuid not null, kind text not null,
     held_on date not null, duration_minutes int not null check (duration_minutes between 1 and 600), topics text[] not null,
     recorded_at timestamptz not null)`,
  `create index interview_by_case on interview (case_id, held_on, id)`,
  `create table social_diagnostic (
     id uuid primary key, case_id uuid not null references support_case, household_id uuid not null, author_id uuid not null,
     made_on date not null, domains jsonb not null, arrears_cause text, recorded_at timestamptz not null)`,
  `create index social_diagnostic_by_case on social_diagnostic (case_id, made_on)`,
  `create table support_contract (
     id uuid primary key, case_id uuid not null unique references support_case, household_id uuid not null, signatory_id uuid not null,
     signed_on date not null, ends_on date check (ends_on > signed_on), recorded_at timestamptz not null)`,
  `create table contract_objective (
     id uuid primary key, contract_id uuid not null references support_contract, household_id uuid not null, number int not null,
     domain text not null, label text not null check (length(label) between 1 and 200), due_on date not null, unique (contract_id, number))`,
  `create table case_note (
     id uuid primary key, case_id uuid not null references support_case, household_id uuid not null, author_id uuid not null,
     body text not null check (length(body) between 1 and 4000), recorded_at timestamptz not null)`,
  `create index case_note_by_case on case_note (case_id, recorded_at, id)`,
];

const FILE_TABLES: Readonly<Record<string, string>> = {
  interview: 'interviews held with the household, as coded content',
  social_diagnostic: 'needs by domain of life, as found on a day',
  support_contract: 'contract signed with the household',
  contract_objective: 'what a contract agrees on',
};

/** All tables of support, with their class and category, and a sentence on each column. */
export class Support1764000100000 implements MigrationInterface {
  name = 'Support1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await this.protectStatus(runner);
    for (const [table, about] of Object.entries(FILE_TABLES)) {
      await protect(runner, { table, class: 'household', category: 'SUPPORT_FILE', writtenBy: 'app', about });
    }
    await this.protectNotes(runner);
    for (const [table, comments] of Object.entries(SUPPORT_COLUMNS)) await describeColumns(runner, table, comments);
  }

  async down(): Promise<void> {
    throw new Error("The tables of support hold the families' files: they are not taken back by a migration.");
  }

  private async protectStatus(runner: QueryRunner): Promise<void> {
    await protect(runner, {
      table: 'staff_member',
      class: 'reference',
      writtenBy: 'system',
      about: 'who may be named as referent, ids only',
    });
    await protect(runner, {
      table: 'programme_membership',
      class: 'reference',
      writtenBy: 'system',
      about: 'who takes part in a programme, and when',
    });
    const status = { class: 'household', category: 'SUPPORT_STATUS' } as const;
    await protect(runner, { table: 'admission', ...status, writtenBy: 'system', about: 'households that an operator accepted' });
    // A landlord sees the status of its tenants' cases: only the operator writes it.
    const operators = { ...status, writtenBy: 'app', writerColumn: 'operator_id' } as const;
    await protect(runner, { table: 'support_case', ...operators, about: 'support of a household, from opening to closing' });
    await protect(runner, { table: 'former_referent', ...operators, about: 'who was responsible for a case before, and when' });
    await protect(runner, {
      table: 'caseload_entry',
      class: 'organisation',
      writtenBy: 'app',
      about: 'stage of each case without its household: the count stays right when the access to a household ends',
    });
  }

  /** The families' words: the system role, which facts and jobs run as, has no right on them, and nobody changes what was written. */
  private async protectNotes(runner: QueryRunner): Promise<void> {
    await protect(runner, { table: 'case_note', class: 'household', category: 'NOTES', writtenBy: 'app', about: 'notes of the referent' });
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    await runner.query(`revoke all on case_note from ${prefix}_system`);
    await runner.query(`revoke update on case_note from ${prefix}_app`);
    await runner.query('create trigger case_note_is_final before update on case_note for each row execute function refuse_change()');
  }
}
