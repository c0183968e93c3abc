import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FINANCE_COLUMNS } from './finance-columns';

// Every child row repeats household and landlord of its account, so that one policy form opens them all; the foreign key on the three
// keeps them equal.
const OF_ACCOUNT = `account_id uuid not null, household_id uuid not null, landlord_id uuid not null,
     foreign key (account_id, household_id, landlord_id) references rent_account (id, household_id, landlord_id)`;

const TABLES: readonly string[] = [
  `create table rent_account (
     id uuid primary key, household_id uuid not null, landlord_id uuid not null, lease_number text not null, opened_on date not null,
     closed_on date check (closed_on >= opened_on), rent_cents bigint not null, service_charges_cents bigint not null, energy_charges_cents bigint,
     balance_cents bigint not null default 0, missed_terms int not null default 0 check (missed_terms >= 0),
     arrears_cents bigint not null default 0 check (arrears_cents >= 0), oldest_due_on date, judged_on date, source_version bigint not null,
     unique (landlord_id, lease_number), unique (id, household_id, landlord_id),
     check ((missed_terms = 0) = (oldest_due_on is null) and (missed_terms = 0) = (arrears_cents = 0)))`,
  `create index rent_account_by_household on rent_account (household_id, opened_on)`,
  `create index rent_account_by_arrears on rent_account (landlord_id, arrears_cents, id)`,
  `create table rent_import (
     id uuid primary key, organisation_id uuid not null, file_hash text not null, imported_on date not null, lines_read int not null,
     accepted int not null, repeated int not null, rejected jsonb not null,
     check (lines_read = accepted + repeated + jsonb_array_length(rejected)))`,
  `create table ledger_entry (
     id uuid primary key, ${OF_ACCOUNT}, kind text not null check (kind in ('RENT_CALL', 'RENT_CANCELLED', 'PAYMENT', 'BENEFIT', 'BACK_PAYMENT')),
     booked_on date not null, reference text, identity text not null, import_id uuid references rent_import, recorded_at timestamptz not null,
     unique (account_id, identity))`,
  `create index ledger_entry_by_account on ledger_entry (account_id, booked_on desc, id desc)`,
  `create table ledger_posting (
     entry_id uuid not null references ledger_entry, number int not null, ${OF_ACCOUNT},
     side text not null check (side in ('411', '704', '512', '4671')), amount_cents bigint not null check (amount_cents <> 0),
     primary key (entry_id, number))`,
  `create table rent_term (
     id uuid primary key, ${OF_ACCOUNT}, entry_id uuid not null unique references ledger_entry, month text not null, due_on date not null,
     amount_cents bigint not null check (amount_cents > 0),
     outstanding_cents bigint not null check (outstanding_cents between 0 and amount_cents),
     cancelled_on date check (cancelled_on is null or outstanding_cents = 0), unique (account_id, month))`,
  `create index rent_term_by_account on rent_term (account_id, due_on desc, id desc)`,
  `create index rent_term_open on rent_term (account_id) where outstanding_cents > 0`,
  `create table rent_credit (
     id uuid primary key references ledger_entry, ${OF_ACCOUNT}, received_on date not null, amount_cents bigint not null check (amount_cents > 0),
     unallocated_cents bigint not null check (unallocated_cents between 0 and amount_cents))`,
  `create index rent_credit_open on rent_credit (account_id) where unallocated_cents > 0`,
  `create table payment_allocation (
     id uuid primary key, credit_id uuid not null references rent_credit, term_id uuid not null references rent_term, ${OF_ACCOUNT},
     amount_cents bigint not null check (amount_cents <> 0), policy text not null, reason text not null, allocated_on date not null)`,
  `create index payment_allocation_by_term on payment_allocation (term_id)`,
  `create index payment_allocation_by_credit on payment_allocation (credit_id)`,
  `create table arrears_episode (
     id uuid primary key, ${OF_ACCOUNT}, opened_on date not null, closed_on date check (closed_on >= opened_on))`,
  `create unique index arrears_episode_running on arrears_episode (account_id) where closed_on is null`,
  `create table repayment_plan (
     id uuid primary key, ${OF_ACCOUNT}, state text not null check (state in ('RUNNING', 'COMPLETED', 'REPLACED')), signed_on date not null,
     debt_cents bigint not null check (debt_cents > 0), completed_on date check ((completed_on is null) = (state <> 'COMPLETED')),
     replaces_plan_id uuid unique references repayment_plan check (replaces_plan_id <> id))`,
  `create unique index repayment_plan_running on repayment_plan (account_id) where state = 'RUNNING'`,
  `create index repayment_plan_by_household on repayment_plan (household_id)`,
  `create table instalment (
     plan_id uuid not null references repayment_plan, number int not null check (number between 1 and 36), ${OF_ACCOUNT},
     due_on date not null, amount_cents bigint not null check (amount_cents > 0), primary key (plan_id, number))`,
  `create table housing_benefit (
     id uuid primary key, sequence bigint generated always as identity, ${OF_ACCOUNT}, state text not null check (state = 'REINSTATED'),
     from_on date not null, monthly_cents bigint not null check (monthly_cents > 0), recorded_on date not null, unique (account_id, from_on))`,
  `create index housing_benefit_by_household on housing_benefit (household_id, from_on)`,
  `create table household_profile (
     household_id uuid primary key, monthly_resources_cents bigint, resources_as_of date, source_version bigint not null)`,
];

