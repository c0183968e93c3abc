import { referenced } from '@passerelle/shared/database/referenced';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people name a case by. */
export class ReferencesAndOrders1764000120000 implements MigrationInterface {
  name = 'ReferencesAndOrders1764000120000';

  async up(runner: QueryRunner): Promise<void> {
    await referenced(runner, 'support_case', { owner: 'operator_id', recordedOn: 'opened_on' });
    await runner.query('create index support_case_by_closing on support_case (operator_id, closed_on, id)');
  }

  async down(): Promise<void> {
    throw new Error('People have noted these references: they are not taken back by a migration.');
  }
}
