import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAGES = `'NONE', 'IMPAYE', 'PRE_LITIGATION', 'COMMANDEMENT_PAYER', 'ASSIGNATION', 'AUDIENCE', 'JUGEMENT_DELAIS', 'JUGEMENT_RESILIATION',
  'COMMANDEMENT_QUITTER', 'CONCOURS_FP', 'EXPULSION'`;

const OF_ACCOUNT = `household_id uuid not null, landlord_id uuid not null,
     foreign key (account_id, household_id, landlord_id) references rent_account (id, household_id, landlord_id)`;

const TABLES: readonly string[] = [
  `create table procedure_record (
     id uuid primary key, sequence bigint generated always as identity, account_id uuid not null, ${OF_ACCOUNT},
     stage text not null check (stage in (${STAGES})), reached_on date not null,
     reason text check (reason in ('SETTLED', 'WITHDRAWN', 'PLAN', 'ENTERED_IN_ERROR')), evidence text not null, recorded_on date not null,
     check (recorded_on >= reached_on))`,
  `create index procedure_record_by_account on procedure_record (account_id, sequence)`,
  // No row: others were told nothing of the account since positions are told, and are told all of it with the next act on it.
  `create table told_position (
     account_id uuid primary key, ${OF_ACCOUNT}, missed_terms int not null, arrears_cents bigint not null, oldest_due_on date,
     stage text not null check (stage in (${STAGES})), since date not null, rate_basis_points int, with_energy boolean not null,
     missing text, told_on date not null)`,
];

const OF_LANDLORD = {
  household_id: 'identifier: household of the account; row security reads it',
  landlord_id: 'operational: landlord of the account; a landlord sees its own rows only',
} as const;

const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  procedure_record: {
    id: 'identifier: record',
    sequence: 'operational: order of recording',
    account_id: 'identifier: rent account that the procedure is about',
    ...OF_LANDLORD,
    stage: 'special: stage of the procedure, which may be one before a court',
    reached_on: 'personal: day on which the stage was reached',
    reason: 'personal: why the procedure went back, or null when it did not',
    evidence: 'identifier: reference of the act that proves it',
    recorded_on: 'operational: day of recording',
  },
  told_position: {
    account_id: 'identifier: rent account',
    ...OF_LANDLORD,
    missed_terms: 'personal: missed terms as last told',
    arrears_cents: 'personal: arrears as last told',
    oldest_due_on: 'personal: due date of the oldest open term as last told, or null',
    stage: 'special: stage of the procedure as last told',
    since: 'personal: day since which it stands there, as last told',
    rate_basis_points: 'personal: effort rate as last told, or null when it was not known',
    with_energy: 'personal: whether energy was in it',
    missing: 'personal: code of what was missing of it, or null',
    told_on: 'operational: day of the last telling',
  },
};

/** Stages of procedures, which are recorded once and never changed, and what others were last told of each account. */
export class Positions1764000400000 implements MigrationInterface {
  name = 'Positions1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const rent = { class: 'household', category: 'RENT', landlordColumn: 'landlord_id', writtenBy: 'app' } as const;
    await protect(runner, { table: 'procedure_record', ...rent, about: 'stages of procedures, with their evidence' });
    await protect(runner, { table: 'told_position', ...rent, about: 'what others were last told of an account' });
    await runner.query(
      `create trigger procedure_record_is_final before update or delete on procedure_record for each row execute function refuse_change()`,
    );
    for (const [table, comments] of Object.entries(COLUMNS)) await describeColumns(runner, table, comments);
  }

  async down(): Promise<void> {
    throw new Error('The stages of procedures must be kept: they are not taken back by a migration.');
  }
}
