import { z } from 'zod';
import type { ServiceName } from '../events/declare-fact';
import { eventLogFromEnvironment, type EventLogConfig } from '../events/event-log-config';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const secret = z
  .string()
  .min(24, 'must have at least 24 characters')
  .refine((text) => !/change-?me|default|secret/i.test(text), 'must not be a placeholder');

const SHAPE = z.object({
  SERVICE_PORT: port,
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SYSTEM_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url().optional(),
  TOKEN_MAX_AGE_S: z.coerce.number().int().min(60).max(86_400).default(600),
  GATEWAY_KEY: secret,
  INTROSPECTION: flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
});

/** What the environment tells a service; secrets are never logged. */
export interface ServiceConfig {
  readonly name: ServiceName;
  readonly port: number;
  readonly bindAddress: string;
  readonly appDatabaseUrl: string;
  readonly systemDatabaseUrl: string;
  readonly eventLog: EventLogConfig;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly tokenMaxAgeS: number;
  readonly gatewayKey: string;
  readonly introspection: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly clockOffsetMs: number;
}

/** Reads the environment; a missing or wrong variable stops the start and is named, without its value. */
export function readConfig(name: ServiceName, environment: NodeJS.ProcessEnv): ServiceConfig {
  const result = SHAPE.safeParse(environment);
  const eventLog = eventLogFromEnvironment.safeParse(environment);
  if (!result.success || !eventLog.success) {
    const issues = [...(result.error?.issues ?? []), ...(eventLog.error?.issues ?? [])];
    const lines = issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${name} cannot start, its environment is wrong:\n${lines.join('\n')}`);
  }
  const { data } = result;
  return {
    name,
    port: data.SERVICE_PORT,
    bindAddress: data.BIND_ADDRESS,
    appDatabaseUrl: data.APP_DATABASE_URL,
    systemDatabaseUrl: data.SYSTEM_DATABASE_URL,
    eventLog: eventLog.data,
    issuer: data.OIDC_ISSUER,
    jwksUrl: data.OIDC_JWKS_URL ?? `${data.OIDC_ISSUER.replace(/\/$/, '')}/jwks`,
    tokenMaxAgeS: data.TOKEN_MAX_AGE_S,
    gatewayKey: data.GATEWAY_KEY,
    introspection: data.INTROSPECTION,
    logLevel: data.LOG_LEVEL,
    clockOffsetMs: data.CLOCK_OFFSET_MS,
  };
}
