import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDS_TENANCIES = `create function holds_tenancies(organisation uuid) returns boolean language sql stable as $$
  select exists (select from organisation o where o.id = organisation and o.kind = 'LANDLORD')
    or exists (select from mandate m where m.manager_id = organisation and m.from_on <= app_today() and (m.to_on is null or m.to_on > app_today())) $$`;

const LANDLORDS_ONLY = `not exists (select from organisation o where o.id = organisation and o.kind = 'LANDLORD')`;

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
  }

  async down(): Promise<void> {
    throw new Error('Tenancies of managers rest on it: it is not taken back by a migration.');
  }
}
