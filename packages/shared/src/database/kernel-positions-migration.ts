import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeColumns, protectInfrastructure } from '../access/protect';

/** How far each consumer has come in each stream, so that a reader can be told whether an act that he saw is known here yet. */
export class KernelPositions1764000000002 implements MigrationInterface {
  name = 'KernelPositions1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table stream_position (
         consumer text not null, source text not null, stream_key uuid not null, version bigint not null, heard bigint not null,
         primary key (consumer, source, stream_key))`,
    );
    await protectInfrastructure(runner, { table: 'stream_position', about: 'how far each consumer has come in each stream' });
    await describeColumns(runner, 'stream_position', {
      consumer: 'operational: consumer group',
      source: 'operational: publishing service',
      stream_key: 'operational: household, organisation or programme whose facts it orders',
      version: 'operational: all up to this place is applied, or of no concern here; 0 while the first fact is parked',
      heard: 'operational: highest place delivered, also while an earlier one is parked',
    });
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
