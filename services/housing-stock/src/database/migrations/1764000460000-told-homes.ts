import type { MigrationInterface, QueryRunner } from 'typeorm';

const ABOUT = 'operational: day on which the other services were last told what it is; null for one registered before, until it is told';

/** Homes that were registered before they were described are told once, by the work of the day. */
export class ToldHomes1764000460000 implements MigrationInterface {
  readonly name = 'ToldHomes1764000460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit add column described_on date');
    await runner.query(`comment on column unit.described_on is '${ABOUT}'`);
    await runner.query('create index unit_to_describe on unit (id) where described_on is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table unit drop column described_on');
  }
}
