import { openKafkaLog } from '@passerelle/shared/events/kafka-log';

const PROBE = 'passerelle-probe';

/** Whether a broker takes a record and answers for a group: its port is open long before. */
export async function serves(brokers: readonly string[]): Promise<boolean> {
  const log = openKafkaLog({ brokers, partitions: 1, applicationName: PROBE });
  try {
    await log.ensureTopics([PROBE]);
    await log.publish([{ topic: PROBE, key: PROBE, headers: {}, value: '' }]);
    await log.lag(PROBE, [PROBE]);
    return true;
  } catch {
    return false;
  } finally {
    await log.close();
  }
}
