// What referrals wrote itself of the households of some facts: the log does not hold it, and the overview is derived from it too.
import { typeOf } from '@passerelle/shared/events/envelope';
import type { LogRecord } from '@passerelle/shared/events/port';
import { accessEnded } from '@passerelle/shared/facts/access-ended';
import { accessGranted } from '@passerelle/shared/facts/access-granted';
import { Client } from 'pg';

/** Writes the households and who may see them, past the triggers: nothing is derived from them yet. */
export async function writeRecords(adminUrl: string, facts: readonly LogRecord[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    for (const fact of facts) {
      if (typeOf(fact) === accessGranted.type) await writeGrant(client, JSON.parse(fact.value));
      if (typeOf(fact) === accessEnded.type) await writeEnd(client, JSON.parse(fact.value));
    }
  } finally {
    await client.end();
  }
}

async function writeGrant(client: Client, payload: unknown): Promise<void> {
  const { grantId, householdId, organisationId, purpose, basisKind, basisId, from } = accessGranted.read.parse(payload);
  await client.query(
    `insert into household (household_id, registered_by, reference, sort_name, registered_on) values ($1, $2, $3, 'nom prenom', '2026-01-01')
     on conflict (household_id) do nothing`,
    [householdId, organisationId, `DOS-${householdId}`],
  );
  await client.query(
    `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on) values ($1, $2, $3, $4, $5, $6, $7)`,
    [grantId, householdId, organisationId, purpose, basisKind, basisId, from],
  );
  await client.query('select recompute_household_access($1, $2)', [householdId, organisationId]);
}

async function writeEnd(client: Client, payload: unknown): Promise<void> {
  const { grantId, householdId, organisationId, to } = accessEnded.read.parse(payload);
  await client.query('update access_grant set to_on = $2 where id = $1', [grantId, to]);
  await client.query('select recompute_household_access($1, $2)', [householdId, organisationId]);
}
