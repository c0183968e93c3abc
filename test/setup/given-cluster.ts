import { Client, escapeIdentifier } from 'pg';

/** Removes the template databases of one run of the tests from a cluster that outlives it. */
export async function dropTemplates(adminUrl: string, run: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>('select datname as name from pg_database where datname like $1', [
      `tpl\\_${run}\\_%`,
    ]);
    for (const { name } of rows) await admin.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  } finally {
    await admin.end();
  }
}
