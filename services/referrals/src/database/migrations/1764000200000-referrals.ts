import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROGRAMME_ENTRY_FUNCTIONS } from './programme-entry-functions';
import { PROPOSE_AGAIN } from './propose-again-function';
import { REFERRALS_COLUMNS } from './referrals-columns';

const TABLES: readonly string[] = [
  `create table organisation (id uuid primary key, code text not null unique, kind text not null, name text not null)`,
  `create table staff_member (
     id uuid primary key, organisation_id uuid not null references organisation, display_name text not null, issuer text not null,
     subject text not null, unique (issuer, subject))`,
  `create index staff_member_by_organisation on staff_member (organisation_id, display_name, id)`,
  `create table programme (id uuid primary key, code text not null unique, name text not null)`,
  `create table programme_version (
     programme_id uuid not null references programme, version int not null, from_on date not null, to_on date check (to_on > from_on),
     source text not null, document jsonb not null, primary key (programme_id, version))`,
  `create table programme_membership (
     programme_id uuid not null, version int not null, organisation_id uuid not null references organisation, part text not null,
     from_on date not null, to_on date, primary key (programme_id, version, organisation_id, part),
     foreign key (programme_id, version) references programme_version)`,
  `create table household (household_id uuid primary key, sort_name text not null, registered_on date not null)`,
  `create index household_by_name on household (sort_name, household_id)`,
  `create table person (
     id uuid primary key, household_id uuid not null references household, given_name text not null, family_name text not null,
     search_name text not null, birth_date date not null, sex text check (sex in ('FEMALE', 'MALE')), unique (household_id, id))`,
  `create index person_by_name on person (search_name text_pattern_ops)`,
  `create table household_member (
     household_id uuid not null references household, person_id uuid not null, role text not null, from_on date not null,
     to_on date check (to_on > from_on), primary key (household_id, person_id, from_on),
     foreign key (household_id, person_id) references person (household_id, id))`,
  `create table household_resources (
     id uuid primary key, household_id uuid not null references household, monthly_cents bigint not null check (monthly_cents >= 0),
     reference_tax_income_cents bigint check (reference_tax_income_cents >= 0), as_of date not null, source text not null,
     recorded_at timestamptz not null, number bigint generated always as identity)`,
  `create index household_resources_latest on household_resources (household_id, as_of desc, number desc)`,
  `create table household_home (
     lease_id uuid primary key, household_id uuid not null, landlord_id uuid not null, department text not null, starts_on date not null,
     ended_on date, source_version bigint not null)`,
  `create index household_home_by_household on household_home (household_id)`,
  `create table household_arrears (
     account_id uuid primary key, household_id uuid not null, landlord_id uuid not null, episode_id uuid, missed_terms int not null,
     arrears_cents bigint not null, as_of date not null, source_version bigint not null)`,
  `create index household_arrears_by_household on household_arrears (household_id)`,
  `create table landlord_act (
     fact_id uuid primary key, household_id uuid not null, landlord_id uuid not null,
     kind text not null check (kind in ('PLAN_SIGNED', 'BENEFIT_REINSTATED')), business_date date not null)`,
  `create index landlord_act_by_household on landlord_act (household_id, landlord_id)`,
  `create table referral (
     id uuid primary key, household_id uuid not null, programme_id uuid not null, programme_version int not null, component text not null,
     landlord_id uuid not null, operator_id uuid, cause text not null, episode_id uuid not null,
     state text not null check (state in ('PROPOSED', 'CONFIRMED', 'NOT_ELIGIBLE', 'CANCELLED', 'ACCEPTED', 'DECLINED', 'ENDED')),
     verdict text check (verdict in ('PASS', 'FAIL', 'UNKNOWN')), proposed_on date not null, confirmed_on date, accepted_on date,
     ended_on date, end_reason text, version int not null, unique (id, household_id, landlord_id),
     foreign key (programme_id, programme_version) references programme_version,
     check ((ended_on is null) = (state in ('PROPOSED', 'CONFIRMED', 'ACCEPTED'))), check (state <> 'ACCEPTED' or verdict = 'PASS'))`,
  // One referral runs at a time for a household and a programme.
  `create unique index referral_live on referral (household_id, programme_id) where state in ('PROPOSED', 'CONFIRMED', 'ACCEPTED')`,
  // An episode may have several that came to nothing, and one that was decided for good.
  `create unique index referral_episode on referral (programme_id, episode_id)
     where state not in ('DECLINED', 'NOT_ELIGIBLE') and end_reason is distinct from 'ENTERED_IN_ERROR'`,
  `create index referral_by_household on referral (household_id, proposed_on desc, id desc)`,
  `create index referral_by_landlord on referral (landlord_id, proposed_on, id)`,
  `create table eligibility_verdict (
     id uuid primary key, referral_id uuid not null, household_id uuid not null, landlord_id uuid not null, rule_version int not null,
     decided_at timestamptz not null, verdict text not null, criteria jsonb not null, missing jsonb not null, inputs jsonb not null,
     input_hash text not null, number bigint generated always as identity,
     foreign key (referral_id, household_id, landlord_id) references referral (id, household_id, landlord_id))`,
  `create index eligibility_verdict_latest on eligibility_verdict (referral_id, number desc)`,
  `create table programme_entry (
     programme_id uuid not null, programme_version int not null, referral_id uuid not null, kind text not null, source_id uuid not null,
     business_date date not null, counted boolean not null default true,
     -- A plan may be signed again after a first one; everything else counts once per referral, which is then its own source.
     primary key (referral_id, kind, source_id))`,
  `create index programme_entry_by_day on programme_entry (programme_id, kind, business_date)`,
];

