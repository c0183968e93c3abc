import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS: readonly (readonly [table: string, column: string, type: string, comment: string])[] = [
  ['unit', 'alt_agreement', 'boolean', 'operational: an association holds an ALT agreement for it; null when nobody recorded it'],
  [
    'programme_enrolment',
    'version',
    'int',
    'operational: version of the programme whose rules it goes by; null when it was heard of before versions were kept, until a rebuild',
  ],
  ['programme_enrolment', 'component', 'text', 'operational: component that it entered; null when that was not told'],
];

/** What programmes ask of a home and of a household with it, and the version by which each household was accepted. */
export class HomeRules1764000450000 implements MigrationInterface {
  readonly name = 'HomeRules1764000450000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type, comment] of COLUMNS) {
      await runner.query(`alter table ${table} add column ${column} ${type}`);
      await runner.query(`comment on column ${table}.${column} is '${comment}'`);
    }
    await runner.query(
      `create table programme_home_rules (
         programme_id uuid not null, version int not null, rules jsonb not null, source_version bigint not null,
         primary key (programme_id, version))`,
    );
    await protect(runner, {
      table: 'programme_home_rules',
      class: 'reference',
      writtenBy: 'system',
      about: 'what a version of a programme asks of a home and of a household with it, from referrals',
    });
    await describeColumns(runner, 'programme_home_rules', {
      programme_id: 'identifier: the programme',
      version: 'operational: number of its version',
      rules: 'operational: its rules about homes in their order, each with its tree and where it comes from; none is an empty list',
      source_version: 'operational: version of the fact that wrote the row',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programme_home_rules');
    for (const [table, column] of COLUMNS) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
