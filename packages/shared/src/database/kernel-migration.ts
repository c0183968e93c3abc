import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PURPOSE_CATEGORIES } from '../access/categories';
import { describeColumns, protect, protectInfrastructure } from '../access/protect';
import { KERNEL_COLUMNS, KERNEL_FUNCTIONS, KERNEL_TABLES } from './kernel-tables';

/** The tables and functions that every service's database has: streams, outbox, inbox, audit, client keys and derived access. */
export class Kernel1764000000000 implements MigrationInterface {
  name = 'Kernel1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of KERNEL_TABLES) await runner.query(statement);
    for (const statement of KERNEL_FUNCTIONS) await runner.query(statement.replaceAll('{prefix}', prefix));
    await this.protectTables(runner, prefix);
    for (const [table, comments] of Object.entries(KERNEL_COLUMNS)) await describeColumns(runner, table, comments);
    await this.fillPurposes(runner);
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }

  private async protectTables(runner: QueryRunner, prefix: string): Promise<void> {
    await protectInfrastructure(runner, { table: 'stream', about: 'version of the last fact of each stream' });
    await protectInfrastructure(runner, {
      table: 'outbox',
      about: 'facts committed and waiting for the log',
      appInserts: 'true',
      systemDeletes: true,
    });
    await protectInfrastructure(runner, { table: 'published_head', about: 'how far the log was written by this database' });
    await protectInfrastructure(runner, { table: 'inbox', about: 'facts already applied' });
    await protectInfrastructure(runner, { table: 'dead_letter', about: 'facts that could not be applied' });
    await protectInfrastructure(runner, { table: 'consumer_start', about: 'what each consumer last started to apply' });
    await protectInfrastructure(runner, {
      table: 'audit',
      about: 'who did or read what',
      appInserts: 'organisation_id = (select app_org())',
    });
    await runner.query(`grant select on audit to ${prefix}_auditor`);
    await runner.query(`create policy auditor_read on audit for select to ${prefix}_auditor using (organisation_id = (select app_org()))`);
    await protect(runner, { table: 'request_key', class: 'organisation', writtenBy: 'app', about: 'first result of each client key' });
    await runner.query(`grant delete on request_key to ${prefix}_system`);
    await protectInfrastructure(runner, { table: 'access_grant', about: 'grants of access by purpose, as referrals decided them' });
    await protect(runner, { table: 'purpose_category', class: 'reference', writtenBy: 'system', about: 'what each purpose opens' });
    await protect(runner, {
      table: 'household_access',
      class: 'organisation',
      writtenBy: 'system',
      about: 'one row per household, organisation and category, derived from the grants',
    });
  }

  private async fillPurposes(runner: QueryRunner): Promise<void> {
    for (const [purpose, { categories, ownRowsOnly }] of Object.entries(PURPOSE_CATEGORIES)) {
      await runner.query(`insert into purpose_category (purpose, category, own_rows_only) select $1, unnest($2::text[]), $3`, [
        purpose,
        categories,
        ownRowsOnly,
      ]);
    }
  }
}
