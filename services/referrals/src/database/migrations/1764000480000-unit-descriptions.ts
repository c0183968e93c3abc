import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `create table unit_description (
  unit_id uuid primary key, landlord_id uuid not null, owner_id uuid not null, residence_id uuid not null, unit_kind text, as_of date not null,
  source_version bigint not null)`;

const COLUMNS = {
  unit_id: 'identifier: home',
  landlord_id: 'operational: organisation that lets it',
  owner_id: 'operational: organisation that owns it',
  residence_id: 'identifier: residence in which it lies',
  unit_kind: 'operational: kind of home; null when not recorded',
  as_of: 'operational: day of recording',
  source_version: 'operational: version of the stream that wrote the row; only a newer one is applied',
};

/** What homes are, as housing-stock said: of class reference like their addresses, since it names no household. */
export class UnitDescriptions1764000480000 implements MigrationInterface {
  name = 'UnitDescriptions1764000480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    const about = 'what homes are, as housing-stock said';
    await protect(runner, { table: 'unit_description', class: 'reference', writtenBy: 'system', about });
    await describeColumns(runner, 'unit_description', COLUMNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit_description');
  }
}
