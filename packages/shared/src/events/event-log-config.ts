import { z } from 'zod';

/** Which event log a process uses, and how it gets there. */
export type EventLogConfig =
  | { readonly adapter: 'postgres'; readonly url: string }
  | {
      readonly adapter: 'kafka';
      readonly brokers: readonly string[];
      readonly tls: boolean;
      readonly sasl: KafkaSasl | null;
      /** Copies of each partition of a topic that is created; -1 leaves it to the brokers. */
      readonly replicationFactor: number;
    };

export interface KafkaSasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** Names of the variables that say which event log is used; a launcher hands them on together. */
export const KAFKA_VARIABLES = [
  ...['KAFKA_BROKERS', 'KAFKA_TLS', 'KAFKA_REPLICATION_FACTOR'],
  ...['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'],
] as const;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const SHAPE = z.object({
  EVENT_LOG_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'must be host:port, or several with commas between them')
    .optional(),
  KAFKA_TLS: flag.default(false),
  KAFKA_REPLICATION_FACTOR: z.coerce.number().int().min(-1).max(9).default(-1),
  KAFKA_SASL_MECHANISM: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(),
  KAFKA_SASL_USERNAME: z.string().min(1).optional(),
  KAFKA_SASL_PASSWORD: z.string().min(1).optional(),
});

/**
 * Reads which event log to use: Kafka where `KAFKA_BROKERS` names brokers, else the Postgres log at `EVENT_LOG_URL`. Issues name the
 * variable and what would be right, never its value.
 */
export const eventLogFromEnvironment = SHAPE.transform((data, context): EventLogConfig => {
  const { KAFKA_BROKERS: brokers, EVENT_LOG_URL: url } = data;
  if (brokers !== undefined) {
    const { KAFKA_TLS: tls, KAFKA_REPLICATION_FACTOR: replicationFactor } = data;
    return { adapter: 'kafka', brokers: brokers.split(','), tls, sasl: saslOf(data, context), replicationFactor };
  }
  if (url !== undefined) return { adapter: 'postgres', url };
  context.addIssue({ code: 'custom', path: ['EVENT_LOG_URL'], message: 'must be given, or KAFKA_BROKERS' });
  return z.NEVER;
});

/** A password in the clear needs a connection that nobody can listen to. */
function saslOf(data: z.output<typeof SHAPE>, context: z.RefinementCtx): KafkaSasl | null {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = data;
  if (mechanism === undefined && username === undefined && password === undefined) return null;
  if (mechanism === undefined || username === undefined || password === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['KAFKA_SASL_MECHANISM'],
      message: 'must come with KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD',
    });
    return z.NEVER;
  }
  if (mechanism === 'plain' && !data.KAFKA_TLS) {
    context.addIssue({ code: 'custom', path: ['KAFKA_TLS'], message: 'must be true where KAFKA_SASL_MECHANISM is plain' });
    return z.NEVER;
  }
  return { mechanism, username, password };
}
