import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAY_KEY_HEADER } from '@passerelle/shared/auth/gateway-key';
import { startChild, waitUntilReady, type ChildPlan } from '../launcher/children';
import { logFile, openDataFolder, type DataFolder } from '../launcher/data-folder';
import { childPlans } from '../launcher/environment';
import { freePort } from '../launcher/free-port';
import { issuerUrl } from '../launcher/issuer';
import { launch } from '../launcher/launch';
import { loadSecrets } from '../launcher/secrets';
import type { Ports } from '../launcher/ports';
import type { Target } from './load';
import { later, temporaryFolder } from './workplace';

/** The real system, as `npm start` starts it, and the reference beside it on the same databases. */
export interface Systems {
  readonly gateway: Target;
  readonly monolith: Target;
  readonly adminUrl: string;
  /** Origins of the five processes that answer behind the gateway's address, the gateway among them, by name. */
  readonly processes: Readonly<Record<string, string>>;
  readonly postmaster: number;
}

const READY_WITHIN_MS = 60_000;

/** Whose page it is: she may read all that the page shows. */
const READER = 'programme-manager';

function failed(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Starts both on a data folder of their own. */
export async function startSystems(): Promise<Systems> {
  const folder = openDataFolder(temporaryFolder());
  const system = launch({ folder, environment: { PORT: '0' }, reset: false, onGivenUp: failed });
  later(() => system.stop());
  const { graph, tokens, processes } = await system.ready;

  const secrets = loadSecrets(folder.secrets);
  const ports = JSON.parse(readFileSync(folder.ports, 'utf8')) as Ports;
  const adminUrl = `postgres://passerelle:${secrets.postgresAdmin}@127.0.0.1:${ports.postgres}/postgres`;
  const plans = childPlans({ folder, adminUrl, secrets, ports, issuer: issuerUrl(ports.issuer), jwksUrl: null, isDevelopmentIssuer: true });
  const monolith = await startMonolith(folder, plans);
  const authorization = `Bearer ${tokens[READER] ?? ''}`;
  return {
    gateway: { url: graph, headers: { authorization } },
    monolith: {
      url: `http://127.0.0.1:${monolith}/graphql`,
      headers: { authorization, [GATEWAY_KEY_HEADER]: secrets.gatewayKeys.referrals },
    },
    adminUrl,
    processes: Object.fromEntries(plans.map(({ name, port }) => [name, `http://127.0.0.1:${port}`])),
    postmaster: processes['postgres'] ?? Number.NaN,
  };
}

/** One process with what the four services know; answers its port. */
async function startMonolith(folder: DataFolder, plans: readonly ChildPlan[]): Promise<number> {
  const services = plans.filter(({ environment }) => environment['SERVICE_PORT'] !== undefined);
  const port = await freePort();
  const plan: ChildPlan = {
    name: 'monolith',
    script: join(__dirname, 'monolith-process.js'),
    port,
    logFile: logFile(folder, 'monolith'),
    environment: {
      ...services[0]?.environment,
      SERVICE_PORT: String(port),
      SERVICE_ENVIRONMENTS: JSON.stringify(Object.fromEntries(services.map(({ name, environment }) => [name, environment]))),
    },
  };
  const child = startChild(plan, { onStarted: () => undefined, onGivenUp: failed });
  later(() => child.stop());
  await waitUntilReady(plan, { withinMs: READY_WITHIN_MS, signal: new AbortController().signal });
  return port;
}
