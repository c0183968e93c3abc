import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGNATURE = 'running_by_version(uuid[])';

/**
 * How much runs by each version of programmes, to who takes part in them today, as the counts of their progress are. A proposed referral is the
 * landlord's own until he confirms it, and is counted for him alone.
 */
const RUNNING_BY_VERSION: readonly string[] = [
  `create function running_by_version(asked uuid[])
     returns table (programme_id uuid, version int, proposed int, confirmed int, accepted int, supports int)
     language sql stable security definer set search_path = public, pg_temp as $$
     select r.programme_id, r.programme_version, (count(*) filter (where r.state = 'PROPOSED'))::int,
       (count(*) filter (where r.state = 'CONFIRMED'))::int, (count(*) filter (where r.state = 'ACCEPTED'))::int,
       (count(*) filter (where exists (select from household_case c
         where c.household_id = r.household_id and c.referral_id = r.id and c.phase <> 'CLOSED')))::int
     from referral r
     where r.programme_id = any(asked) and r.state in ('PROPOSED', 'CONFIRMED', 'ACCEPTED')
       and (session_user = '{prefix}_system' or ((r.state <> 'PROPOSED' or r.landlord_id = app_org()) and exists (
         select from programme_membership m where m.programme_id = r.programme_id and m.organisation_id = app_org()
           and m.from_on <= app_today() and (m.to_on is null or m.to_on > app_today()))))
     group by r.programme_id, r.programme_version $$`,
  `alter function ${SIGNATURE} owner to {prefix}_system`,
  `revoke all on function ${SIGNATURE} from public`,
  `grant execute on function ${SIGNATURE} to {prefix}_app, {prefix}_system`,
  'create index referral_by_version on referral (programme_id, programme_version, proposed_on, id)',
];

/** Who publishes a version learns how much stays behind on the earlier ones, and lists it. */
export class RunningByVersion1764000520000 implements MigrationInterface {
  name = 'RunningByVersion1764000520000';

  async up(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of RUNNING_BY_VERSION) await runner.query(statement.replaceAll('{prefix}', prefix));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index referral_by_version');
    await runner.query(`drop function ${SIGNATURE}`);
  }
}
