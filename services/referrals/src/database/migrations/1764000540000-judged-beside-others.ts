import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has all verdicts about homes judged again waits for verdicts that are being made, and those that are made later wait for it
 * (`judgeBesideOthers`): none is left that was made of what was before. It takes referrals in their order, as the work of the day does.
 * Whose a home is goes by its description, which a lease of before it may not say.
 */
const JUDGE_HOMES_AGAIN = `create or replace function judge_homes_again(owner uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if session_user <> '{prefix}_system' and owner is distinct from app_org() then
    raise exception 'only its own homes' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('verdicts about homes', 0));
  perform from referral r
  where r.state = 'CONFIRMED' and (owner is null or exists (
    select from household_home h left join unit_description d on d.unit_id = h.unit_id and d.landlord_id = h.landlord_id
    where h.household_id = r.household_id and coalesce(d.owner_id, h.owner_id) = owner))
  order by r.id for update;
  update referral r set judged_until = app_today()
  where r.state = 'CONFIRMED' and (owner is null or exists (
    select from household_home h left join unit_description d on d.unit_id = h.unit_id and d.landlord_id = h.landlord_id
    where h.household_id = r.household_id and coalesce(d.owner_id, h.owner_id) = owner));
end $$`;

/**
 * What is derived of a household rests on these alone. That verdicts are due is no news for it: derived one by one, those of a whole list of
 * neighbourhoods would each hold a lock until the end, more than a server has room for.
 */
const DERIVED_FROM_REFERRALS: readonly string[] = [
  'drop trigger overview_follows on referral',
  `create constraint trigger overview_follows after insert or update of household_id, programme_id, programme_version, landlord_id, operator_id,
     state, verdict, proposed_on, confirmed_on, accepted_on on referral deferrable initially deferred
     for each row execute function derive_household_of_row()`,
];

/** A verdict from before there were days on which time alone changes one is due since it was made. */
const DUE_SINCE_THEN = `update referral r set judged_until = r.confirmed_on
  where r.state = 'CONFIRMED' and r.judged_until is null and exists (
    select from eligibility_verdict v where v.referral_id = r.id and v.judged_for is null
      and v.number = (select max(l.number) from eligibility_verdict l where l.referral_id = r.id))`;

/** Verdicts are made beside what changes of many homes at once, and none of either is lost. */
export class JudgedBesideOthers1764000540000 implements MigrationInterface {
  name = 'JudgedBesideOthers1764000540000';

  async up(runner: QueryRunner): Promise<void> {
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    await runner.query(JUDGE_HOMES_AGAIN.replaceAll('{prefix}', prefix));
    for (const statement of DERIVED_FROM_REFERRALS) await runner.query(statement);
    await runner.query(DUE_SINCE_THEN);
  }

  async down(): Promise<void> {
    throw new Error('Verdicts rest on it: it is not taken back by a migration.');
  }
}
