// What referrals wrote itself of the households of some facts: the log does not hold it, and the overview is derived from it too.
import type { LogRecord } from '@passerelle/shared/events/port';
import { Client } from 'pg';
import { z } from 'zod';

const GRANT = z.object({
  payload: z
    .object({ grantId: z.string(), householdId: z.string(), organisationId: z.string(), purpose: z.string(), to: z.string() })
    .partial(),
});

/** Writes the households and who may see them, past the triggers: nothing is derived from them yet. */
export async function writeRecords(adminUrl: string, facts: readonly LogRecord[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    for (const { value } of facts) await writeAccess(client, GRANT.parse(JSON.parse(value)).payload);
  } finally {
    await client.end();
  }
}

async function writeAccess(client: Client, grant: z.infer<typeof GRANT>['payload']): Promise<void> {
  const { grantId, householdId, organisationId, purpose, to } = grant;
  if (grantId === undefined) return;
  if (to !== undefined) await client.query('update access_grant set to_on = $2 where id = $1', [grantId, to]);
  else {
    await client.query(`insert into household values ($1, 'nom ' || $1, '2026-01-01') on conflict do nothing`, [householdId]);
    await client.query(
      `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on)
       values ($1, $2, $3, $4, 'LEASE', $2, '2026-01-01')`,
      [grantId, householdId, organisationId, purpose],
    );
  }
  await client.query('select recompute_household_access($1, $2)', [householdId, organisationId]);
}
