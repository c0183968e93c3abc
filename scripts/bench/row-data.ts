// A hundred thousand households and twenty organisations, written by SQL into a database of referrals.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { passwordsNeeded, prepareDatabases, urlFor } from '@passerelle/shared/database/prepare';
import { databaseOf, roleOf } from '@passerelle/shared/database/roles';
import { referrals } from '@passerelle/referrals/service';

const HOUSEHOLDS = 100_000;

/** The measured organisations, by how many households are open to them today. As many again in twenty were open and have ended. */
export const ORGANISATIONS = [
  { id: '0f000000-0000-4000-8000-000000000001', open: 60_000 },
  { id: '0f000000-0000-4000-8000-000000000002', open: 8_000 },
  { id: '0f000000-0000-4000-8000-000000000003', open: 238 },
] as const;

/** Seventeen more organisations share all households among them. */
const OTHERS = 17;

const PROGRAMME = '0f000000-0000-4000-8000-000000000200';

/** Names as they occur: some twenty thousand, so that the order of names is not the order of ids. */
const HOUSEHOLD_ROWS = `
  insert into household (household_id, registered_by, reference, sort_name, registered_on)
  select gen_random_uuid(), '0f000000-0000-4000-8000-000000000001', 'DOS-2026-' || lpad(n::text, 6, '0'), 'nom ' || lpad((random() * 20000)::int::text, 5, '0') || ' prenom ' || n, current_date - (random() * 900)::int
  from generate_series(1, $1::int) n`;

const GRANT_ROWS = `
  insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on, to_on)
  select gen_random_uuid(), h.household_id, $1::uuid, 'TENANCY', 'REGISTRATION', h.household_id, current_date - 400,
    case when h.place > $2::int then current_date - 10 end
  from (select household_id, row_number() over (order by random()) as place from household) h
  where h.place <= $2::int * 1.05`;

const GRANT_ROWS_OF_OTHERS = `
  insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on)
  select gen_random_uuid(), household_id,
    ('0f000000-0000-4000-8000-0000000001' || lpad(floor(random() * $1::int)::text, 2, '0'))::uuid,
    'TENANCY', 'REGISTRATION', household_id, current_date - 400
  from household`;

/** What `recompute_household_access` makes of one grant each. */
const ACCESS_ROWS = `
  insert into household_access (household_id, organisation_id, category, from_on, to_on, own_rows_only, source_version)
  select g.household_id, g.organisation_id, c.category, g.from_on, g.to_on, c.own_rows_only, 1
  from access_grant g join purpose_category c on c.purpose = g.purpose order by g.household_id, g.organisation_id, c.category`;

const PROGRAMME_ROWS = [
  `insert into programme (id, code, name) values ('${PROGRAMME}', 'bench', 'Bench')`,
  `insert into programme_version (programme_id, version, from_on, source, document) values ('${PROGRAMME}', 1, '2024-01-01', 'bench', '{}')`,
];

/** One household in five was referred by each of its landlords, and came back. */
const REFERRAL_ROWS = `
  insert into referral (id, household_id, programme_id, programme_version, component, component_code, landlord_id, cause, episode_id, state, proposed_on,
    ended_on, version, reference)
  select gen_random_uuid(), household_id, '${PROGRAMME}', 1, 'MAINTENANCE', 'MAINTENANCE', organisation_id, 'ARREARS', gen_random_uuid(), 'ENDED',
    current_date - (random() * 700)::int, current_date, 1, 'ORI-2026-' || lpad(row_number() over ()::text, 6, '0')
  from access_grant where random() < 0.2`;

export interface RowDatabase {
  /** URL of the role that row security holds back. */
  readonly appUrl: string;
  /** URL of a role that it does not. */
  readonly bypassUrl: string;
}

/** Makes the database and fills it. */
export async function writeRows(adminUrl: string): Promise<RowDatabase> {
  const database = await prepareReferrals(adminUrl);
  await fillRows(database.bypassUrl, { households: HOUSEHOLDS, organisations: ORGANISATIONS });
  return database;
}

/** Makes an empty database of referrals. */
export async function prepareReferrals(adminUrl: string): Promise<RowDatabase & { readonly systemUrl: string }> {
  const passwords = Object.fromEntries(passwordsNeeded(['referrals']).map((role) => [role, randomBytes(24).toString('hex')]));
  const { name, migrations } = referrals;
  await prepareDatabases({ adminUrl, services: [{ name, migrations }], passwords, withEventLog: false });
  const database = databaseOf(name);
  const urlOf = (user: string) => urlFor(adminUrl, { database, user, password: passwords[user] ?? '' });
  return { appUrl: urlOf(roleOf(name, 'app')), systemUrl: urlOf(roleOf(name, 'system')), bypassUrl: urlFor(adminUrl, { database }) };
}

/** Writes households, and for each organisation as many as are open to it. */
export async function fillRows(
  adminUrl: string,
  { households, organisations }: { households: number; organisations: readonly { readonly id: string; readonly open: number }[] },
): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Past the triggers, which would derive each household on its own.
    await client.query('set session_replication_role = replica');
    await client.query(HOUSEHOLD_ROWS, [households]);
    for (const { id, open } of organisations) await client.query(GRANT_ROWS, [id, open]);
    await client.query(GRANT_ROWS_OF_OTHERS, [OTHERS]);
    await client.query(ACCESS_ROWS);
    for (const statement of [...PROGRAMME_ROWS, REFERRAL_ROWS]) await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
