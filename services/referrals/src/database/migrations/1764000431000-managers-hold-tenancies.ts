import { liveOn } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDS_TENANCIES = `create function holds_tenancies(organisation uuid) returns boolean language sql stable as $$
  select exists (select from organisation o where o.id = organisation and o.kind = 'LANDLORD')
    or exists (select from mandate m where m.manager_id = organisation and m.from_on <= app_today() and (m.to_on is null or m.to_on > app_today())) $$`;

const LANDLORDS_ONLY = `not exists (select from organisation o where o.id = organisation and o.kind = 'LANDLORD')`;

/** What an organisation knows of a household in one row, and what is to do for it, follow the wall between its sides. */
function wallOf(table: string): string {
  return `create policy wall_of_sides on ${table} as restrictive for select to {prefix}_app using (
    (select app_wall()) = '' or ${table}.household_id is null or exists (select from household_access x
      where x.household_id = ${table}.household_id and x.organisation_id = (select app_org()) and x.category = 'IDENTITY' and ${liveOn('x')} offset 0))`;
}

/**
 * A tenancy is held by a landlord, or by who manages homes by a mandate that runs today (docs/decisions/0017). The function that grants access
 * keeps all that it is now but this one condition, and with it its owner and rights.
 */
export class ManagersHoldTenancies1764000431000 implements MigrationInterface {
  name = 'ManagersHoldTenancies1764000431000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLDS_TENANCIES);
    const [row] = (await runner.query(
      `select pg_get_functiondef('grant_access(uuid, uuid, uuid, text, text, uuid, date)'::regprocedure) as definition`,
    )) as { definition: string }[];
    const parts = (row?.definition ?? '').split(LANDLORDS_ONLY);
    if (parts.length !== 2) throw new Error('grant_access does not say once that only a landlord holds a tenancy.');
    await runner.query(parts.join('not holds_tenancies(organisation)'));
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const table of ['household_overview', 'work_item']) await runner.query(wallOf(table).replaceAll('{prefix}', prefix));
  }

  async down(): Promise<void> {
    throw new Error('Tenancies of managers rest on it: it is not taken back by a migration.');
  }
}
