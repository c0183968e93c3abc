// What the projections of the four services are made of: whatever the order in which the topics are read, the content is the same.
import { topicOf, SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import type { DeliveredRecord, EventLog, LogRecord } from '@passerelle/shared/events/port';
import { openPostgresLog } from '@passerelle/shared/events/postgres-log';
import { rebuildProjections, type Rebuilt } from '@passerelle/shared/events/rebuild';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { testDatabase, testEventLog } from '@passerelle/shared/testing/database';
import { loadDefinitions } from '../services';
import { factsOfHouseholds } from './facts-of-households';
import { writeRecords } from './records-of-households';

const INTERLEAVINGS = 20;
const TOPICS = SERVICE_NAMES.map(topicOf);

let log: EventLog;
let facts: readonly LogRecord[];
let dropLog: () => Promise<void>;
let definitions: ServiceDefinition[];
beforeAll(async () => {
  const database = await testEventLog();
  log = openPostgresLog({ url: database.url });
  dropLog = database.drop;
  await log.ensureTopics(TOPICS);
  facts = factsOfHouseholds(3);
  await log.publish(facts);
  definitions = await loadDefinitions();
}, 60_000);
afterAll(async () => {
  await log.close();
  await dropLog();
});

describe.each(SERVICE_NAMES)('the projections of %s', (name) => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let definition: ServiceDefinition;
  beforeAll(async () => {
    const found = definitions.find((known) => known.name === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    definition = found;
    database = await testDatabase({ name, migrations: definition.migrations });
    if (definition.derived !== undefined) await writeRecords(database.adminUrl, facts);
  }, 60_000);
  afterAll(() => database.drop());

  const rebuild = (seed: number, dryRun: boolean): Promise<Rebuilt> =>
    rebuildProjections({ definition, ...database, log: interleaved(seed) }, { name: 'test', command: 'rebuild', dryRun });

  test(`are the same under ${INTERLEAVINGS} interleavings of the topics`, async () => {
    const first = await rebuild(0, false);
    expect(first.tables.filter(({ added }) => added === 0)).toEqual([]);
    expect(first).toMatchObject({ leftOut: 0, toCome: 0 });
    const same = first.tables.map(({ table, content }) => ({ table, content, added: 0, changed: 0, removed: 0 }));
    for (let seed = 1; seed <= INTERLEAVINGS; seed += 1)
      expect({ seed, tables: (await rebuild(seed, true)).tables }).toEqual({ seed, tables: same });
  }, 120_000);
});

/** The log as a consumer that has read all of it, whose partitions take turns as the seed will. */
function interleaved(seed: number): Pick<EventLog, 'lag' | 'read'> {
  return {
    lag: async (group, topics) => (await log.lag(group, topics)).map((lag) => ({ ...lag, position: lag.end })),
    async read(options) {
      const queues = new Map<string, DeliveredRecord[]>();
      await log.read({
        ...options,
        async handle(records) {
          for (const record of records) {
            const name = `${record.topic}/${record.partition}`;
            queues.set(name, [...(queues.get(name) ?? []), record]);
          }
        },
      });
      const next = drawFrom(seed);
      for (let waiting = [...queues.values()]; waiting.length > 0; waiting = waiting.filter((queue) => queue.length > 0)) {
        const queue = waiting[next(waiting.length)] ?? [];
        await options.handle(queue.splice(0, 1 + next(3)));
      }
    },
  };
}

/** Whole numbers below a limit, the same for the same seed. */
function drawFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % below;
  };
}
