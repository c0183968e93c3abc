import type { MigrationInterface, QueryRunner } from 'typeorm';

// Only one of the two parts is run. A function with its owner's rights is not merged into the query, so the page must end inside it.
const LINES = `select * from audit where organisation_id = app_org() and (act is null or use_case = act) and (by_subject is null or subject = by_subject)
  and (ended is null or outcome = ended) and (from_at is null or at >= from_at) and (before_at is null or at < before_at)`;

const AUDIT_LINES = `create function audit_lines(
    act text, by_subject text, ended text, from_at timestamptz, before_at timestamptz, oldest_first boolean, start bigint, most int)
  returns setof audit language sql stable security definer set search_path = public, pg_temp as $$
  (${LINES} and not oldest_first and (start is null or id < start) order by id desc limit most)
  union all
  (${LINES} and oldest_first and (start is null or id > start) order by id limit most) $$`;

/** The auditor's list can be narrowed and turned round. */
export class KernelAuditLists1764000000004 implements MigrationInterface {
  name = 'KernelAuditLists1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    const [user] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (user?.name ?? '').replace(/_owner$/, '');
    const signature = 'audit_lines(text, text, text, timestamptz, timestamptz, boolean, bigint, int)';
    await runner.query('drop function read_audit(bigint, int)');
    await runner.query(AUDIT_LINES);
    await runner.query(`alter function ${signature} owner to ${prefix}_auditor`);
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to ${prefix}_app`);
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
