// What the functions of referrals derive of the rows of row-data.ts, written at once: one row for each household and organisation.
import { Client } from 'pg';

const OVERVIEW_ROWS = `
  insert into household_overview (organisation_id, household_id, from_on, to_on, categories, family_name, arrears_cents, missed_terms,
    rent_as_of, plan_state, benefit_state, stage, next_deadline_on)
  select a.organisation_id, a.household_id, a.from_on, a.to_on, '{IDENTITY,RENT,SUPPORT_STATUS}', h.sort_name, d.terms * 51200 + d.place,
    d.terms, current_date - 1, (array['NONE', 'NONE', 'NONE', 'RUNNING', 'COMPLETED'])[1 + floor(random() * 5)::int], 'UNKNOWN',
    (array['NONE', 'NONE', 'DIAGNOSTIC', 'SUPPORT', 'CLOSED'])[1 + floor(random() * 5)::int],
    case when random() < 0.3 then current_date + (random() * 90)::int end
  from household_access a join household h on h.household_id = a.household_id
  cross join lateral (select floor(random() * random() * 12)::int as terms, floor(random() * 50000)::int as place, a.household_id) d
  where a.category = 'IDENTITY'`;

const ITEM_ROWS = `
  insert into work_item (organisation_id, id, from_on, to_on, kind, is_task, category, household_id, since_on, due_on, service, entity_type,
    entity_id)
  select o.organisation_id, gen_random_uuid(), o.from_on, o.to_on,
    (array['REFERRAL_TO_CONFIRM', 'INSTALMENT_MISSED', 'DIAGNOSTIC_TO_MAKE'])[1 + floor(random() * 3)::int], true, 'RENT', o.household_id,
    o.next_deadline_on - 15, o.next_deadline_on, 'referrals', 'Referral', gen_random_uuid()
  from household_overview o where o.next_deadline_on is not null`;

export async function writeOverview(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of [OVERVIEW_ROWS, ITEM_ROWS, 'vacuum analyze household_overview', 'vacuum analyze work_item'])
      await client.query(statement);
  } finally {
    await client.end();
  }
}
