import { eventLogFromEnvironment, type EventLogConfig } from '@passerelle/shared/events/event-log-config';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { join } from 'node:path';
import { z } from 'zod';

/** One value per subgraph, as a JSON object in one variable. */
function perService<Value extends z.ZodType<string>>(value: Value) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be a JSON object' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.enum(SERVICE_NAMES), value));
}

const gatewayKey = z
  .string()
  .min(24, 'must have at least 24 characters')
  .refine((text) => !/change-?me|default|secret/i.test(text), 'must not be a placeholder');

const port = z.coerce.number().int().min(0).max(65_535);

const SHAPE = z.object({
  GATEWAY_PORT: port.default(4000),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
  SUBGRAPH_URLS: perService(z.url({ protocol: /^https?$/ })),
  SUBGRAPH_KEYS: perService(gatewayKey),
  OIDC_ISSUER: z.url(),
  OIDC_JWKS_URL: z.url().optional(),
  TOKEN_MAX_AGE_S: z.coerce.number().int().min(60).max(86_400).default(600),
  INTROSPECTION: z.enum(['true', 'false']).default('false'),
  METRICS: z.enum(['true', 'false']).default('false'),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SUPERGRAPH: z.string().default(join(__dirname, '..', '..', 'supergraph.graphql')),
  SCREENS: z.string().default(join(__dirname, '..', 'screens')),
});

/** A gateway that is told of no log serves everything but live updates. */
const LOG = eventLogFromEnvironment.nullable();

/** What the environment tells the gateway; keys are never logged. */
export interface GatewayConfig {
  readonly port: number;
  readonly bindAddress: string;
  /** Where each subgraph answers. The supergraph itself holds symbolic addresses only. */
  readonly subgraphUrls: Readonly<Record<ServiceName, string>>;
  /** Secret shared with each subgraph, one per service. */
  readonly subgraphKeys: Readonly<Record<ServiceName, string>>;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly tokenMaxAgeS: number;
  /** Opens `__schema` and the explorer. */
  readonly introspection: boolean;
  /** Answers `/metrics` on the public port: for where a proxy keeps that address from clients. */
  readonly showsMetrics: boolean;
  /** Answers `/metrics` and `/health` on a port of its own, for where clients reach only the other one; null for none. */
  readonly metricsPort: number | null;
  readonly logLevel: z.infer<typeof SHAPE>['LOG_LEVEL'];
  /** Path of the composed schema. */
  readonly supergraphPath: string;
  /** Folder of the stored queries that clients may watch. */
  readonly screensPath: string;
  /** Where the facts come from that make watched queries run again; null for a gateway without live updates. */
  readonly eventLog: EventLogConfig | null;
}

/** Reads the environment; a missing or wrong variable stops the start and is named, without its value. */
export function readConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const result = SHAPE.safeParse(environment);
  const hasLog = environment['EVENT_LOG_URL'] !== undefined || environment['KAFKA_BROKERS'] !== undefined;
  const eventLog = LOG.safeParse(hasLog ? environment : null);
  if (!result.success || !eventLog.success) {
    const issues = [...(result.error?.issues ?? []), ...(eventLog.error?.issues ?? [])];
    const lines = issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`gateway cannot start, its environment is wrong:\n${lines.join('\n')}`);
  }
  const { data } = result;
  return {
    port: data.GATEWAY_PORT,
    bindAddress: data.BIND_ADDRESS,
    subgraphUrls: data.SUBGRAPH_URLS,
    subgraphKeys: data.SUBGRAPH_KEYS,
    issuer: data.OIDC_ISSUER,
    jwksUrl: data.OIDC_JWKS_URL ?? `${data.OIDC_ISSUER.replace(/\/$/, '')}/jwks`,
    tokenMaxAgeS: data.TOKEN_MAX_AGE_S,
    introspection: data.INTROSPECTION === 'true',
    showsMetrics: data.METRICS === 'true',
    metricsPort: data.METRICS_PORT ?? null,
    logLevel: data.LOG_LEVEL,
    supergraphPath: data.SUPERGRAPH,
    screensPath: data.SCREENS,
    eventLog: eventLog.data,
  };
}
