// One Kafka for the tests that need one: a broker of their own where Java and Maven are, else the one of KAFKA_BROKERS, else none.
import { startKafka, type RunningKafka } from '../../scripts/kafka/broker';
import { findKafkaRuntime } from '../../scripts/kafka/runtime';

export interface TestKafka {
  readonly brokers: readonly string[];
  /** Null where the broker is not ours to kill. */
  readonly outage: Pick<RunningKafka, 'kill' | 'start'> | null;
  close(): Promise<void>;
}

export interface FoundKafka {
  readonly canBeKilled: boolean;
  open(): Promise<TestKafka>;
}

/** Answers null, and says so once, where the tests cannot run; `REQUIRE_KAFKA=1` makes that an error. */
export function findTestKafka(environment: NodeJS.ProcessEnv = process.env): FoundKafka | null {
  const runtime = findKafkaRuntime(environment);
  if (!('missing' in runtime)) {
    const open = async () => {
      const kafka = await startKafka({ runtime });
      return { brokers: kafka.brokers, outage: kafka, close: kafka.stop };
    };
    return { canBeKilled: true, open };
  }
  const given = environment['KAFKA_BROKERS'];
  if (given !== undefined) {
    return { canBeKilled: false, open: async () => ({ brokers: given.split(','), outage: null, close: async () => undefined }) };
  }
  const reason = `THE TESTS AGAINST KAFKA DID NOT RUN: ${runtime.missing}, and KAFKA_BROKERS names no broker.`;
  if (environment['REQUIRE_KAFKA'] === '1') throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return null;
}
