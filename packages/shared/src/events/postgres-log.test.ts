import { Client } from 'pg';
import { testAdminUrl, testEventLog } from '../testing/database';
import { eventPortSuite } from '../testing/event-port-suite';
import type { EventPortFixture } from '../testing/event-port/bench';
import { until } from '../testing/until';
import type { EventLog } from './port';
import { partitionOf } from './partition';
import { openPostgresLog } from './postgres-log';

async function openFixture(): Promise<EventPortFixture> {
  const database = await testEventLog();
  const name = new URL(database.url).pathname.slice(1);
  const admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
  return {
    connect: () => openPostgresLog({ url: database.url, partitions: 6 }),
    async takeDown() {
      await admin.query(`alter database "${name}" allow_connections false`);
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    },
    async bringUp() {
      await admin.query(`alter database "${name}" allow_connections true`);
    },
    outages: 5,
    // A session of Postgres ends with its connection, never by a clock.
    sessionMs: 1_000,
    async close() {
      await admin.end();
      await database.drop();
    },
  };
}

eventPortSuite('the Postgres log', openFixture);

describe('a member of a group in the Postgres log', () => {
  let database: Awaited<ReturnType<typeof testEventLog>>;
  const logs: EventLog[] = [];
  const connect = (applicationName: string) => {
    const log = openPostgresLog({ url: database.url, partitions: 6, applicationName });
    logs.push(log);
    return log;
  };
  beforeAll(async () => {
    database = await testEventLog();
  }, 30_000);
  afterAll(async () => {
    await Promise.all(logs.map((log) => log.close()));
    await database.drop();
  });

  test('that was cut off in the middle of its work is told by its heartbeat, and cannot move the position', async () => {
    const log = connect('publisher');
    await log.ensureTopics(['cut']);
    const told: string[] = [];
    const seen: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await connect('frozen').subscribe({
      group: 'cut',
      topics: ['cut'],
      chunkSize: 10,
      handle: async (_records, heartbeat) => {
        seen.push('frozen');
        await held;
        await heartbeat().catch((error: Error) => {
          told.push(error.message);
          throw error;
        });
      },
    });
    await log.publish([{ topic: 'cut', key: 'a', headers: {}, value: '1' }]);
    await until(
      'the chunk to start',
      async () => seen.length,
      (count) => count === 1,
    );
    await connect('heir').subscribe({ group: 'cut', topics: ['cut'], chunkSize: 10, handle: async () => void seen.push('heir') });
    await cut(database.url, 'frozen');
    await until(
      'the other member to take over',
      async () => [...seen],
      (who) => who.includes('heir'),
    );
    letGo();
    await until(
      'the heartbeat',
      async () => told.length,
      (count) => count === 1,
    );
    expect(told[0]).toContain("may be another member's");
    const lag = await log.lag('cut', ['cut']);
    expect(lag.every(({ end, position }) => end === position)).toBe(true);
  }, 20_000);

  test('finds the same partition for a key in every release', () => {
    expect(['a', 'b', '0a000000-0000-4000-8000-000000000001'].map((key) => partitionOf(key, 12))).toEqual([2, 6, 11]);
  });
});

async function cut(url: string, applicationName: string): Promise<void> {
  const admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
  const name = new URL(url).pathname.slice(1);
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = $2`, [
    name,
    applicationName,
  ]);
  await admin.end();
}

describe('the reader of the Postgres log', () => {
  let database: Awaited<ReturnType<typeof testEventLog>>;
  const logs: EventLog[] = [];
  const connect = (url: string) => {
    const log = openPostgresLog({ url, partitions: 6 });
    logs.push(log);
    return log;
  };
  beforeAll(async () => {
    database = await testEventLog();
    await connect(database.url).ensureTopics(['told']);
  }, 30_000);
  afterAll(async () => {
    await Promise.all(logs.map((log) => log.close()));
    await database.drop();
  });

  test('hears what is told', async () => {
    const heard: string[] = [];
    await connect(database.readerUrl).follow({
      topics: ['told'],
      chunkSize: 10,
      hear: (records) => void heard.push(...records.map(({ value }) => value)),
    });
    await connect(database.url).publish([{ topic: 'told', key: 'a', headers: {}, value: '1' }]);
    await until(
      'the record',
      async () => heard,
      (values) => values.length === 1,
    );
  });

  test.each([
    ['make a topic', `insert into log_partition (topic, partition) values ('own', 0)`],
    ['append a record', `insert into log_record (topic, partition, log_offset, key, headers, value) values ('told', 0, 9, 'a', '{}', '')`],
    ['move the end of a partition', 'update log_partition set next_offset = 0'],
    ['make a group', `insert into log_group (name) values ('finance')`],
    ['move the position of a group', `delete from log_position`],
    ['see the positions of groups', `select from log_position`],
    ['delete a record', `delete from log_record`],
    ['make a table', `create table own ()`],
  ])('may not %s', async (_what, statement) => {
    const client = new Client({ connectionString: database.readerUrl });
    await client.connect();
    try {
      await expect(client.query(statement)).rejects.toThrow('permission denied');
    } finally {
      await client.end();
    }
  });
});
