// A publisher that was restored from a backup. The backup is real: the database is copied, its original goes on, then the copy takes its
// place with the same log.
import { Client, escapeIdentifier } from 'pg';
import { urlFor } from '../database/prepare';
import { newId, type Id } from '../domain/ids';
import { openDoor, type OpenedDoor } from '../service/door';
import type { Door } from '../use-case-types';
import { warnOfRelay } from '../service/health';
import { testAdminUrl } from '../testing/database';
import { openEventBench, ring, type EventBench } from '../testing/event-bench';
import { toyService } from '../testing/toy-service';
import { until } from '../testing/until';
import { rememberHead } from './head';
import type { Operator } from './operator-audit';
import { recoverPublisher } from './recover';
import type { Relay } from './relay';

const TOPIC = 'passerelle.housing-stock';
const NOTHING = { records: 0, publishedAgain: 0 };
const operator = (dryRun = false): Operator => ({ name: 'jeanne', command: 'recover', dryRun });

interface Restored {
  readonly door: OpenedDoor;
  relay(): Relay;
  rings(household: Id, codes: readonly string[]): Promise<void>;
  stateOf(relay: Relay, state: string): Promise<void>;
  drop(): Promise<void>;
}

let bench: EventBench;
let copies: Restored[] = [];
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
/** The original takes its place again, and so has to recover from what its copy published. */
afterEach(async () => {
  await bench.rest();
  if (copies.length > 0) await recover(bench.ringer);
  await Promise.all(copies.map(({ drop }) => drop()));
  copies = [];
});
afterAll(() => bench.close());

const recover = ({ door }: { readonly door: Door }, dryRun = false) =>
  recoverPublisher({ system: door.system, log: bench.log, topic: TOPIC }, operator(dryRun));
const waitingIn = ({ door }: Restored) =>
  door.system.query<object[]>('select stream_key as key, stream_version as version from outbox where published_at is null order by id');

/** Rings twice, is backed up, rings twice more; answers the household and the backup, in the place of the original. */
async function restoredFromYesterday() {
  const [known, later] = [newId(), newId()];
  bench.consumer('finance');
  const relay = bench.relay();
  await bench.rings(known, ['A', 'B']);
  await bench.settled();
  await relay.stop();
  const restored = await backUp();
  copies.push(restored);
  const again = bench.relay();
  await bench.rings(known, ['C', 'D']);
  await bench.rings(later, ['E']);
  await bench.settled();
  await again.stop();
  return { known, later, restored };
}

async function backUp(): Promise<Restored> {
  const { adminUrl, appUrl, systemUrl } = bench.ringer;
  const original = new URL(adminUrl).pathname.slice(1);
  const database = `${original}_backup`;
  const admin = new Client({ connectionString: testAdminUrl() });
  await admin.connect();
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [original]);
  await until(
    'the original to have no sessions',
    () => copied(admin, database, original),
    (done) => done,
  );
  const urls = { appUrl: urlFor(appUrl, { database }), systemUrl: urlFor(systemUrl, { database }) };
  const door = await openDoor({ definition: toyService, ...urls, clock: bench.ringer.door.clock });
  return {
    door,
    relay: () => bench.relay({ of: { ...bench.ringer, door } }),
    async rings(householdId, codes) {
      const actor = { kind: 'system', subject: 'system:housing-stock', organisationId: newId(), roles: [] } as const;
      const caller = { actor, requestId: newId(), operation: 'test', traceparent: null };
      for (const code of codes) await ring.call(door, caller, { householdId, code });
    },
    async stateOf(relay, state) {
      await until(
        `the relay to be ${state}`,
        async () => relay.state(),
        (now) => now === state,
      );
    },
    async drop() {
      await door.close();
      await admin.query(`drop database ${escapeIdentifier(database)} with (force)`);
      await admin.end();
    },
  };
}

async function copied(admin: Client, database: string, original: string): Promise<boolean> {
  try {
    await admin.query(`create database ${escapeIdentifier(database)} template ${escapeIdentifier(original)}`);
    await admin.query(`grant connect on database ${escapeIdentifier(database)} to housing_stock_app, housing_stock_system`);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '55006') return false;
    throw error;
  }
}

async function lastHeard(household: Id): Promise<string | undefined> {
  const [row] = await bench.listener.sql<{ code: string }>('select code from last_heard where household_id = $1', [household]);
  return row?.code;
}

test('a publisher that died before it remembered goes on by itself', async () => {
  const household = newId();
  bench.consumer('finance');
  const relay = bench.relay();
  await bench.rings(household, ['A', 'B']);
  await bench.settled();
  await relay.stop();
  await bench.ringer.sql('delete from published_head');
  bench.relay();
  await bench.rings(household, ['C']);
  await bench.settled();
  expect(await bench.heard(household)).toEqual([1, 2, 3]);
}, 60_000);

