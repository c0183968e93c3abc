import { openKafkaLog } from '@passerelle/shared/events/kafka-log';
import type { EventLog } from '@passerelle/shared/events/port';
import { startKafka } from '../kafka/broker';
import { findKafkaRuntime } from '../kafka/runtime';
import { line } from './report';
import { later } from './workplace';

export interface Adapter {
  readonly name: 'Postgres' | 'Kafka';
  /** Opens another log than the one of the bench's own database; undefined for that one. */
  readonly open?: () => EventLog;
  /** What a process is told besides, so that it uses this log. */
  readonly environment: Readonly<Record<string, string>>;
}

const POSTGRES: Adapter = { name: 'Postgres', environment: {} };

/** The adapters that can be measured here: Kafka where Java and Maven are, and one line where they are not. */
export async function adapters(): Promise<readonly Adapter[]> {
  const runtime = findKafkaRuntime();
  if ('missing' in runtime) {
    line(`\nKafka is not measured: ${runtime.missing}.`);
    return [POSTGRES];
  }
  const kafka = await startKafka({ runtime });
  later(() => kafka.stop());
  const open = () => openKafkaLog({ brokers: kafka.brokers });
  return [POSTGRES, { name: 'Kafka', open, environment: { KAFKA_BROKERS: kafka.brokers.join() } }];
}
