import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeColumns, protectInfrastructure } from '../access/protect';

// The number is taken in the transaction of the act, after whatever locks it holds, and waits for acts of the same kind and organisation
// only. An act that fails gives it back. A trigger function cannot be called by itself, so nobody takes numbers for another organisation.
const GIVE_REFERENCE = `create function give_reference() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    owner uuid := (to_jsonb(new) ->> tg_argv[1])::uuid;
    this_year int := extract(year from app_today());
    given bigint;
  begin
    insert into reference_counter as c (organisation_id, kind, year, last) values (owner, tg_argv[0], this_year, 1)
      on conflict (organisation_id, kind, year) do update set last = c.last + 1 returning c.last into given;
    new.reference := tg_argv[0] || '-' || this_year || '-' || lpad(given::text, greatest(6, length(given::text)), '0');
    return new;
  end $$`;

/** Numbers of what people name on the phone, counted by organisation, kind and year; `referenced` gives them to a table. */
export class KernelReferences1764000000003 implements MigrationInterface {
  name = 'KernelReferences1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    const [user] = (await runner.query('select current_user as name')) as { name: string }[];
    const system = (user?.name ?? '').replace(/_owner$/, '_system');
    await runner.query(
      `create table reference_counter (
         organisation_id uuid not null, kind text not null, year int not null, last bigint not null, primary key (organisation_id, kind, year))`,
    );
    await protectInfrastructure(runner, { table: 'reference_counter', about: 'last number of the references of each organisation' });
    await describeColumns(runner, 'reference_counter', {
      organisation_id: 'operational: organisation that owns what is numbered',
      kind: 'operational: letters that the reference begins with',
      year: 'operational: year in Europe/Paris in which it was recorded',
      last: 'operational: last number given; a number is never given again',
    });
    await runner.query(GIVE_REFERENCE);
    await runner.query(`alter function give_reference() owner to ${system}`);
    await runner.query('revoke all on function give_reference() from public');
  }

  async down(): Promise<void> {
    throw new Error('The kernel is not taken back: drop the database instead.');
  }
}
