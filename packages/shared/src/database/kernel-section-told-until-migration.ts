import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeColumns } from '../access/protect';
import { KERNEL_COLUMNS } from './kernel-columns';

// While a fact of the household is parked, no place of its streams moves; but one that came by another topic may have been applied before.
const TOLD_UNTIL = `create function told_until(household uuid, by_consumer text) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp as $$
  select least(max(p.told_at), (select min(d.occurred_at) - interval '1 millisecond' from dead_letter d
    where d.consumer = by_consumer and d.stream_key = household and d.status = 'PARKED'))
  from stream_position p where p.consumer = by_consumer and p.stream_key = household
  having max(p.told_at) is not null $$`;

/** A section is as fresh as the consumer that makes it: another one of the service may have passed over what that one still has to apply. */
export class KernelSectionToldUntil1764000000006 implements MigrationInterface {
  name = 'KernelSectionToldUntil1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    const [row] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (row?.name ?? '').replace(/_owner$/, '');
    await runner.query('alter table dead_letter add occurred_at timestamptz');
    await describeColumns(runner, 'dead_letter', {
      ...KERNEL_COLUMNS['dead_letter'],
      occurred_at: 'operational: when the fact happened; null when its record does not say, and of what was parked before this was kept',
    });
    // The function of before stays: processes of the last release ask for it until they are replaced.
    await runner.query(TOLD_UNTIL);
    await runner.query(`alter function told_until(uuid, text) owner to ${prefix}_system`);
    await runner.query('revoke all on function told_until(uuid, text) from public');
    await runner.query(`grant execute on function told_until(uuid, text) to ${prefix}_app`);
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
