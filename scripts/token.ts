// `npm run token -- <name>`: a fresh token of twelve hours for one person of the demonstration.
import { existsSync, readFileSync } from 'node:fs';
import { openDataFolder } from './launcher/data-folder';
import { issuerUrl, makeToken } from './launcher/issuer';
import { loadIssuerKey } from './launcher/issuer-key';
import type { Ports } from './launcher/ports';
import { readTokenHolders } from './launcher/staff';

async function main(): Promise<void> {
  if (process.env['OIDC_ISSUER'] !== undefined)
    throw new Error('Tokens come from the issuer of OIDC_ISSUER; the system accepts none that is made here.');
  const name = process.argv[2];
  const holders = readTokenHolders();
  const holder = holders.find(({ token }) => token === name);
  if (holder === undefined) {
    throw new Error(
      `${name === undefined ? 'Say whose token' : `Nobody is called "${name}"`}. One of: ${holders.map(({ token }) => token).join(', ')}`,
    );
  }
  const folder = openDataFolder();
  if (!existsSync(folder.ports)) throw new Error('Start the system once (npm start): a token names the address of its issuer.');
  const { issuer } = JSON.parse(readFileSync(folder.ports, 'utf8')) as Ports;
  console.log(await makeToken(await loadIssuerKey(folder.issuerKey), issuerUrl(issuer), holder));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
