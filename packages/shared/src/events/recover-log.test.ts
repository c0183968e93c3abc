// A log that came back with less than it had: its volume was lost, or it was restored from a backup. The log here is a second one, empty or
// with the first part of what was published.
import { newId, type Id } from '../domain/ids';
import { warnOfRelay } from '../service/health';
import { testEventLog } from '../testing/database';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { until } from '../testing/until';
import type { EventLog } from './port';
import { openPostgresLog } from './postgres-log';
import { recoverPublisher } from './recover';
import type { Relay } from './relay';

const TOPIC = 'passerelle.housing-stock';

let bench: EventBench;
let shorter: EventLog;
let dropShorter: () => Promise<void>;
beforeEach(async () => {
  bench = await openEventBench();
  const database = await testEventLog();
  shorter = openPostgresLog({ url: database.url });
  dropShorter = database.drop;
}, 60_000);
afterEach(async () => {
  await bench.rest();
  await shorter.close();
  await Promise.all([bench.close(), dropShorter()]);
});

const recover = (dryRun = false) =>
  recoverPublisher({ system: bench.ringer.door.system, log: shorter, topic: TOPIC }, { name: 'jeanne', command: 'recover', dryRun });
const endOf = async (log: EventLog) => (await log.lag('nobody', [TOPIC])).reduce((sum, { end }) => sum + end, 0);

async function isIn(relay: Relay, state: string): Promise<void> {
  await until(
    `the relay to be ${state}`,
    async () => relay.state(),
    (now) => now === state,
  );
}

/** Published and remembered; the listener has heard the first two and then sleeps. */
async function publishedThree(): Promise<Id> {
  const household = newId();
  const relay = bench.relay();
  const consumer = bench.consumer('finance');
  await bench.rings(household, ['A', 'B']);
  await bench.settled();
  await consumer.stop();
  await bench.rings(household, ['C']);
  await until(
    'the third to be in the log',
    () => endOf(bench.log),
    (end) => end === 3,
  );
  await relay.stop();
  return household;
}

test('nothing is published to a log that ends before the remembered end, and the warning says what to do; acts go on', async () => {
  const household = await publishedThree();
  const relay = bench.relay({ log: shorter });
  await isIn(relay, 'refusing');
  await bench.rings(household, ['D']);
  expect(warnOfRelay(relay.state(), 'housing-stock')).toEqual([expect.stringContaining('recover housing-stock')]);
  expect(await endOf(shorter)).toBe(0);
}, 60_000);

test('after the recovery the log holds again what the outbox still has, and who had not heard hears it, in order and once', async () => {
  const household = await publishedThree();
  await shorter.ensureTopics([TOPIC]);
  await bench.log.read({ topics: [TOPIC], chunkSize: 10, handle: ([first]) => shorter.publish(first === undefined ? [] : [first]) });
  const relay = bench.relay({ log: shorter });
  await isIn(relay, 'refusing');
  await bench.rings(household, ['D']);
  const found = { unknownFacts: {}, keys: [], renumbered: 0, alreadyPublished: 0, lacking: { records: 2, publishedAgain: 2 } };
  expect(await recover(true)).toEqual(found);
  expect(relay.state()).toBe('refusing');
  expect(await recover()).toEqual(found);
  await isIn(relay, 'leading');
  bench.consumer('finance', shorter);
  await until(
    'all to be heard',
    () => bench.heard(household),
    (versions) => versions.length >= 4,
  );
  expect(await bench.heard(household)).toEqual([1, 2, 3, 4]);
  expect(await endOf(shorter)).toBe(4);
  await bench.rest();
  expect(await recover()).toEqual({ ...found, lacking: { records: 0, publishedAgain: 0 } });
}, 60_000);

test('what no outbox has any more is counted as lost, and does not hold up what comes after', async () => {
  const household = await publishedThree();
  await bench.ringer.door.system.query('delete from outbox where published_at is not null');
  expect(await recover()).toMatchObject({ lacking: { records: 3, publishedAgain: 0 } });
  await isIn(bench.relay({ log: shorter }), 'leading');
  bench.consumer('finance', shorter);
  await bench.rings(household, ['D']);
  await until(
    'the new fact to be heard',
    () => bench.heard(household),
    (versions) => versions.length === 3,
  );
  expect(await bench.heard(household)).toEqual([1, 2, 4]);
}, 60_000);

test('a log that is replaced while nothing is published is noticed before anything is published to it', async () => {
  const household = newId();
  let current = bench.log;
  const log: EventLog = {
    ...shorter,
    publish: (records) => current.publish(records),
    ensureTopics: (topics) => current.ensureTopics(topics),
    read: (options) => current.read(options),
    lag: (group, topics) => current.lag(group, topics),
  };
  const relay = bench.relay({ log });
  await bench.rings(household, ['A', 'B']);
  await until(
    'the end to be remembered',
    () => bench.ringer.sql<{ log_offset: number }>('select log_offset::int from published_head where log_offset = 2'),
    (rows) => rows.length === 1,
  );
  current = shorter;
  await isIn(relay, 'refusing');
  await bench.rings(household, ['C']);
  expect(await endOf(shorter)).toBe(0);
}, 60_000);
