// The launcher's one order of things: what is started first is stopped last.
import { loadDefinitions } from '../services';
import { startChild, waitUntilReady, type ChildPlan } from './children';
import { logFile, type DataFolder } from './data-folder';
import { childPlans, type Surroundings } from './environment';
import { startGuardian } from './guardian-process';
import { makeTokens, startIssuer } from './issuer';
import { loadIssuerKey } from './issuer-key';
import { keepPostgres } from './keep-postgres';
import { step } from './page';
import { choosePorts, keepPorts } from './ports';
import { wipePostgres } from './postgres';
import { prepare, seedDemonstration } from './prepare';
import { processRegister, type ProcessRegister } from './process-register';
import { loadSecrets, type Secrets } from './secrets';
import { untilSettled } from './settle';
import { readTokenHolders } from './staff';
import { takeLock } from './stale';
import { removeSystemFile, type SystemDescription } from './system-file';

export interface LaunchOptions {
  readonly folder: DataFolder;
  readonly environment: NodeJS.ProcessEnv;
  /** Begin with an empty database. */
  readonly reset: boolean;
  /** Called when a process of the running system cannot be kept alive; the system must be stopped then. */
  onGivenUp(message: string): void;
}

/** The system, from its first step to its last. */
export interface Launch {
  /** Resolves when the graph answers and all facts of the start have arrived; rejects when a step fails or `stop` came first. */
  readonly ready: Promise<SystemDescription>;
  /** Stops what was started, in the opposite order. May be called at any moment. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;

interface Parts {
  readonly signal: AbortSignal;
  /** Ends the start when `stop` came meanwhile; else keeps what must be stopped later. */
  started(stop: () => Promise<void> | void): void;
  giveUp(message: string): void;
}

export function launch(options: LaunchOptions): Launch {
  const stops: (() => Promise<void> | void)[] = [];
  const interruption = new AbortController();
  const ready = startAll(options, {
    signal: interruption.signal,
    started(stop) {
      stops.push(stop);
      interruption.signal.throwIfAborted();
    },
    giveUp(message) {
      interruption.abort(new Error(message));
      options.onGivenUp(message);
    },
  });
  return {
    ready,
    async stop() {
      interruption.abort(new Error('The start was interrupted.'));
      await ready.catch(() => undefined);
      for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
    },
  };
}

async function startAll({ folder, environment, reset }: LaunchOptions, parts: Parts): Promise<SystemDescription> {
  requireUsable(environment);
  const lock = await step('Data folder', () => takeLock(folder.lock));
  parts.started(() => lock.release());
  removeSystemFile(folder.system);
  const guardian = startGuardian(() => register.changed());
  parts.started(() => guardian.dismiss());
  const register = processRegister({ lock, guardian, systemFile: folder.system });
  register.add('guardian', guardian.mark);

  const secrets = loadSecrets(folder.secrets);
  const database = await step('Database server', () => startDatabase({ folder, environment, reset, secrets, register }, parts));
  const definitions = await loadDefinitions();
  const preparation = { adminUrl: database.adminUrl, passwords: secrets.passwords, definitions };
  await step('Databases and tables', () => naming(environment, () => prepare(preparation)));
  const identity = await startIdentity(folder, environment, database.ports.issuer);
  parts.started(identity.stop);
  await step('Reference data', () => seedDemonstration(preparation, identity.issuer));

  const surroundings: Surroundings = {
    folder,
    secrets,
    ...database,
    issuer: identity.issuer,
    jwksUrl: identity.jwksUrl,
    isDevelopmentIssuer: identity.isDevelopment,
  };
  await step('Services and gateway', () => startProcesses(childPlans(surroundings), register, parts));
  await step('Facts delivered', () => untilSettled(preparation, environment));

  const origin = `http://127.0.0.1:${database.ports.gateway}`;
  parts.started(() => removeSystemFile(folder.system));
  return register.describe({
    graph: `${origin}/graphql`,
    explorer: `${origin}/explorer`,
    clockOffsetMs: Number(environment['CLOCK_OFFSET_MS'] ?? 0),
    tokens: identity.tokens,
  });
}

