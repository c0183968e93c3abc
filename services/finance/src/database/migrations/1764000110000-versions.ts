import { versioned } from '@passerelle/shared/database/versioned';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of what an act changes, so that nobody decides on what he has not seen. */
export class Versions1764000110000 implements MigrationInterface {
  name = 'Versions1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['rent_account', 'repayment_plan', 'housing_benefit']) await versioned(runner, table);
  }

  async down(): Promise<void> {
    throw new Error('Clients hold versions: they are not taken back by a migration.');
  }
}
