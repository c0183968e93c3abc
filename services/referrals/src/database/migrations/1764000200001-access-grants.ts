import { protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Both functions run with the rights of the system role, which row security does not hold back. The app role may call them, so each
// proves its basis from the rows themselves: unguarded, one call would open any household to any organisation.

const GRANT_ACCESS = `
create function grant_access(grant_id uuid, household uuid, organisation uuid, grant_purpose text, kind text, basis uuid, start date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if start is null or start > app_today() then
    raise exception 'access never starts in the future' using errcode = '42501';
  end if;
  if grant_purpose = 'TENANCY' and not exists (select from organisation o where o.id = organisation and o.kind = 'LANDLORD') then
    raise exception 'only a landlord holds a tenancy' using errcode = '42501';
  end if;
  if session_user <> '{prefix}_system' then
    if not coalesce(case
      when grant_purpose = 'TENANCY' and kind = 'REGISTRATION' then
        organisation = app_org() and basis = household
        and not exists (select from access_grant g where g.household_id = household)
        and not exists (select from household h where h.household_id = household)
      when grant_purpose = 'ASSESSMENT' and kind = 'REFERRAL' then
        exists (select from referral r
          join programme_membership m on m.programme_id = r.programme_id and m.organisation_id = organisation and m.part = 'OPERATOR'
            and m.from_on <= app_today() and (m.to_on is null or m.to_on > app_today())
          where r.id = basis and r.household_id = household and r.state = 'CONFIRMED' and r.verdict <> 'FAIL'
            and r.landlord_id = app_org() and r.operator_id = organisation)
      when grant_purpose = 'SUPPORT' and kind = 'REFERRAL' then
        organisation = app_org()
        and exists (select from referral r where r.id = basis and r.household_id = household and r.state = 'ACCEPTED'
          and r.operator_id = app_org())
        and exists (select from access_grant g where g.basis_id = basis and g.household_id = household and g.purpose = 'ASSESSMENT'
          and g.organisation_id = app_org() and (g.to_on is null or g.to_on > app_today()))
    end, false) then
      raise exception 'access without a basis' using errcode = '42501';
    end if;
    if start <> app_today() then
      raise exception 'access starts today' using errcode = '42501';
    end if;
  end if;
  insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on)
    values (grant_id, household, organisation, grant_purpose, kind, basis, start);
  perform recompute_household_access(household, organisation);
end $$`;

const END_ACCESS = `
create function end_access(grant_id uuid, until date)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ending access_grant;
begin
  select * into ending from access_grant g where g.id = grant_id and g.to_on is null for update;
  if not found then
    raise exception 'no running access has this id' using errcode = '42501';
  end if;
  if session_user <> '{prefix}_system' and not coalesce(
    until = app_today() and ending.purpose = 'ASSESSMENT' and exists (select from referral r where r.id = ending.basis_id
      and app_org() in (r.landlord_id, r.operator_id) and r.state in ('ACCEPTED', 'DECLINED', 'CANCELLED')), false) then
    raise exception 'access ends on a basis' using errcode = '42501';
  end if;
  update access_grant set to_on = greatest(until, from_on) where id = grant_id;
  perform recompute_household_access(ending.household_id, ending.organisation_id);
end $$`;

const SIGNATURES = ['grant_access(uuid, uuid, uuid, text, text, uuid, date)', 'end_access(uuid, date)'] as const;

/** In referrals the grants are the truth: every organisation sees those of its households, and only two functions write them. */
export class AccessGrants1764000200001 implements MigrationInterface {
  name = 'AccessGrants1764000200001';

  async up(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    await runner.query('drop policy owner_all on access_grant');
    await runner.query('drop policy system_all on access_grant');
    await protect(runner, {
      table: 'access_grant',
      class: 'household',
      category: 'IDENTITY',
      writtenBy: 'system',
      about: 'who may see a household, for which purpose and on which basis; the truth of the whole system',
    });
    await runner.query(`create index access_grant_by_basis on access_grant (basis_id)`);
    for (const statement of [GRANT_ACCESS, END_ACCESS]) await runner.query(statement.replaceAll('{prefix}', prefix));
    for (const signature of SIGNATURES) {
      await runner.query(`alter function ${signature} owner to ${prefix}_system`);
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to ${prefix}_app, ${prefix}_system`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Without grants nobody sees anything: they are not taken back by a migration.');
  }
}
