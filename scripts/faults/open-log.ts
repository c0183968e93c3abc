import { openKafkaLog } from '@passerelle/shared/events/kafka-log';
import type { EventLog } from '@passerelle/shared/events/port';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';

/** Where the log under test is. */
export type LogPlace =
  { readonly adapter: 'postgres'; readonly url: string } | { readonly adapter: 'kafka'; readonly brokers: readonly string[] };

export const PARTITIONS = 6;

/** Opens the log under test, as a service opens it. `onFatal` ends the process: its supervisor starts it again. */
export function openLog(place: LogPlace, options: { readonly name: string; readonly onFatal?: (error: unknown) => void }): EventLog {
  const { name: applicationName, onFatal } = options;
  if (place.adapter === 'postgres') return openPostgresLog({ url: place.url, partitions: PARTITIONS, applicationName });
  return openKafkaLog({ brokers: place.brokers, partitions: PARTITIONS, applicationName, ...(onFatal === undefined ? {} : { onFatal }) });
}
