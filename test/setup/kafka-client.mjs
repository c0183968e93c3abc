// A process that reaches Kafka as a service does, by its environment alone: it publishes one record to a topic of its own, reads it back
// and prints it. `node kafka-client.mjs <topic>`; what goes wrong is its last line on stderr, and it ends with 1.
import { createRequire } from 'node:module';
import { build } from '../../scripts/build.mjs';

const topic = process.argv[2];
await build();
const require = createRequire(import.meta.url);
const { eventLogFromEnvironment } = require('../../packages/shared/dist/events/event-log-config.js');
const { openEventLog } = require('../../packages/shared/dist/events/open-event-log.js');

const log = openEventLog(eventLogFromEnvironment.parse(process.env), { applicationName: 'test-client' });
try {
  await log.ensureTopics([topic]);
  await log.publish([{ topic, key: 'key', headers: {}, value: 'as it was sent' }]);
  await log.read({ topics: [topic], chunkSize: 10, handle: async (records) => records.forEach(({ value }) => console.log(value)) });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await log.close();
}
