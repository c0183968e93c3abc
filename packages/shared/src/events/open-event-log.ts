import type { EventLogConfig } from './event-log-config';
import { openKafkaLog } from './kafka-log';
import type { EventLog } from './port';
import { openPostgresLog } from './postgres-log';

/** Opens the event log that a process was told to use. Neither adapter connects before it is first used. */
export function openEventLog(
  config: EventLogConfig,
  options: {
    /** Shown to whoever operates the database or the brokers. */
    readonly applicationName: string;
    /** Told what the log survives. */
    readonly onTrouble?: (error: unknown) => void;
    /** Told when a consumer cannot go on in this process: it must end and be started again. */
    readonly onFatal?: (error: unknown) => void;
  },
): EventLog {
  if (config.adapter === 'postgres') return openPostgresLog({ url: config.url, ...options });
  return openKafkaLog({ ...config, ...options });
}
