import { STEPS_OF_THEIR_DAY } from './steps-of-their-day';

// No verdict refuses by itself: whom the landlord refers is shown to the association whatever the rules say, as a person decides. Otherwise the
// function is as it was.
export const GRANT_WITH_ANY_VERDICT = `
create or replace function grant_access(grant_id uuid, household uuid, organisation uuid, grant_purpose text, kind text, basis uuid, start date)
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
          where r.id = basis and r.household_id = household and r.state = 'CONFIRMED'
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

/** As it was, with the component. */
export const PROPOSE_AGAIN_TO_COMPONENT: readonly string[] = STEPS_OF_THEIR_DAY.filter((statement) =>
  statement.includes('function propose_again'),
).map((statement) =>
  statement
    .replace('programme_version, component, landlord_id', 'programme_version, component, component_code, landlord_id')
    .replace('r.component, r.landlord_id', 'r.component, r.component_code, r.landlord_id'),
);
