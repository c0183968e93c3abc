/**
 * Whether the caller's organisation has an access to a household that came with being its landlord. The derived rows that the app role reads
 * merge all grants of an organisation, so that one which is landlord and association would not be told from an association; the grants
 * themselves tell, and the app role does not read them.
 */
export const LANDLORD_OF: readonly string[] = [
  `create function is_landlord_of(household uuid) returns boolean
     language sql stable security definer set search_path = public, pg_temp as $$
     select exists (select from access_grant g join purpose_category c on c.purpose = g.purpose and c.category = 'HOME' and c.own_rows_only
       where g.household_id = household and g.organisation_id = app_org()
         and g.from_on <= app_today() and (g.to_on is null or g.to_on > app_today())) $$`,
  `alter function is_landlord_of(uuid) owner to {prefix}_system`,
  `revoke all on function is_landlord_of(uuid) from public`,
  `grant execute on function is_landlord_of(uuid) to {prefix}_app`,
];
