import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { findTestKafka, type TestKafka } from '../../../../test/setup/kafka';
import { newId } from '../domain/ids';
import { eventPortSuite } from '../testing/event-port-suite';
import {
  expectNoGap,
  firstDeliveries,
  nameOf,
  read,
  record,
  versionOf,
  type EventPortFixture,
  type Reader,
} from '../testing/event-port/bench';
import { loseAnswers } from '../testing/lost-answers';
import { until } from '../testing/until';
import { keepClient, RETRY } from './kafka-client';
import { openKafkaLog } from './kafka-log';
import { kafkaPublisher } from './kafka-publisher';
import { kafkaTopics } from './kafka-topics';
import type { DeliveredRecord, EventLog } from './port';

const found = findTestKafka();
const describeKafka = found === null ? describe.skip : describe;
const OUR_SESSION_MS = 6_000;

let kafka: TestKafka;
const connect = () => openKafkaLog({ brokers: kafka.brokers, partitions: 6 });

async function openFixture(): Promise<EventPortFixture> {
  return {
    connect,
    takeDown: async () => kafka.outage?.kill(),
    bringUp: async () => kafka.outage?.start(),
    outages: 2,
    sessionMs: OUR_SESSION_MS,
    close: async () => undefined,
  };
}

describeKafka('with a broker', () => {
  beforeAll(async () => {
    if (found !== null) kafka = await found.open();
  }, 120_000);
  afterAll(() => kafka.close(), 30_000);

  eventPortSuite('the Kafka log', openFixture, { canGoDown: found?.canBeKilled === true });

  describe('the Kafka log', () => {
    let log: EventLog;
    const topic = () => `topic-${newId()}`;
    beforeEach(() => {
      log = connect();
    });
    afterEach(() => log.close());

    test('keeps every fact of a topic that it makes, whatever the brokers do by default', async () => {
      const name = topic();
      await log.ensureTopics([name]);
      const admin = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING }).admin();
      await admin.connect();
      const resources = [{ type: ConfigResourceTypes.TOPIC, name }];
      const {
        resources: [described],
      } = await admin.describeConfigs({ includeSynonyms: false, resources });
      await admin.disconnect();
      const own = described?.configEntries
        .filter(({ isDefault }) => !isDefault)
        .map(({ configName, configValue }) => [configName, configValue]);
      expect(Object.fromEntries(own ?? [])).toMatchObject({ 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' });
    });

    test('refuses a topic made by others that would lose facts, in words that say what to set', async () => {
      const name = topic();
      const admin = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING }).admin();
      await admin.connect();
      await admin.createTopics({
        topics: [{ topic: name, numPartitions: 6, configEntries: [{ name: 'retention.ms', value: '604800000' }] }],
      });
      await expect(log.ensureTopics([name])).rejects.toThrow(`would delete facts of ${name}. Set retention.ms=-1`);
      const kept = { 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' };
      const configEntries = Object.entries(kept).map(([setting, value]) => ({ name: setting, value }));
      await admin.alterConfigs({ validateOnly: false, resources: [{ type: ConfigResourceTypes.TOPIC, name, configEntries }] });
      await admin.disconnect();
      await log.ensureTopics([name]);
      await log.publish([record(name, 'a', 1)]);
    });

    test('gives the chunk of a member that was killed to another one when its session has ended', async () => {
      const [name, group] = [topic(), `group-${newId()}`];
      await log.ensureTopics([name]);
      await log.publish([record(name, 'a', 1), record(name, 'a', 2)]);
      const member = spawn(process.execPath, [
        join(__dirname, '../../../../test/setup/kafka-member.mjs'),
        kafka.brokers.join(),
        group,
        name,
      ]);
      try {
        await once(member.stdout, 'data');
      } finally {
        member.kill('SIGKILL');
      }
      const heir = await read(log, { topic: name, group });
      await until(
        'the heir to get the chunk',
        async () => heir.seen.map(versionOf),
        (versions) => versions.length === 2,
        { deadlineMs: 3 * OUR_SESSION_MS },
      );
      expect(heir.seen.map(versionOf)).toEqual([1, 2]);
    }, 60_000);

    test('tells how far it came before it shares its partitions: a member that joins under load gets nothing that was handled', async () => {
      const [name, group] = [topic(), `group-${newId()}`];
      await log.ensureTopics([name]);
      let version = 0;
      const publishUntil = (goal: string, reader: Reader, records: number) =>
        until(
          goal,
          async () => {
            version += 1;
            await log.publish(Array.from({ length: 12 }, (_, index) => record(name, `key-${index}`, version)));
            return reader.seen.length;
          },
          (count) => count > records,
          { everyMs: 5, deadlineMs: 30_000 },
        );
      const other = connect();
      try {
        const first = await read(log, { topic: name, group });
        await publishUntil('the first to work', first, 100);
        const second = await read(other, { topic: name, group });
        await publishUntil('the second to work', second, 50);
        const handled = () => [...first.seen, ...second.seen].map(nameOf);
        await until(
          'the end',
          async () => new Set(handled()).size,
          (count) => count === version * 12,
        );
        expect(handled()).toHaveLength(version * 12);
      } finally {
        await other.close();
      }
    }, 90_000);

    test('publishes anew after an answer was lost, together with what came since: nothing is taken for a repeat that is none', async () => {
      const name = topic();
      const answers = loseAnswers();
      const client = new Kafka({
        brokers: [...kafka.brokers],
        socketFactory: answers.openSocket,
        retry: RETRY,
        logLevel: logLevel.NOTHING,
      });
      const admin = keepClient(() => client.admin());
      const topics = kafkaTopics(admin, { partitions: 6, replicationFactor: 1 });
      const publisher = kafkaPublisher(client, topics);
      await topics.ensure([name]);
      const versions = (...all: number[]) => publisher.publish(all.map((version) => record(name, 'stream', version)));
      await versions(1, 2);
      answers.begin();
      await expect(versions(3, 4)).rejects.toThrow();
      answers.end();
      await versions(3, 4, 5);
      await Promise.all([publisher.close(), admin.close()]);
      const seen: DeliveredRecord[] = [];
      await log.read({ topics: [name], chunkSize: 10, handle: async (records) => void seen.push(...records) });
      expect(seen.map(versionOf)).toEqual([1, 2, 3, 4, 3, 4, 5]);
    });

    (found?.canBeKilled === true ? test : test.skip)(
      'keeps a stream whole and in order when the broker is killed while it is published: what comes twice is a repeat',
      async () => {
        const name = topic();
        await log.ensureTopics([name]);
        const seen: DeliveredRecord[] = [];
        const reader = connect();
        await read(reader, { topic: name, chunkSize: 7, handle: async (records) => void seen.push(...records) });
        const publishing = publishStream(log, { topic: name, versions: 3_000 });
        await until(
          'the stream to flow',
          async () => seen.length,
          (count) => count > 100,
        );
        await kafka.outage?.kill();
        await kafka.outage?.start();
        const last = await publishing;
        await until(
          'the end of the stream',
          async () => seen.at(-1),
          (delivered) => delivered !== undefined && versionOf(delivered) === last,
          { deadlineMs: 40_000 },
        );
        await reader.close();
        expectNoGap(firstDeliveries(seen));
        expect(firstOfEachVersion(seen)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      },
      120_000,
    );
  });
});

/** Publishes as a relay does: what was not acknowledged is repeated first, together with what came since. Answers the last version. */
async function publishStream(log: EventLog, { topic, versions }: { topic: string; versions: number }): Promise<number> {
  let acknowledged = 0;
  let tries = 0;
  await until(
    'the stream to be acknowledged',
    async () => {
      tries += 1;
      const size = Math.min(1 + (tries % 7), versions - acknowledged);
      const batch = Array.from({ length: size }, (_, index) => record(topic, 'stream', acknowledged + index + 1));
      await log.publish(batch).then(
        () => (acknowledged += size),
        () => undefined,
      );
      return acknowledged;
    },
    (count) => count === versions,
    { everyMs: 0, deadlineMs: 90_000 },
  );
  return acknowledged;
}

/** In the order in which they stand in the log, without repeats. */
function firstOfEachVersion(records: readonly DeliveredRecord[]): number[] {
  return [...new Set(firstDeliveries(records).map(versionOf))];
}
