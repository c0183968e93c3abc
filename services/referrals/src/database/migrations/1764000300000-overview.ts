import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DERIVE, DERIVED_FROM } from './derive-functions';
import { OVERVIEW_COLUMNS } from './overview-columns';
import { OVERVIEW_OF } from './overview-of-function';
import { WORK_ITEMS_OF } from './work-items-of-function';

const TABLES: readonly string[] = [
  `alter table household_home add unit_id uuid, add unit_type text, add lease_number text`,
  `create table household_plan (
     plan_id uuid primary key, household_id uuid not null, landlord_id uuid not null, account_id uuid not null,
     state text not null check (state in ('RUNNING', 'COMPLETED', 'REPLACED')), signed_on date not null, debt_cents bigint not null,
     instalments jsonb not null, as_of date not null, source_version bigint not null)`,
  `create index household_plan_by_household on household_plan (household_id)`,
  `create table household_benefit (
     benefit_id uuid primary key, household_id uuid not null, landlord_id uuid not null, lease_id uuid not null, from_on date not null,
     monthly_cents bigint not null, recorded_on date not null, source_version bigint not null)`,
  `create index household_benefit_by_household on household_benefit (household_id)`,
  `create table household_case (
     case_id uuid primary key, household_id uuid not null, operator_id uuid not null, referral_id uuid not null, referent_id uuid not null,
     stage text not null check (stage in ('DIAGNOSTIC', 'SUPPORT', 'CLOSED')), opened_on date not null, diagnostic_on date,
     contract_ends_on date, last_interview_on date, closed_on date, as_of date not null, source_version bigint not null)`,
  `create index household_case_by_household on household_case (household_id)`,
  `create table household_overview (
     organisation_id uuid not null, household_id uuid not null, from_on date not null, to_on date, categories text[] not null,
     family_name text not null, arrears_cents bigint, missed_terms int, rent_as_of date, plan_state text, plan_as_of date,
     benefit_state text, benefit_as_of date, stage text, referent_id uuid, support_as_of date, lease_id uuid, unit_type text,
     department text, home_from date, home_until date, next_deadline_on date,
     -- One row at a time: a second one begins on the day on which a grant to come to its end narrows what is open.
     primary key (organisation_id, household_id, from_on))`,
  // A reference is written down and asked for without knowing who numbered it.
  `create index household_by_reference on household (reference)`,
  `create index household_overview_by_household on household_overview (household_id)`,
  `create index household_overview_by_name on household_overview (organisation_id, family_name, household_id)`,
  `create index household_overview_by_arrears on household_overview (organisation_id, arrears_cents, household_id)`,
  `create index household_overview_by_missed_terms on household_overview (organisation_id, missed_terms, household_id)`,
  `create index household_overview_by_deadline on household_overview (organisation_id, next_deadline_on, household_id)`,
  `create index household_overview_by_stage on household_overview (organisation_id, stage, family_name, household_id)`,
  `create index household_overview_by_plan on household_overview (organisation_id, plan_state, family_name, household_id)`,
  `create index household_overview_by_referent on household_overview (organisation_id, referent_id, family_name, household_id)`,
  `create table work_item (
     organisation_id uuid not null, id uuid not null, from_on date not null, to_on date, kind text not null, is_task boolean not null,
     category text, household_id uuid, assignee_id uuid, since_on date not null, due_on date not null, service text not null,
     entity_type text not null, entity_id uuid not null, primary key (organisation_id, id))`,
  `create index work_item_by_household on work_item (household_id)`,
  `create index work_item_by_day on work_item (organisation_id, due_on, id)`,
  `create index work_item_by_assignee on work_item (organisation_id, assignee_id, due_on, id)`,
  `create index work_item_by_kind on work_item (organisation_id, kind, due_on, id)`,
];

const OF_LANDLORD = { class: 'household', category: 'RENT', landlordColumn: 'landlord_id', writtenBy: 'system' } as const;

/**
 * What the four services know of a household in one row for each organisation that may see it, and what is to do and when. Both are derived
 * from the tables beside them by the functions, at the end of every transaction that changes one of these.
 */
export class Overview1764000300000 implements MigrationInterface {
  name = 'Overview1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await protect(runner, { table: 'household_plan', ...OF_LANDLORD, about: 'repayment plans, as finance said' });
    await protect(runner, { table: 'household_benefit', ...OF_LANDLORD, about: 'housing benefit, as finance said' });
    const file = { class: 'household', category: 'SUPPORT_FILE', writtenBy: 'system' } as const;
    await protect(runner, { table: 'household_case', ...file, about: 'support cases and the days of their file, as support said' });
    const derived = { class: 'organisation', dated: true, writtenBy: 'system' } as const;
    await protect(runner, {
      table: 'household_overview',
      ...derived,
      about: 'what an organisation may know of each household, in one row',
    });
    await protect(runner, { table: 'work_item', ...derived, about: 'what is to do for an organisation, and the days that matter to it' });
    for (const [table, comments] of Object.entries(OVERVIEW_COLUMNS)) await describeColumns(runner, table, comments);
    await this.derive(runner);
  }

  async down(): Promise<void> {
    throw new Error('The overview is made of facts: drop its rows and rebuild it.');
  }

  private async derive(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of [...WORK_ITEMS_OF, ...OVERVIEW_OF, ...DERIVE]) await runner.query(statement.replaceAll('{prefix}', prefix));
    for (const table of DERIVED_FROM) {
      await runner.query(
        `create constraint trigger overview_follows after insert or update on ${table} deferrable initially deferred
         for each row execute function derive_household_of_row()`,
      );
    }
    await runner.query('select derive_households()');
  }
}
