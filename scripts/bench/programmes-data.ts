// A hundred thousand households that wait for an answer of an association, ten thousand of them of one landlord, with all that rules ask about.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { ProgrammeDocument } from '@passerelle/referrals/domain/programmes/programme-document';
import { fieldsAsked } from '@passerelle/referrals/domain/eligibility';
import { readProgrammes } from '@passerelle/referrals/seed';
import { Client } from 'pg';

export const HOUSEHOLDS = 100_000;
/** How many of them are open to the organisation that previews. */
export const OPEN = 10_000;

/** A programme to be measured with: the one of the published ones whose rules of entry ask most. */
export interface Measured {
  readonly programmeId: Id;
  readonly version: number;
  readonly document: ProgrammeDocument;
  /** Component with a trigger, to which the households are referred. */
  readonly component: string;
  readonly landlordId: Id;
  readonly department: string;
}

export function measuredProgramme(): Measured {
  const versions = readProgrammes().flatMap(({ id, versions: dated }) => dated.map((version) => ({ id, ...version })));
  const [most] = versions
    .filter(({ document }) => document.triggers.length > 0 && document.territory !== null)
    .sort((left, right) => asks(right.document) - asks(left.document));
  if (most === undefined) throw new Error('No programme has a trigger and a territory.');
  return {
    ...{ programmeId: most.id, version: most.version, document: most.document, landlordId: newId() },
    component: most.document.triggers[0]?.component ?? '',
    department: most.document.territory?.departments[0] ?? '93',
  };
}

function asks(document: ProgrammeDocument): number {
  return new Set(document.components.flatMap((component) => [...fieldsAsked({ document }, component)])).size;
}

/** Members, homes, accounts and referrals of households; some three in four fit the programme. */
function rowsOf({ programmeId, version, component, landlordId, department }: Measured): readonly string[] {
  const household = `(select household_id, row_number() over (order by household_id) as n from household) h`;
  return [
    `insert into person (id, household_id, given_name, family_name, search_name, birth_date, sex)
     select gen_random_uuid(), h.household_id, 'A', 'B', 'b', case m.n when 1 then date '1985-01-01' + (random() * 5000)::int
       else current_date - (random() * 6000)::int end, case when random() < 0.6 then 'FEMALE' else 'MALE' end
     from household h cross join generate_series(1, 3) m (n)`,
    `insert into household_member (household_id, person_id, role, from_on)
     select household_id, id, case when row_number() over (partition by household_id order by birth_date) = 1 then 'HEAD' else 'CHILD' end, birth_date
     from person`,
    `insert into household_home (lease_id, household_id, landlord_id, department, starts_on, source_version, unit_id, unit_type, lease_number, owner_id)
     select gen_random_uuid(), h.household_id, '${landlordId}', case when random() < 0.9 then '${department}' else '95' end, '2021-01-01', 1,
       gen_random_uuid(), 'T3', 'L', '${landlordId}' from ${household}`,
    `insert into household_arrears (account_id, household_id, landlord_id, missed_terms, arrears_cents, as_of, source_version)
     select gen_random_uuid(), h.household_id, '${landlordId}', (random() * 6)::int, (random() * 400000)::int, current_date - 1, 1 from ${household}`,
    `insert into household_procedure (account_id, household_id, landlord_id, stage, since, as_of, source_version)
     select gen_random_uuid(), h.household_id, '${landlordId}', (array['IMPAYE', 'COMMANDEMENT_PAYER', 'ASSIGNATION', 'AUDIENCE'])[1 + floor(random() * 4)::int],
       current_date - 30, current_date - 1, 1 from ${household}`,
    `insert into household_effort_rate (account_id, household_id, landlord_id, lease_id, rate_basis_points, with_energy, as_of, source_version)
     select gen_random_uuid(), h.household_id, '${landlordId}', gen_random_uuid(), 2000 + (random() * 3000)::int, true, current_date - 1, 1 from ${household}`,
    `insert into household_application (application_id, household_id, departments, live, as_of, source_version)
     select gen_random_uuid(), h.household_id, array['${department}'], true, current_date - 1, 1 from ${household} where random() < 0.5`,
    `insert into referral (id, household_id, programme_id, programme_version, component, component_code, landlord_id, operator_id, cause, episode_id,
       state, verdict, proposed_on, confirmed_on, version, reference)
     select gen_random_uuid(), h.household_id, '${programmeId}', ${version}, 'MAINTENANCE', '${component}', '${landlordId}', gen_random_uuid(), 'ARREARS',
       gen_random_uuid(), 'CONFIRMED', 'UNKNOWN', current_date - 20, current_date - 10, 2, 'ORI-2027-' || lpad(h.n::text, 6, '0') from ${household}`,
    `insert into stream (key, version) select household_id, 1 from household`,
  ];
}

/** Writes the organisations of the programme, the programme and all rows of its households. */
export async function writeProgrammeRows(adminUrl: string, measured: Measured): Promise<void> {
  const { programmeId, version, document, landlordId } = measured;
  const landlord = document.partners.find(({ part }) => part === 'LANDLORD')?.organisation ?? '';
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(`insert into organisation (id, code, kind, name) values ($1, $2, 'LANDLORD', 'Bench')`, [landlordId, landlord]);
    await client.query(`insert into programme (id, code, name) values ($1, 'measured', 'Measured')`, [programmeId]);
    await client.query(
      `insert into programme_version (programme_id, version, from_on, reason, source, document) values ($1, $2, '2015-01-01', 'bench', 'bench', $3)`,
      [programmeId, version, JSON.stringify(document)],
    );
    for (const statement of rowsOf(measured)) await client.query(statement);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
