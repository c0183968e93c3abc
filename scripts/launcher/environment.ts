import { join } from 'node:path';
import { databaseOf, EVENT_LOG, roleOf } from '@passerelle/shared/database/roles';
import { urlFor } from '@passerelle/shared/database/prepare';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { eventLogFromEnvironment, KAFKA_VARIABLES, type EventLogConfig } from '@passerelle/shared/events/event-log-config';
import type { ChildPlan } from './children';
import { ROOT } from '../root';
import { logFile, type DataFolder } from './data-folder';
import { TOKEN_HOURS } from './issuer';
import type { Ports } from './ports';
import type { Secrets } from './secrets';

export interface Surroundings {
  readonly folder: DataFolder;
  readonly adminUrl: string;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly issuer: string;
  readonly jwksUrl: string | null;
  /** Tokens of the development issuer hold twelve hours; those of any other as long as the environment says. */
  readonly isDevelopmentIssuer: boolean;
}

/** Names that a child takes from the launcher's environment. The admin's DATABASE_URL is not among them, nor any other secret. */
const PASSED_ON = [
  ...['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_ENV', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'CLOCK_OFFSET_MS'],
  ...['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_HEADERS'],
];

/** The five processes, each with what it may know: its own passwords and its own key. Only the gateway knows the four keys. */
export function childPlans(surroundings: Surroundings): ChildPlan[] {
  const services = SERVICE_NAMES.map((name) => servicePlan(surroundings, name));
  return [...services, gatewayPlan(surroundings)];
}

/** URLs by which a service, or whoever loads its reference data, opens its database. */
export function serviceUrls(adminUrl: string, passwords: Secrets['passwords'], name: ServiceName): { appUrl: string; systemUrl: string } {
  const login = (kind: 'app' | 'system') => urlFor(adminUrl, { database: databaseOf(name), ...credentials(passwords, roleOf(name, kind)) });
  return { appUrl: login('app'), systemUrl: login('system') };
}

/** The event log of the system: Kafka where the environment names brokers, else the one in the database server. */
export function eventLogOf(adminUrl: string, passwords: Secrets['passwords'], environment: NodeJS.ProcessEnv): EventLogConfig {
  return eventLogFromEnvironment.parse(eventLogVariables({ adminUrl, passwords, role: EVENT_LOG.client }, environment));
}

interface LogLogin {
  readonly adminUrl: string;
  readonly passwords: Secrets['passwords'];
  /** The services write, the gateway only reads. */
  readonly role: string;
}

function eventLogVariables({ adminUrl, passwords, role }: LogLogin, environment: NodeJS.ProcessEnv): Record<string, string> {
  const kafka = given(KAFKA_VARIABLES, environment);
  if (kafka['KAFKA_BROKERS'] !== undefined) return kafka;
  return { EVENT_LOG_URL: urlFor(adminUrl, { database: EVENT_LOG.database, ...credentials(passwords, role) }) };
}

function servicePlan(surroundings: Surroundings, name: ServiceName): ChildPlan {
  const { adminUrl, secrets, ports, folder } = surroundings;
  const { appUrl, systemUrl } = serviceUrls(adminUrl, secrets.passwords, name);
  return {
    name,
    script: join(ROOT, 'services', name, 'dist', 'main.js'),
    port: ports[name],
    logFile: logFile(folder, name),
    environment: {
      ...common(surroundings),
      SERVICE_PORT: String(ports[name]),
      APP_DATABASE_URL: appUrl,
      SYSTEM_DATABASE_URL: systemUrl,
      ...eventLogVariables({ adminUrl, passwords: secrets.passwords, role: EVENT_LOG.client }, process.env),
      GATEWAY_KEY: secrets.gatewayKeys[name],
    },
  };
}

function gatewayPlan(surroundings: Surroundings): ChildPlan {
  const { adminUrl, secrets, ports, folder } = surroundings;
  const urls = Object.fromEntries(SERVICE_NAMES.map((name) => [name, `http://127.0.0.1:${ports[name]}/graphql`]));
  return {
    name: 'gateway',
    script: join(ROOT, 'gateway', 'dist', 'main.js'),
    port: ports.gateway,
    logFile: logFile(folder, 'gateway'),
    environment: {
      ...common(surroundings),
      GATEWAY_PORT: String(ports.gateway),
      SUBGRAPH_URLS: JSON.stringify(urls),
      SUBGRAPH_KEYS: JSON.stringify(secrets.gatewayKeys),
      ...eventLogVariables({ adminUrl, passwords: secrets.passwords, role: EVENT_LOG.reader }, process.env),
      METRICS: 'true',
    },
  };
}

function common({ issuer, jwksUrl, isDevelopmentIssuer }: Surroundings): Record<string, string> {
  return {
    ...given(PASSED_ON, process.env),
    OIDC_ISSUER: issuer,
    ...(jwksUrl === null ? {} : { OIDC_JWKS_URL: jwksUrl }),
    TOKEN_MAX_AGE_S: isDevelopmentIssuer ? String(TOKEN_HOURS * 3_600) : (process.env['TOKEN_MAX_AGE_S'] ?? '600'),
    INTROSPECTION: process.env['INTROSPECTION'] ?? 'true',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    APOLLO_TELEMETRY_DISABLED: '1',
    // Instants are written in UTC; local dates of the trade are computed for Europe/Paris explicitly.
    TZ: 'UTC',
  };
}

function given(names: readonly string[], environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function credentials(passwords: Secrets['passwords'], role: string): { user: string; password: string } {
  const password = passwords[role];
  if (password === undefined) throw new Error(`There is no password for the database role ${role}.`);
  return { user: role, password };
}