test('what was published is remembered, so that the next start reads nothing of it', async () => {
  const behind = async () => {
    const [row] = await bench.ringer.sql<{ sum: number }>('select coalesce(sum(log_offset), 0)::int as sum from published_head');
    return (await bench.log.lag('nobody', [TOPIC])).reduce((sum, { end }) => sum + end, 0) - (row?.sum ?? 0);
  };
  const relay = bench.relay();
  bench.consumer('finance');
  await bench.rings(newId(), ['A', 'B', 'C']);
  await bench.settled();
  await until('the head to be kept', behind, (count) => count === 0);
  await relay.stop();
  let read = 0;
  bench.relay({ log: { ...bench.log, read: async () => void (read += 1) } });
  await bench.rings(newId(), ['D']);
  await bench.settled();
  await until('the head to be kept again', behind, (count) => count === 0);
  expect(read).toBe(0);
}, 60_000);

test('a restored publisher publishes nothing, and says so; acts go on meanwhile', async () => {
  const { known, restored } = await restoredFromYesterday();
  await restored.rings(known, ['F']);
  const relay = restored.relay();
  await restored.stateOf(relay, 'refusing');
  await restored.rings(known, ['G']);
  expect(await waitingIn(restored)).toEqual([
    { key: known, version: 3 },
    { key: known, version: 4 },
  ]);
  expect(warnOfRelay(relay.state(), 'housing-stock')).toEqual([expect.stringContaining('recover housing-stock')]);
  expect(warnOfRelay('leading', 'housing-stock')).toEqual([]);
  expect(await bench.heard(known)).toEqual([1, 2, 3, 4]);
}, 60_000);

test('after the recovery nothing that it publishes is dropped: the listener holds every fact', async () => {
  const { known, later, restored } = await restoredFromYesterday();
  await restored.rings(known, ['F', 'G']);
  await restored.rings(later, ['H']);
  const relay = restored.relay();
  await restored.stateOf(relay, 'refusing');
  expect(await recover(restored)).toEqual({
    unknownFacts: { 'lease-ended.v1': 3 },
    keys: [known, later].sort(),
    renumbered: 3,
    alreadyPublished: 0,
    lacking: NOTHING,
  });
  await restored.stateOf(relay, 'leading');
  await restored.rings(known, ['I']);
  await until(
    'all to be heard',
    () => bench.heard(known),
    (versions) => versions.length === 7,
  );
  await until(
    'the other to be heard',
    () => bench.heard(later),
    (versions) => versions.length === 2,
  );
  expect(await bench.heard(known)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await bench.heard(later)).toEqual([1, 2]);
  expect([await lastHeard(known), await lastHeard(later)]).toEqual(['I', 'H']);
}, 60_000);

test('without the check its facts would be dropped: the last word would stay that of the original', async () => {
  const { known, restored } = await restoredFromYesterday();
  await restored.rings(known, ['F']);
  const { system } = restored.door;
  const database = {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await system.query(sql, [...parameters])) as Row[],
  };
  await rememberHead(database, await bench.log.lag('nobody', [TOPIC]));
  restored.relay();
  await until(
    'its fact to be heard',
    () => bench.heard(known),
    (versions) => versions.length === 5,
  );
  expect(await lastHeard(known)).toBe('D');
}, 60_000);

test('a dry run says what would be done and leaves everything as it is; a second recovery finds nothing', async () => {
  const { known, restored } = await restoredFromYesterday();
  await restored.rings(known, ['F']);
  const foreseen = await recover(restored, true);
  expect(foreseen).toMatchObject({ unknownFacts: { 'lease-ended.v1': 3 }, renumbered: 1 });
  const relay = restored.relay();
  await restored.stateOf(relay, 'refusing');
  expect(await recover(restored)).toEqual(foreseen);
  await restored.stateOf(relay, 'leading');
  expect(await recover(restored)).toEqual({ unknownFacts: {}, keys: [], renumbered: 0, alreadyPublished: 0, lacking: NOTHING });
  const lines: { reason: string | null }[] = await restored.door.system.query(
    `select reason from audit where use_case = 'events:recover' order by id desc limit 3`,
  );
  expect(lines.map(({ reason }) => reason)).toEqual([null, null, 'DRY_RUN']);
}, 60_000);

test('a fact that waits in the backup and that the original published since is not published again', async () => {
  const household = newId();
  bench.consumer('finance');
  await bench.rings(household, ['A']);
  const restored = await backUp();
  copies.push(restored);
  const relay = bench.relay();
  await bench.rings(household, ['B']);
  await bench.settled();
  await relay.stop();
  await restored.rings(household, ['C']);
  expect(await recover(restored)).toMatchObject({ alreadyPublished: 1, renumbered: 1 });
  restored.relay();
  await until(
    'the last to be heard',
    () => lastHeard(household),
    (code) => code === 'C',
  );
  expect(await bench.heard(household)).toEqual([1, 2, 3]);
}, 60_000);