// Checked when the transaction commits: an entry and its postings come in two statements. An entry without postings is as wrong as one
// whose postings do not sum to 0.
const BALANCE: readonly string[] = [
  `create function refuse_unbalanced_entry() returns trigger language plpgsql as $$
   declare
     checked uuid;
     sides int;
     total bigint;
   begin
     if tg_table_name = 'ledger_entry' then checked := new.id; else checked := new.entry_id; end if;
     select count(*), sum(amount_cents) into sides, total from ledger_posting where entry_id = checked;
     if sides < 2 or total <> 0 then raise exception 'ledger entry % does not balance', checked; end if;
     return null;
   end $$`,
  `create constraint trigger ledger_entry_balances after insert on ledger_entry deferrable initially deferred
     for each row execute function refuse_unbalanced_entry()`,
  `create constraint trigger ledger_posting_balances after insert on ledger_posting deferrable initially deferred
     for each row execute function refuse_unbalanced_entry()`,
];

/** What was booked is never changed, by whoever: a mistake is corrected by another entry. */
const FINAL_TABLES = ['ledger_entry', 'ledger_posting', 'payment_allocation', 'instalment', 'housing_benefit'] as const;

const RENT_TABLES: Readonly<Record<string, string>> = {
  rent_account: 'what one household owes one landlord under one lease',
  ledger_entry: 'what was booked on an account, never changed',
  ledger_posting: 'sides of an entry, which sum to 0: 411 tenants, 704 rent called, 512 bank, 4671 housing benefit',
  rent_term: 'rent of a month, and what is open of it',
  rent_credit: 'money received, and what of it settled nothing yet',
  payment_allocation: 'which payment settled which term, and why',
  arrears_episode: 'time during which something past due was open',
  repayment_plan: 'signed plans that spread the debt of an account',
  instalment: 'parts of a repayment plan',
  housing_benefit: 'housing benefit as the landlord recorded it',
};

/** All tables of finance, with their class and category, and a sentence on each column. */
export class Finance1764000100000 implements MigrationInterface {
  name = 'Finance1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...BALANCE]) await runner.query(statement);
    for (const [table, about] of Object.entries(RENT_TABLES)) {
      await protect(runner, { table, class: 'household', category: 'RENT', landlordColumn: 'landlord_id', writtenBy: 'app', about });
    }
    await protect(runner, {
      table: 'household_profile',
      class: 'household',
      category: 'RESOURCES',
      writtenBy: 'system',
      about: 'resources of a household as referrals last published them',
    });
    await protect(runner, {
      table: 'rent_import',
      class: 'organisation',
      writtenBy: 'app',
      about: 'files of rent movements that were imported',
    });
    for (const table of FINAL_TABLES) {
      await runner.query(
        `create trigger ${table}_is_final before update or delete on ${table} for each row execute function refuse_change()`,
      );
    }
    for (const [table, comments] of Object.entries(FINANCE_COLUMNS)) await describeColumns(runner, table, comments);
  }

  async down(): Promise<void> {
    throw new Error('The tables of finance hold accounts that must be kept: they are not taken back by a migration.');
  }
}
