import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What opens health [santé, handicap]: the purposes for which it is asked, and no tenancy. */
const PURPOSES = ['ASSESSMENT', 'SUPPORT'] as const;

/** Health is a category of its own, so that a landlord does not read it with the means. Grants that run already open it by their purpose. */
export class KernelHealth1764000000009 implements MigrationInterface {
  name = 'KernelHealth1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    // A database that is made anew has the purposes of today from its first migration on.
    await runner.query(
      `insert into purpose_category (purpose, category, own_rows_only) select unnest($1::text[]), 'HEALTH', false on conflict do nothing`,
      [PURPOSES],
    );
    // What is derived from access shows nothing of health: made anew for each household, it would hold a lock for each until the end.
    await runner.query('alter table household_access disable trigger user');
    await runner.query(
      `insert into household_access (household_id, organisation_id, category, from_on, to_on, own_rows_only, source_version, supported)
       select g.household_id, g.organisation_id, 'HEALTH', min(g.from_on),
         nullif(max(coalesce(g.to_on, 'infinity'::date)), 'infinity'::date), false, max(g.source_version), true
       from access_grant g where g.purpose = any($1::text[]) and (g.to_on is null or g.to_on > app_today()) group by 1, 2
       on conflict do nothing`,
      [PURPOSES],
    );
    await runner.query('alter table household_access enable trigger user');
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
