import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS: readonly (readonly [table: string, column: string, type: string, comment: string])[] = [
  [
    'unit',
    'kind',
    `text check (kind in ('FAMILY', 'FOYER', 'DISPERSED_ACCOMMODATION'))`,
    'operational: kind of home; null when nobody recorded it',
  ],
  ['unit', 'commune', `text check (commune ~ '^[0-9][0-9AB][0-9]{3}$')`, 'operational: INSEE code of its commune; null when not recorded'],
  ['unit', 'owner_id', 'uuid', 'identifier: owner for whom the landlord manages it by mandate; null when the landlord owns it'],
  ['lease', 'unit_kind', 'text', 'operational: copied from the home; null when not recorded'],
  ['lease', 'commune', 'text', 'personal: where the household lives, INSEE code of the commune; null when not recorded'],
  ['lease', 'owner_id', 'uuid', 'identifier: owner of the home, copied from it; null when the landlord owns it'],
  [
    'lease',
    'title_holder',
    `text not null default 'HOUSEHOLD' check (title_holder in ('HOUSEHOLD', 'ASSOCIATION'))`,
    'personal: whose title the household lives there under',
  ],
  ['lease', 'holder_id', 'uuid', 'identifier: association that holds the title; null when the household does, or when it is not known'],
];

/** What a programme may ask of a home beside its figures, and whose title a household lives there under. */
export class Positions1764000400000 implements MigrationInterface {
  readonly name = 'Positions1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type, comment] of COLUMNS) {
      await runner.query(`alter table ${table} add column ${column} ${type}`);
      await runner.query(`comment on column ${table}.${column} is '${comment}'`);
    }
    await runner.query(`alter table lease add check (holder_id is null or title_holder = 'ASSOCIATION')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) await runner.query(`alter table ${table} drop column ${column}`);
  }
}
