// The development issuer as a process of its own, for docker-compose.yml: `issuer.js serve` answers with its public key at OIDC_ISSUER,
// `issuer.js token social-worker` beside it prints a token. The private key stays in PASSERELLE_DATA_DIR.
import { openDataFolder } from './launcher/data-folder';
import { makeToken, startIssuer } from './launcher/issuer';
import { loadIssuerKey } from './launcher/issuer-key';
import { readTokenHolders } from './launcher/staff';

async function serve(issuer: URL): Promise<void> {
  const key = await loadIssuerKey(openDataFolder().issuerKey);
  const place = { issuer: addressOf(issuer), bindAddress: process.env['BIND_ADDRESS'] ?? '127.0.0.1' };
  const running = await startIssuer(key, Number(issuer.port || 80), place);
  console.log(`The keys of ${running.issuer} are at ${running.jwksUrl}.`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop());
}

async function printToken(issuer: URL, name: string | undefined): Promise<void> {
  const holders = readTokenHolders();
  const holder = holders.find(({ token }) => token === name);
  if (holder === undefined) throw new Error(`Say whose token. One of: ${holders.map(({ token }) => token).join(', ')}`);
  console.log(await makeToken(await loadIssuerKey(openDataFolder().issuerKey), addressOf(issuer), holder));
}

/** As OIDC_ISSUER has it for every process: without a slash at the end. */
function addressOf(issuer: URL): string {
  return issuer.href.replace(/\/$/, '');
}

async function main(): Promise<void> {
  const [command, name] = process.argv.slice(2);
  const given = process.env['OIDC_ISSUER'];
  if (given === undefined || !URL.canParse(given)) throw new Error('Set OIDC_ISSUER to the address of this issuer: http://issuer:4100.');
  const issuer = new URL(given);
  if (command === 'serve') await serve(issuer);
  else if (command === 'token') await printToken(issuer, name);
  else throw new Error('Say what to do: serve, or token <name>.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
