import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASE_STAGES, FILLED_FOR_THE_LAST_RELEASE } from './stages-of-cases';
import { ADDED_COLUMNS, STAGE_COLUMNS } from './stage-columns';

const TABLES: readonly string[] = [
  `create table programme_stage (
     programme_id uuid not null, version int not null, code text not null, phase text not null check (phase in ('DIAGNOSTIC', 'SUPPORT', 'CLOSED')),
     place int not null, follows text[] not null, expected_months int, maximum_months int, source_version bigint not null,
     primary key (programme_id, version, code))`,
  `create table programme_path (
     programme_id uuid not null, version int not null, maximum_months int, source_version bigint not null, primary key (programme_id, version))`,
  `create table case_stage (
     id uuid primary key, case_id uuid not null references support_case, household_id uuid not null, operator_id uuid not null,
     programme_id uuid not null, programme_version int not null, number int not null, stage text not null, from_on date not null,
     to_on date check (to_on >= from_on), recorded_at timestamptz not null, unique (case_id, number))`,
  `create unique index case_stage_present on case_stage (case_id) where to_on is null`,
];

/**
 * Stages as programmes define them, and the way of each case through them. What was there keeps its stages, which are the engine's own and called
 * like the phases that now decide what may be done in a case.
 */
export class StagesOfProgrammes1764000450000 implements MigrationInterface {
  name = 'StagesOfProgrammes1764000450000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    const told = { class: 'reference', writtenBy: 'system' } as const;
    await protect(runner, { table: 'programme_stage', ...told, about: 'stages of the versions of programmes, in their order' });
    await protect(runner, { table: 'programme_path', ...told, about: 'how long the versions of programmes let a support last' });
    const operators = { class: 'household', category: 'SUPPORT_STATUS', writtenBy: 'app', writerColumn: 'operator_id' } as const;
    await protect(runner, { table: 'case_stage', ...operators, about: 'stages in which a case stood and stands, and when' });
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    await runner.query(`grant delete on programme_stage to ${(owner?.name ?? '').replace(/_owner$/, '')}_system`);
    await this.dropChecksOfStage(runner);
    for (const statement of [...CASE_STAGES, ...FILLED_FOR_THE_LAST_RELEASE]) await runner.query(statement);
    for (const [table, comments] of Object.entries(STAGE_COLUMNS)) await describeColumns(runner, table, comments);
    for (const [column, comment] of Object.entries(ADDED_COLUMNS)) await runner.query(`comment on column ${column} is '${comment}'`);
  }

  async down(): Promise<void> {
    throw new Error('Cases stand in the stages of their programmes: they are not taken back by a migration.');
  }

  /** Those that name the engine's three stages, under the names that the database gave them. */
  private async dropChecksOfStage(runner: QueryRunner): Promise<void> {
    const checks = (await runner.query(
      `select conname as name from pg_constraint
       where conrelid = 'support_case'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ '\\mstage\\M'`,
    )) as { name: string }[];
    for (const { name } of checks) await runner.query(`alter table support_case drop constraint ${name}`);
  }
}
