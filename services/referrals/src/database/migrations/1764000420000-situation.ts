import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SITUATION_COLUMNS } from './situation-columns';

const OF_HOUSEHOLD = 'id uuid primary key, household_id uuid not null references household';
const RECORDED = 'recorded_by uuid references staff_member, recorded_at timestamptz not null';
const PERIOD = 'from_on date not null, to_on date check (to_on > from_on)';
const CODE = `~ '^[A-Z0-9][A-Z0-9_]{0,63}$'`;

const TABLES: readonly string[] = [
  `create table accommodation (
     ${OF_HOUSEHOLD}, kind text not null, department text, commune text, structure_id uuid references organisation,
     operators_own boolean not null, ${PERIOD}, source text not null, ${RECORDED})`,
  `create index accommodation_by_household on accommodation (household_id, from_on desc)`,
  // A household lives in one place at a time.
  `create unique index accommodation_running on accommodation (household_id) where to_on is null`,
  `create table priority_status (${OF_HOUSEHOLD}, code text not null check (code ${CODE}), proof text not null check (proof ${CODE}), ${PERIOD}, ${RECORDED})`,
  `create index priority_status_by_household on priority_status (household_id, from_on desc)`,
  `create table no_priority_status (${OF_HOUSEHOLD}, as_of date not null, ${RECORDED})`,
  `create index no_priority_status_by_household on no_priority_status (household_id, as_of desc)`,
  `create table attestation (
     ${OF_HOUSEHOLD}, kind text not null check (kind ${CODE}), value boolean not null, author_id uuid not null references staff_member,
     author_role text not null, author_organisation_id uuid not null references organisation, attested_on date not null,
     withdrawn_on date check (withdrawn_on >= attested_on), withdrawal_reason text, recorded_at timestamptz not null,
     number bigint generated always as identity, check ((withdrawn_on is null) = (withdrawal_reason is null)))`,
  `create index attestation_by_household on attestation (household_id, attested_on desc)`,
  `create table life_event (${OF_HOUSEHOLD}, kind text not null, happened_on date not null, ${RECORDED}, unique (household_id, kind, happened_on))`,
  `create table person_disability (
     ${OF_HOUSEHOLD}, person_id uuid not null, recognised boolean not null, as_of date not null, ${RECORDED},
     number bigint generated always as identity, foreign key (household_id, person_id) references person (household_id, id))`,
  `create index person_disability_by_household on person_disability (household_id, person_id, as_of desc, number desc)`,
  `create table energy_debt (
     ${OF_HOUSEHOLD}, amount_cents bigint not null check (amount_cents >= 0), as_of date not null, source text not null, ${RECORDED},
     number bigint generated always as identity)`,
  `create index energy_debt_by_household on energy_debt (household_id, as_of desc, number desc)`,
];

/** What of the members of a household that is registered the app role may write: that one left, and what is known better of him. */
const MENDED_BY: Readonly<Record<string, readonly string[]>> = {
  household_member: ['to_on'],
  person: ['sex', 'birth_date'],
};

/** What is told stays as it was told: of a row that is there the app role writes its end, and nothing else. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  accommodation: ['to_on'],
  priority_status: ['to_on'],
  no_priority_status: [],
  attestation: ['withdrawn_on', 'withdrawal_reason'],
  life_event: [],
  energy_debt: [],
  person_disability: [],
};

const ABOUT: Readonly<Record<string, string>> = {
  accommodation: 'where a household lives without a title of its own, and when',
  priority_status: 'statuses that give a household priority, each with its proof',
  no_priority_status: 'days on which somebody saw that a household has no priority status',
  life_event: 'what happened to a household',
  energy_debt: 'what a household owes for energy, as declared or by notice',
};

/**
 * The situation of a household. All of it but health is opened with its means: to who houses, assesses or supports it, and not to a landlord that
 * only settles the account of a household that left, and must not learn where it lives now (docs/decisions/0008).
 */
export class Situation1764000420000 implements MigrationInterface {
  name = 'Situation1764000420000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const means = { class: 'household', category: 'RESOURCES', writtenBy: 'app' } as const;
    for (const [table, about] of Object.entries(ABOUT)) await protect(runner, { table, ...means, about });
    // Nobody judges, or takes a judgement back, in the name of another organisation.
    const judged = { table: 'attestation', writerColumn: 'author_organisation_id', about: 'judgements of professionals' };
    await protect(runner, { ...means, ...judged });
    // Health is opened to who assesses or supports the household alone.
    const health = { table: 'person_disability', class: 'household', category: 'HEALTH', writtenBy: 'app' } as const;
    await protect(runner, { ...health, about: 'whether a disability of a member is recognised' });
    for (const [table, comments] of Object.entries(SITUATION_COLUMNS)) await describeColumns(runner, table, comments);
    await this.endOnly(runner);
    await runner.query(`alter table household_member add custody text check (custody in ('RESIDENT', 'SHARED', 'VISITS'))`);
    await runner.query(
      `comment on column household_member.custody is 'personal: how much of the time a child lives here, or null when not told'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('What was told of households is not taken back by a migration.');
  }

  private async endOnly(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const app = `${(owner?.name ?? '').replace(/_owner$/, '')}_app`;
    for (const [table, columns] of Object.entries({ ...ENDED_BY, ...MENDED_BY })) {
      await runner.query(`revoke update on ${table} from ${app}`);
      if (columns.length > 0) await runner.query(`grant update (${columns.join(', ')}) on ${table} to ${app}`);
    }
  }
}
