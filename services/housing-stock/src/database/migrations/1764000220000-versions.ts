import { versioned } from '@passerelle/shared/database/versioned';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WITHDRAWAL_OF_ITS_DAY } from './withdrawal-of-its-day';

/** Versions of what an act changes, so that nobody decides on what he has not seen, and withdrawals that are recorded on a later day. */
export class Versions1764000220000 implements MigrationInterface {
  readonly name = 'Versions1764000220000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['unit', 'lease', 'housing_application', 'allocation_decision']) await versioned(runner, table);
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of WITHDRAWAL_OF_ITS_DAY) await runner.query(statement.replaceAll('{prefix}', prefix));
  }

  async down(): Promise<void> {
    throw new Error('Clients hold versions: they are not taken back by a migration.');
  }
}
