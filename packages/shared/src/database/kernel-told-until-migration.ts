import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeColumns } from '../access/protect';

/** Until when a service knows what the others told about a household, so that a section can say how fresh it is. */
export class KernelToldUntil1764000000005 implements MigrationInterface {
  name = 'KernelToldUntil1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    const [row] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (row?.name ?? '').replace(/_owner$/, '');
    await runner.query('alter table stream_position add told_at timestamptz');
    await runner.query('create index stream_position_by_key on stream_position (stream_key)');
    await describeColumns(runner, 'stream_position', {
      consumer: 'operational: consumer group',
      source: 'operational: publishing service',
      stream_key: 'operational: household, organisation or programme whose facts it orders',
      version: 'operational: all up to this place is applied, or of no concern here; 0 while the first fact is parked',
      heard: 'operational: highest place delivered, also while an earlier one is parked',
      told_at: 'operational: when the last fact up to version happened; null before the first',
    });
    // The app role does not read the table: a time by itself says nothing, and who asks has shown that the household is open to him.
    await runner.query(
      `create function told_until(household uuid) returns timestamptz
         language sql stable security definer set search_path = public, pg_temp as
         $$ select max(told_at) from stream_position where stream_key = household $$`,
    );
    await runner.query(`alter function told_until(uuid) owner to ${prefix}_system`);
    await runner.query('revoke all on function told_until(uuid) from public');
    await runner.query(`grant execute on function told_until(uuid) to ${prefix}_app`);
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
