// Households as they stand after some months of support, written by SQL: the way there through the graph would take minutes for hundreds.
import { databaseOf } from '@passerelle/shared/database/roles';
import { urlFor } from '@passerelle/shared/database/prepare';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { Client } from 'pg';

const LANDLORD = '0a000000-0000-4000-8000-000000000001';
export const ASSOCIATION = '0a000000-0000-4000-8000-000000000002';
const PROGRAMME = '0b000000-0000-4000-8000-000000000001';
const REFERENTS = "array['0c000000-0000-4000-8000-000000000004', '0c000000-0000-4000-8000-000000000005']::uuid[]";

/** An id (of version 4) that the four databases agree on without telling each other. */
const idFrom = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;
/** The id of what a household has one of; `n` is the household's number. */
const idOf = (kind: string) => idFrom(`'${kind} ' || n`);
const HOUSEHOLD = idOf('household');
/** Given with the rows: one that is counted up takes the longer the more rows a transaction writes. */
const referenceOf = (prefix: string) => `'${prefix}-2026-' || lpad(n::text, 6, '0')`;
const PERSON = idFrom(`'person ' || n || ' ' || member`);

/** The landlord may see its tenants, the association the households that it supports; the same in the four databases. */
const ACCESS: readonly string[] = [
  `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on)
   select ${idFrom('purpose || n')}, ${HOUSEHOLD}, organisation, purpose, 'REFERRAL', ${idOf('referral')}, current_date - 200
   from generate_series(1, $1::int) n,
     (values ('TENANCY', '${LANDLORD}'::uuid), ('SUPPORT', '${ASSOCIATION}'::uuid)) as held (purpose, organisation)`,
  `insert into household_access (household_id, organisation_id, category, from_on, to_on, own_rows_only, source_version)
   select g.household_id, g.organisation_id, c.category, g.from_on, null, c.own_rows_only, 1
   from access_grant g join purpose_category c on c.purpose = g.purpose where $1::int > 0`,
];

const ROWS: Readonly<Record<ServiceName, readonly string[]>> = {
  referrals: [
    `insert into household (household_id, registered_by, reference, sort_name, registered_on)
     select ${HOUSEHOLD}, '${LANDLORD}', ${referenceOf('DOS')}, 'menage ' || lpad(n::text, 6, '0'), current_date - 300 from generate_series(1, $1::int) n`,
    `insert into person (id, household_id, given_name, family_name, search_name, birth_date, sex)
     select ${PERSON}, ${HOUSEHOLD}, 'Prénom ' || member, 'Ménage ' || n, 'menage ' || n,
       current_date - 14000 + member * 4000, case when member % 2 = 0 then 'FEMALE' else 'MALE' end
     from generate_series(1, $1::int) n, generate_series(0, 2) member`,
    `insert into household_member (household_id, person_id, role, from_on)
     select ${HOUSEHOLD}, ${PERSON}, case member when 0 then 'HEAD' else 'CHILD' end, current_date - 300
     from generate_series(1, $1::int) n, generate_series(0, 2) member`,
    `insert into household_resources (id, household_id, monthly_cents, as_of, source, recorded_at)
     select ${idOf('resources')}, ${HOUSEHOLD}, 120000 + n, current_date - 90, 'DECLARATION', now() from generate_series(1, $1::int) n`,
  ],
  support: [
    `insert into admission (referral_id, household_id, programme_id, programme_version, operator_id, accepted_on, source_version)
     select ${idOf('referral')}, ${HOUSEHOLD}, '${PROGRAMME}', 2, '${ASSOCIATION}', current_date - 150, 1 from generate_series(1, $1::int) n`,
    `insert into support_case (id, referral_id, household_id, programme_id, programme_version, operator_id, referent_id, referent_since, stage, opened_on,
       support_started_on, version, reference)
     select ${idOf('case')}, ${idOf('referral')}, ${HOUSEHOLD}, '${PROGRAMME}', 2, '${ASSOCIATION}', (${REFERENTS})[1 + n % 2], current_date - 140,
       'SUPPORT', current_date - 140, current_date - 100, 3, ${referenceOf('ACC')}
     from generate_series(1, $1::int) n`,
  ],
  'housing-stock': [
    `insert into lease (id, household_id, landlord_id, lease_number, unit_id, unit_type, financing_class, department, street, postcode, city,
       rent_cents, service_charges_cents, energy_charges_cents, starts_on, reference)
     select ${idOf('lease')}, ${HOUSEHOLD}, '${LANDLORD}', 'BENCH-' || n, ${idOf('unit')}, 'T3', 'PLUS', '93', n || ' rue de l''Essai', '93000',
       'Bobigny', 50000 + n, 9000, 6000, current_date - 300, ${referenceOf('BAI')}
     from generate_series(1, $1::int) n`,
  ],
  finance: [
    `insert into rent_account (id, household_id, landlord_id, lease_number, opened_on, rent_cents, service_charges_cents,
       energy_charges_cents, balance_cents, missed_terms, arrears_cents, oldest_due_on, judged_on, source_version, reference)
     select ${idOf('lease')}, ${HOUSEHOLD}, '${LANDLORD}', 'BENCH-' || n, current_date - 300, 50000 + n, 9000, 6000, 130000, 2, 130000,
       current_date - 60, current_date - 1, 1, ${referenceOf('CPT')}
     from generate_series(1, $1::int) n`,
    `insert into repayment_plan (id, account_id, household_id, landlord_id, state, signed_on, debt_cents, reference)
     select ${idOf('plan')}, ${idOf('lease')}, ${HOUSEHOLD}, '${LANDLORD}', 'RUNNING', current_date - 20, 130000, ${referenceOf('PLA')}
     from generate_series(1, $1::int) n`,
    `insert into instalment (plan_id, number, account_id, household_id, landlord_id, due_on, amount_cents)
     select ${idOf('plan')}, number, ${idOf('lease')}, ${HOUSEHOLD}, '${LANDLORD}', current_date + number * 30, 13000
     from generate_series(1, $1::int) n, generate_series(1, 10) number`,
    `insert into housing_benefit (id, account_id, household_id, landlord_id, state, from_on, monthly_cents, recorded_on)
     select ${idOf('benefit')}, ${idOf('lease')}, ${HOUSEHOLD}, '${LANDLORD}', 'REINSTATED', current_date - 30, 21000, current_date - 20
     from generate_series(1, $1::int) n`,
    `insert into household_profile (household_id, monthly_resources_cents, resources_as_of, source_version)
     select ${HOUSEHOLD}, 120000 + n, current_date - 90, 1 from generate_series(1, $1::int) n`,
  ],
};

/** Writes the given number of households into the four databases of a system. */
export async function writeHouseholds(adminUrl: string, households: number): Promise<void> {
  for (const service of SERVICE_NAMES) await writeInto(urlFor(adminUrl, { database: databaseOf(service) }), service, households);
}

/** Writes what one service knows of the households into its database. */
export async function writeInto(databaseUrl: string, service: ServiceName, households: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of [...ACCESS, ...ROWS[service]]) await client.query(statement, [households]);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