const REFERENCE_TABLES: Readonly<Record<string, string>> = {
  organisation: 'landlords, associations and partners',
  staff_member: 'who works for an organisation',
  programme: 'what is funded and run',
  programme_version: 'rules of a programme over a period, as data',
  programme_membership: 'who takes part in a programme, and when',
};

/** The tables of referrals, with their class and category, and a sentence on each column. */
export class Referrals1764000200000 implements MigrationInterface {
  name = 'Referrals1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, about] of Object.entries(REFERENCE_TABLES)) {
      await protect(runner, { table, class: 'reference', writtenBy: 'system', about });
    }
    await this.protectHouseholds(runner);
    await this.protectReferrals(runner);
    for (const [table, comments] of Object.entries(REFERRALS_COLUMNS)) await describeColumns(runner, table, comments);
  }

  async down(): Promise<void> {
    throw new Error('The tables of referrals hold the households: they are not taken back by a migration.');
  }

  private async protectHouseholds(runner: QueryRunner): Promise<void> {
    const identity = { class: 'household', category: 'IDENTITY' } as const;
    await protect(runner, { table: 'household', ...identity, writtenBy: 'app', about: 'households, by the name that lists sort by' });
    await protect(runner, { table: 'person', ...identity, writtenBy: 'app', about: 'members of households' });
    await protect(runner, { table: 'household_member', ...identity, writtenBy: 'app', about: 'who belongs to a household, and when' });
    const resources = { table: 'household_resources', class: 'household', category: 'RESOURCES' } as const;
    await protect(runner, { ...resources, writtenBy: 'app', about: 'means of a household as of a day' });
    const projection = { class: 'household', landlordColumn: 'landlord_id', writtenBy: 'system' } as const;
    await protect(runner, { table: 'household_home', category: 'HOME', ...projection, about: 'homes, as housing-stock said' });
    await protect(runner, { table: 'household_arrears', category: 'RENT', ...projection, about: 'arrears positions, as finance said' });
    await protect(runner, { table: 'landlord_act', category: 'RENT', ...projection, about: 'plans and benefits, as finance said' });
  }

  private async protectReferrals(runner: QueryRunner): Promise<void> {
    const own = { class: 'household', category: 'REFERRAL', landlordColumn: 'landlord_id', writtenBy: 'app' } as const;
    await protect(runner, { table: 'referral', ...own, about: 'households proposed to programmes' });
    await protect(runner, { table: 'eligibility_verdict', ...own, about: 'decisions on eligibility, each with its inputs' });
    const entry = { table: 'programme_entry', class: 'programme', writtenBy: 'system' } as const;
    await protect(runner, { ...entry, about: 'what counts for a programme, without the household' });
    await this.narrowRights(runner);
  }

  /**
   * Who is referred, by whom and to what is written with the system's rights alone: grants rest on it. People change where a referral
   * stands; what they recorded of a household, or decided about it, stays as it was written.
   */
  private async narrowRights(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const app = (owner?.name ?? '').replace(/_owner$/, '_app');
    await runner.query(`revoke insert, update on referral from ${app}`);
    await runner.query(
      `grant update (operator_id, state, verdict, confirmed_on, accepted_on, ended_on, end_reason, version) on referral to ${app}`,
    );
    await runner.query(`revoke update on household, person, household_member, household_resources, eligibility_verdict from ${app}`);
    const prefix = app.replace(/_app$/, '');
    for (const statement of [...PROPOSE_AGAIN, ...PROGRAMME_ENTRY_FUNCTIONS]) await runner.query(statement.replaceAll('{prefix}', prefix));
  }
}
