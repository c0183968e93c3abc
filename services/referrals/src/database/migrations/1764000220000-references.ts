import { referenced } from '@passerelle/shared/database/referenced';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people name the file of a household and a referral by. */
export class References1764000220000 implements MigrationInterface {
  readonly name = 'References1764000220000';

  async up(runner: QueryRunner): Promise<void> {
    await this.ownHouseholds(runner);
    await referenced(runner, 'household', { owner: 'registered_by', recordedOn: 'registered_on', id: 'household_id' });
    await referenced(runner, 'referral', { owner: 'landlord_id', recordedOn: 'proposed_on' });
  }

  /** Who registered a household numbers its file; of one that is there, whoever got access to it first. */
  private async ownHouseholds(runner: QueryRunner): Promise<void> {
    await runner.query('alter table household add column registered_by uuid default app_org()');
    await runner.query(`comment on column household.registered_by is 'operational: organisation that registered it'`);
    await runner.query(
      `update household h set registered_by = coalesce(
         (select g.organisation_id from access_grant g where g.household_id = h.household_id order by g.from_on, g.id limit 1),
         '00000000-0000-4000-8000-000000000000')`,
    );
    await runner.query('alter table household alter column registered_by set not null');
  }

  async down(): Promise<void> {
    throw new Error('People have noted these references: they are not taken back by a migration.');
  }
}
