import { versioned } from '@passerelle/shared/database/versioned';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { STEPS_OF_THEIR_DAY } from './steps-of-their-day';

/**
 * The version of a household, and steps of a referral that are recorded on a later day than they were taken. A referral has its version
 * already: the domain raises it. The app role may raise a version and write nothing else of a household: the trigger counts, whatever is sent.
 */
export class Versions1764000210000 implements MigrationInterface {
  name = 'Versions1764000210000';

  async up(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    await versioned(runner, 'household');
    await runner.query(`grant update (version) on household to ${prefix}_app`);
    for (const statement of STEPS_OF_THEIR_DAY) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Clients hold versions: they are not taken back by a migration.');
  }
}
