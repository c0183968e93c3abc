// `npm run db:prepare [-- --demo]`: what a deployment runs once before its processes start, with the URL of an admin in DATABASE_URL.
import { openDataFolder } from './launcher/data-folder';
import { prepare, seedDemonstration } from './launcher/prepare';
import { passwordsFromEnvironment } from './launcher/role-passwords';
import { loadSecrets } from './launcher/secrets';
import { loadDefinitions } from './services';

async function main(): Promise<void> {
  const adminUrl = process.env['DATABASE_URL'];
  if (adminUrl === undefined) throw new Error('Set DATABASE_URL to the URL of a PostgreSQL role that may create roles and databases.');
  const given = passwordsFromEnvironment(process.env);
  const passwords = given ?? loadSecrets(openDataFolder().secrets).passwords;
  const preparation = { adminUrl, passwords, definitions: await loadDefinitions() };
  await prepare(preparation);
  console.log('Roles, databases and tables are in place.');
  if (!process.argv.includes('--demo')) return;
  const issuer = process.env['OIDC_ISSUER'];
  if (issuer === undefined) throw new Error('Set OIDC_ISSUER too: --demo registers the staff with the issuer of its tokens.');
  await seedDemonstration(preparation, issuer);
  console.log('The reference data of the demonstration are in place.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
