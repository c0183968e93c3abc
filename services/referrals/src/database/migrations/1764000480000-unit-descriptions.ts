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

const OWNER_OF_THE_LEASE = 'select from household_home h where h.household_id = r.household_id and h.owner_id = owner';
const OWNER_OF_THE_HOME = `select from household_home h left join unit_description d on d.unit_id = h.unit_id and d.landlord_id = h.landlord_id
         where h.household_id = r.household_id and coalesce(d.owner_id, h.owner_id) = owner`;

/**
 * What homes are, as housing-stock said: of class reference like their addresses, since it names no household. A mandate of an owner then has
 * the referrals judged of those who live in what is his by the description, which a lease of before it may not say.
 */
export class UnitDescriptions1764000480000 implements MigrationInterface {
  name = 'UnitDescriptions1764000480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    const about = 'what homes are, as housing-stock said';
    await protect(runner, { table: 'unit_description', class: 'reference', writtenBy: 'system', about });
    await describeColumns(runner, 'unit_description', COLUMNS);
    await this.ask(runner, { before: OWNER_OF_THE_LEASE, after: OWNER_OF_THE_HOME });
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.ask(runner, { before: OWNER_OF_THE_HOME, after: OWNER_OF_THE_LEASE });
    await runner.query('drop table unit_description');
  }

  /** All else of the function stays as it is, and with it its owner and rights. */
  private async ask(runner: QueryRunner, { before, after }: { readonly before: string; readonly after: string }): Promise<void> {
    const [row] = (await runner.query(`select pg_get_functiondef('judge_homes_again(uuid)'::regprocedure) as definition`)) as {
      definition: string;
    }[];
    const parts = (row?.definition ?? '').split(before);
    if (parts.length !== 2) throw new Error('judge_homes_again does not ask once whose a home is.');
    await runner.query(parts.join(after));
  }
}
