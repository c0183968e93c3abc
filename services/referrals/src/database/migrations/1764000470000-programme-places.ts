import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `(session_user = '{prefix}_system' or exists (select from household_access x where x.household_id = asked
  and x.organisation_id = app_org() and x.from_on <= app_today() and (x.to_on is null or x.to_on > app_today())))`;

// Both say less than a row: in which programmes a household is that is open to the asker, whoever referred it; and how many a programme has taken,
// to who takes part in it.
const FUNCTIONS: readonly string[] = [
  `create function programmes_of_household(asked uuid) returns setof uuid
     language sql stable security definer set search_path = public, pg_temp as $$
     select distinct r.programme_id from referral r
     where r.household_id = asked and r.state in ('CONFIRMED', 'ACCEPTED') and ${OPEN} $$`,
  `create function places_of_programmes(asked uuid[]) returns table (programme_id uuid, taken int, waiting int)
     language sql stable security definer set search_path = public, pg_temp as $$
     select r.programme_id, (count(*) filter (where r.state = 'ACCEPTED'))::int, (count(*) filter (where r.state = 'CONFIRMED'))::int
     from referral r
     where r.programme_id = any(asked) and r.state in ('CONFIRMED', 'ACCEPTED') and (session_user = '{prefix}_system' or exists (
       select from programme_membership m where m.programme_id = r.programme_id and m.organisation_id = app_org()
         and m.from_on <= app_today() and (m.to_on is null or m.to_on > app_today())))
     group by r.programme_id $$`,
];

const SIGNATURES = ['programmes_of_household(uuid)', 'places_of_programmes(uuid[])'] as const;

/** What the rules of capacity and of exclusion ask, beyond the rows that row security opens. */
export class ProgrammePlaces1764000470000 implements MigrationInterface {
  name = 'ProgrammePlaces1764000470000';

  async up(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of FUNCTIONS) await runner.query(statement.replaceAll('{prefix}', prefix));
    for (const signature of SIGNATURES) {
      await runner.query(`alter function ${signature} owner to ${prefix}_system`);
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to ${prefix}_app, ${prefix}_system`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of SIGNATURES) await runner.query(`drop function ${signature}`);
  }
}
