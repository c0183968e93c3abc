// One Kafka for the tests that need one: the one of KAFKA_BROKERS, else a broker of their own where Java and Maven are, else none.
import { startKafka, type KafkaOptions, type RunningKafka } from '../../scripts/kafka/broker';
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
  const given = environment['KAFKA_BROKERS'];
  if (given !== undefined) {
    return { canBeKilled: false, open: async () => ({ brokers: given.split(','), outage: null, close: async () => undefined }) };
  }
  const own = findOwnKafka(environment);
  if (own === null) return null;
  const open = async () => {
    const kafka = await own();
    return { brokers: kafka.brokers, outage: kafka, close: kafka.stop };
  };
  return { canBeKilled: true, open };
}

/** A broker of the tests' own, whatever KAFKA_BROKERS says: what starts one, or null like `findTestKafka`. */
export function findOwnKafka(
  environment: NodeJS.ProcessEnv = process.env,
): ((options?: Pick<KafkaOptions, 'secured'>) => Promise<RunningKafka>) | null {
  const runtime = findKafkaRuntime(environment);
  if (!('missing' in runtime)) return (options) => startKafka({ ...options, runtime });
  const reason = `TESTS AGAINST KAFKA DID NOT RUN: ${runtime.missing}, and KAFKA_BROKERS names no broker.`;
  if (environment['REQUIRE_KAFKA'] === '1') throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return null;
}
