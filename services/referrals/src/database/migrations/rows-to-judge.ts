// A verdict is the same whoever asks for it: a category that the asker may not see still counts, and only its value stays reserved. So the
// rows that rules are judged by are read with the rights of the system role, of households alone that some live grant opens to the asker.

const OPEN = `(session_user = '{prefix}_system' or exists (select from household_access x where x.household_id = %.household_id
  and x.organisation_id = app_org() and x.from_on <= app_today() and (x.to_on is null or x.to_on > app_today())))`;

/** Members as far as rules ask about them: no name. */
export const MEMBERS_TO_JUDGE: readonly string[] = [
  `create function members_to_judge(asked uuid[])
     returns table (household_id uuid, person_id uuid, role text, birth_date date, sex text, from_on date, to_on date, custody text)
     language sql stable security definer set search_path = public, pg_temp as $$
     select m.household_id, m.person_id, m.role, p.birth_date, p.sex, m.from_on, m.to_on, m.custody
     from household_member m join person p on p.id = m.person_id
     where m.household_id = any(asked) and ${OPEN.replaceAll('%', 'm')} $$`,
  ...rightsOf('members_to_judge(uuid[])'),
];

/** What other services said, and what was recorded of the situation. */
export const ROWS_TO_JUDGE: readonly string[] = [
  'household_home',
  'household_arrears',
  'household_procedure',
  'household_effort_rate',
  'household_application',
  'accommodation',
  'priority_status',
  'no_priority_status',
  'attestation',
  'life_event',
  'energy_debt',
  'person_disability',
  'household_case',
].flatMap(rowsOf);

/** A function that answers the rows of a table of households. */
export function rowsOf(table: string): readonly string[] {
  return [
    `create function ${table}_to_judge(asked uuid[]) returns setof ${table}
       language sql stable security definer set search_path = public, pg_temp as $$
       select r.* from ${table} r where r.household_id = any(asked) and ${OPEN.replaceAll('%', 'r')} $$`,
    ...rightsOf(`${table}_to_judge(uuid[])`),
  ];
}

function rightsOf(signature: string): readonly string[] {
  return [
    `alter function ${signature} owner to {prefix}_system`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to {prefix}_app, {prefix}_system`,
  ];
}

/**
 * Rows that rules rest on and that are about many households at once, a mandate or the lists of territories, have the verdicts judged again by
 * the work of the day, which looks for those that are due. An owner has those of its own homes judged; the service those of all.
 */
export const JUDGE_HOMES_AGAIN: readonly string[] = [
  `create function judge_homes_again(owner uuid) returns void
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     if session_user <> '{prefix}_system' and owner is distinct from app_org() then
       raise exception 'only its own homes' using errcode = '42501';
     end if;
     update referral r set judged_until = app_today()
     where r.state = 'CONFIRMED' and (owner is null or exists (
       select from household_home h where h.household_id = r.household_id and h.owner_id = owner));
   end $$`,
  ...rightsOf('judge_homes_again(uuid)'),
  // What one organisation records of a household changes the verdicts of others' referrals, which it does not see: it learns by which rules they
  // are judged, and makes those due that ask about what changed.
  `create function referrals_that_wait(asked uuid) returns table (id uuid, programme_id uuid, programme_version int, component_code text)
     language sql stable security definer set search_path = public, pg_temp as $$
     select r.id, r.programme_id, r.programme_version, r.component_code from referral r
     where r.household_id = asked and r.state = 'CONFIRMED' and ${OPEN.replaceAll('%', 'r')} $$`,
  ...rightsOf('referrals_that_wait(uuid)'),
  `create function make_due(asked uuid, ids uuid[]) returns void
     language sql security definer set search_path = public, pg_temp as $$
     update referral r set judged_until = app_today()
     where r.household_id = asked and r.id = any(ids) and r.state = 'CONFIRMED' and ${OPEN.replaceAll('%', 'r')} $$`,
  ...rightsOf('make_due(uuid, uuid[])'),
];