/** Names a variable that cannot be right before anything is started, without its value. */
function requireUsable(environment: NodeJS.ProcessEnv): void {
  for (const [name, protocols, example] of [
    ['DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://admin:password@host:5432/postgres'],
    ['OIDC_ISSUER', ['http:', 'https:'], 'https://login.example.org'],
    ['OIDC_JWKS_URL', ['http:', 'https:'], 'https://login.example.org/jwks'],
  ] as const) {
    const value = environment[name];
    const known: readonly string[] = protocols;
    if (value !== undefined && !(URL.canParse(value) && known.includes(new URL(value).protocol)))
      throw new Error(`${name} is not an address like ${example}.`);
  }
}

interface DatabaseNeeds extends Pick<LaunchOptions, 'folder' | 'environment' | 'reset'> {
  readonly secrets: Secrets;
  readonly register: ProcessRegister;
}

/** Says of a server of one's own that it is the one of `DATABASE_URL` which cannot be used. */
async function naming(environment: NodeJS.ProcessEnv, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (environment['DATABASE_URL'] === undefined) throw error;
    throw new Error(`The server of DATABASE_URL cannot be used: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The embedded Postgres, or the one of `DATABASE_URL`, and the ports of this run. */
async function startDatabase(needs: DatabaseNeeds, parts: Parts): Promise<Pick<Surroundings, 'adminUrl' | 'ports'>> {
  const { folder, environment, reset, secrets, register } = needs;
  const given = environment['DATABASE_URL'];
  if (given !== undefined && reset)
    throw new Error('--reset empties the embedded database only. Drop the databases of DATABASE_URL yourself, or unset it.');
  if (reset && environment['KAFKA_BROKERS'] !== undefined)
    throw new Error('--reset would leave the facts in the topics of KAFKA_BROKERS. Delete the topics passerelle.*, then the data folder.');
  if (reset) await wipePostgres({ dataFolder: folder.path });
  const ports = await choosePorts(folder.ports, environment['PORT']);
  if (given !== undefined) {
    keepPorts(folder.ports, ports);
    return { adminUrl: given, ports };
  }
  const postgres = await keepPostgres(
    { dataFolder: folder.path, password: secrets.postgresAdmin, logFile: logFile(folder, 'postgres'), wantedPort: ports.postgres },
    { onRestarted: register.changed, onGivenUp: parts.giveUp },
  );
  register.add('postgres', postgres.mark);
  keepPorts(folder.ports, { ...ports, postgres: postgres.port });
  parts.started(postgres.stop);
  return { adminUrl: postgres.url, ports };
}

interface Identity {
  readonly issuer: string;
  readonly jwksUrl: string | null;
  readonly isDevelopment: boolean;
  readonly tokens: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The development issuer with a token for each, or the issuer of `OIDC_ISSUER`, which makes its own. */
async function startIdentity(folder: DataFolder, environment: NodeJS.ProcessEnv, port: number): Promise<Identity> {
  const given = environment['OIDC_ISSUER'];
  if (given !== undefined)
    return {
      issuer: given,
      jwksUrl: environment['OIDC_JWKS_URL'] ?? null,
      isDevelopment: false,
      tokens: {},
      stop: () => Promise.resolve(),
    };
  const key = await loadIssuerKey(folder.issuerKey);
  const running = await startIssuer(key, port);
  return { ...running, isDevelopment: true, tokens: await makeTokens(key, running.issuer, readTokenHolders()) };
}

/** Starts the five processes side by side and waits until each is ready. */
async function startProcesses(plans: readonly ChildPlan[], register: ProcessRegister, parts: Parts): Promise<void> {
  const children = plans.map((plan) => startChild(plan, { onStarted: register.changed, onGivenUp: parts.giveUp }));
  for (const child of children) register.add(child.name, child.mark);
  parts.started(async () => void (await Promise.all(children.map((child) => child.stop()))));
  await Promise.all(plans.map((plan) => waitUntilReady(plan, { withinMs: READY_WITHIN_MS, signal: parts.signal })));
}
