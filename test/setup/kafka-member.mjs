// A member of a consumer group in a process of its own, for tests that kill it: `node kafka-member.mjs <brokers> <group> <topic>`. It
// takes a chunk, says so, and never finishes it, though its heart beats.
import { setTimeout as pause } from 'node:timers/promises';
import { build } from '../../scripts/build.mjs';

const [brokers, group, topic] = process.argv.slice(2);
await build();
const { openKafkaLog } = await import('../../packages/shared/dist/events/kafka-log.js');

await openKafkaLog({ brokers: brokers.split(','), partitions: 6 }).subscribe({
  group,
  topics: [topic],
  chunkSize: 10,
  async handle(records, heartbeat) {
    console.log(`holds ${records.length}`);
    for (;;) {
      await heartbeat();
      await pause(100);
    }
  },
});
