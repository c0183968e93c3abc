import { referenced } from '@passerelle/shared/database/referenced';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people name leases, applications and decisions by, and an index for each order of a list. */
export class ReferencesAndOrders1764000230000 implements MigrationInterface {
  readonly name = 'ReferencesAndOrders1764000230000';

  async up(runner: QueryRunner): Promise<void> {
    await referenced(runner, 'lease', { owner: 'landlord_id', recordedOn: 'starts_on' });
    await referenced(runner, 'allocation_decision', { owner: 'landlord_id', recordedOn: 'decided_on' });
    await this.ownApplications(runner);
    await referenced(runner, 'housing_application', { owner: 'recorded_by', recordedOn: 'recorded_on' });
    await runner.query('create index housing_application_closed on housing_application (recorded_on, id) where closed_on is not null');
  }

  /** Of one that is there, whoever got access to the household first. */
  private async ownApplications(runner: QueryRunner): Promise<void> {
    await runner.query('alter table housing_application add column recorded_by uuid default app_org()');
    await runner.query(`comment on column housing_application.recorded_by is 'operational: organisation that recorded it'`);
    await runner.query(
      `update housing_application a set recorded_by = coalesce(
         (select g.organisation_id from access_grant g where g.household_id = a.household_id order by g.from_on, g.id limit 1),
         '00000000-0000-4000-8000-000000000000')`,
    );
    await runner.query('alter table housing_application alter column recorded_by set not null');
  }

  async down(): Promise<void> {
    throw new Error('People have noted these references: they are not taken back by a migration.');
  }
}
