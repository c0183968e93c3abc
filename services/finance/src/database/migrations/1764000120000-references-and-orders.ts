import { referenced } from '@passerelle/shared/database/referenced';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people name accounts and plans by, and an index for each order in which a landlord lists its accounts. */
export class ReferencesAndOrders1764000120000 implements MigrationInterface {
  name = 'ReferencesAndOrders1764000120000';

  async up(runner: QueryRunner): Promise<void> {
    await referenced(runner, 'rent_account', { owner: 'landlord_id', recordedOn: 'opened_on' });
    await referenced(runner, 'repayment_plan', { owner: 'landlord_id', recordedOn: 'signed_on' });
    await runner.query('create index rent_account_by_oldest on rent_account (landlord_id, oldest_due_on, id)');
    await runner.query('create index rent_account_by_opening on rent_account (landlord_id, opened_on, id)');
  }

  async down(): Promise<void> {
    throw new Error('People have noted these references: they are not taken back by a migration.');
  }
}
