import { existsSync, readFileSync } from 'node:fs';
import { checkMigrations } from '@passerelle/shared/database/check-migrations';
import { connect } from '@passerelle/shared/database/connect';
import { urlFor } from '@passerelle/shared/database/prepare';
import { databaseOf, roleOf } from '@passerelle/shared/database/roles';
import { systemClock } from '@passerelle/shared/domain/clock';
import type { ConsumerContext } from '@passerelle/shared/events/consumer-context';
import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import { openEventLog } from '@passerelle/shared/events/open-event-log';
import type { EventLog } from '@passerelle/shared/events/port';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { createLogger } from '@passerelle/shared/service/log';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { logFile, openDataFolder, type DataFolder } from '../launcher/data-folder';
import { eventLogOf, serviceUrls } from '../launcher/environment';
import type { Ports } from '../launcher/ports';
import { startPostgres } from '../launcher/postgres';
import { postgresPlace } from '../launcher/postgres-files';
import { passwordsFromEnvironment } from '../launcher/role-passwords';
import { runPostgresAs } from '../launcher/run-as';
import { loadSecrets, type Secrets } from '../launcher/secrets';
import { AlreadyRunning, takeLock } from '../launcher/stale';
import { loadDefinitions } from '../services';

/** One service as an operator reaches it: its definition, and a pool of its system role. */
export interface OperatedService {
  readonly definition: ServiceDefinition;
  readonly system: ConsumerContext['system'];
  readonly systemUrl: string;
  readonly ownerUrl: string;
}

/** The databases and the log of a system, running or stopped. */
export interface System {
  readonly definitions: readonly ServiceDefinition[];
  /** Opens a service's database, once; throws when it is not migrated. */
  service(name: ServiceName): Promise<OperatedService>;
  /** The log that the services use. */
  log(): EventLog;
  /** The log of one adapter, whichever is used. */
  logOf(adapter: 'postgres' | 'kafka'): EventLog;
  close(): Promise<void>;
}

type Close = () => Promise<void> | void;

/** Finds the databases: of `DATABASE_URL`, else those of `npm start`, whose server is started for the command when it rests. */
export async function openSystem(environment: NodeJS.ProcessEnv): Promise<System> {
  const closes: Close[] = [];
  const folder = openDataFolder(environment['PASSERELLE_DATA_DIR']);
  const given = environment['DATABASE_URL'];
  const adminUrl = given ?? (await embeddedServer(folder, closes));
  const passwords = (given === undefined ? null : passwordsFromEnvironment(environment)) ?? loadSecrets(folder.secrets).passwords;
  const definitions = await loadDefinitions();
  const services = new Map<ServiceName, Promise<OperatedService>>();
  const open = (variables: NodeJS.ProcessEnv): EventLog => {
    const log = openEventLog(eventLogOf(adminUrl, passwords, variables), { applicationName: 'events' });
    closes.push(() => log.close());
    return log;
  };
  return {
    definitions,
    service(name) {
      const opened = services.get(name) ?? openService({ adminUrl, passwords, definition: definitionOf(definitions, name) }, closes);
      services.set(name, opened);
      return opened;
    },
    log: () => open(environment),
    logOf(adapter) {
      if (adapter === 'postgres') return open({});
      if (environment['KAFKA_BROKERS'] === undefined) throw new Error('Set KAFKA_BROKERS: it says where the Kafka log is.');
      return open(environment);
    },
    async close() {
      for (let close = closes.pop(); close !== undefined; close = closes.pop()) await close();
    },
  };
}

/** What the consumers of a service apply facts with. */
export function consumersOf({ definition, system }: OperatedService): ConsumerContext[] {
  const clock = systemClock(Number(process.env['CLOCK_OFFSET_MS'] ?? 0));
  const common = {
    service: definition.name,
    system,
    clock,
    logger: createLogger('events', 'silent'),
    metrics: eventMetrics(createMetrics('events').registry),
  };
  return consumerGroupsOf(definition).map((group) => ({ ...common, ...group }));
}

/** The embedded server: the one that runs, or one started now, during which no launcher starts another. */
async function embeddedServer(folder: DataFolder, closes: Close[]): Promise<string> {
  if (!existsSync(folder.ports) || !existsSync(postgresPlace(folder.path, runPostgresAs()).cluster))
    throw new Error(`There is no system in ${folder.path}. Start it once (npm start), or set DATABASE_URL.`);
  const { postgresAdmin: password } = loadSecrets(folder.secrets);
  const { postgres: port } = JSON.parse(readFileSync(folder.ports, 'utf8')) as Ports;
  const lock = await takeLock(folder.lock).catch((error: unknown) => {
    if (error instanceof AlreadyRunning) return null;
    throw error;
  });
  if (lock === null) return `postgres://passerelle:${password}@127.0.0.1:${port}/postgres`;
  closes.push(() => lock.release());
  const server = await startPostgres({ dataFolder: folder.path, password, logFile: logFile(folder, 'postgres'), wantedPort: port });
  closes.push(() => server.stop());
  return server.url;
}

async function openService(
  { adminUrl, passwords, definition }: { adminUrl: string; passwords: Secrets['passwords']; definition: ServiceDefinition },
  closes: Close[],
): Promise<OperatedService> {
  const { name, entities, migrations } = definition;
  const { systemUrl } = serviceUrls(adminUrl, passwords, name);
  const owner = roleOf(name, 'owner');
  const ownerUrl = urlFor(adminUrl, { database: databaseOf(name), user: owner, password: passwords[owner] ?? '' });
  const system = await connect({ url: systemUrl, poolSize: 2, applicationName: `events ${name}`, entities, statementTimeoutMs: 60_000 });
  closes.push(() => system.destroy());
  await checkMigrations(system, migrations);
  return { definition, system, systemUrl, ownerUrl };
}

function definitionOf(definitions: readonly ServiceDefinition[], name: ServiceName): ServiceDefinition {
  const definition = definitions.find((known) => known.name === name);
  if (definition === undefined) throw new Error(`There is no service ${name}.`);
  return definition;
}
