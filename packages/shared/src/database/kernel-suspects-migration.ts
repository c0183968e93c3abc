import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeColumns } from '../access/protect';
import { KERNEL_COLUMNS } from './kernel-columns';

/** How often each record was started and not finished: a death that another partition's fact caused takes no count back. */
export class KernelSuspects1764000000007 implements MigrationInterface {
  name = 'KernelSuspects1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table consumer_start add suspects jsonb not null default '{}'`);
    await describeColumns(runner, 'consumer_start', {
      ...KERNEL_COLUMNS['consumer_start'],
      suspects: 'operational: starts of single records that were not finished, by offset',
    });
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
