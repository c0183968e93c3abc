import { newId, type Id } from '../domain/ids';
import { accessEnded } from '../facts/access-ended';
import { accessGranted } from '../facts/access-granted';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { factRecord } from '../testing/fact-record';
import { until } from '../testing/until';
import type { Operator } from './operator-audit';
import type { EventLog } from './port';
import { rebuildProjections } from './rebuild';
import { replayParked } from './replay-parked';
import { openSession } from './session';

let bench: EventBench;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
beforeEach(() => bench.troubles.clear());
afterEach(() => bench.rest());
afterAll(() => bench.close());

function rebuild({ dryRun = false, log = bench.log, ...rest }: { dryRun?: boolean; log?: EventLog; patienceMs?: number } = {}) {
  const { definition, listener } = bench;
  const operator: Operator = { name: 'jeanne', command: 'rebuild', dryRun };
  return rebuildProjections({ definition, ownerUrl: listener.ownerUrl, systemUrl: listener.systemUrl, log, ...rest }, operator);
}

const sql = <Row = object>(statement: string, parameters: readonly unknown[] = []) => bench.listener.sql<Row>(statement, parameters);
const rows = (table: string) => sql(`select * from ${table} t order by t::text`);
const differences = async (options?: { dryRun: boolean }) =>
  (await rebuild(options)).tables.map(({ table, added, changed, removed }) => ({ table, added, changed, removed }));
const noDifference = ['last_heard', 'access_grant', 'household_access'].map((table) => ({ table, added: 0, changed: 0, removed: 0 }));

async function ringAll(codes: Readonly<Record<Id, readonly string[]>>): Promise<void> {
  bench.relay();
  bench.consumer('finance');
  for (const [household, its] of Object.entries(codes)) await bench.rings(household, its);
  await bench.settled();
}

test('what the consumers applied is what a rebuild makes: nothing differs', async () => {
  await ringAll({ [newId()]: ['A', 'B', 'ANSWER'], [newId()]: ['C'] });
  const [household, organisation] = [newId(), newId()];
  await grantAndRevoke(household, organisation);
  expect(await differences()).toEqual(noDifference);
}, 30_000);

test('rows that were lost, changed or invented are as the facts say again; a dry run only counts them', async () => {
  const [lost, changed, invented] = [newId(), newId(), newId()];
  await ringAll({ [lost]: ['A', 'B'], [changed]: ['C', 'D'] });
  const before = await rows('last_heard');
  await sql('delete from last_heard where household_id = $1', [lost]);
  await sql(`update last_heard set code = 'WRONG' where household_id = $1`, [changed]);
  await sql(`insert into last_heard values ($1, 'WRONG', '2026-01-01', 9)`, [invented]);
  const damaged = await rows('last_heard');
  const found = [{ table: 'last_heard', added: 1, changed: 1, removed: 1 }, ...noDifference.slice(1)];
  expect(await differences({ dryRun: true })).toEqual(found);
  expect(await rows('last_heard')).toEqual(damaged);
  expect(await differences()).toEqual(found);
  expect(await rows('last_heard')).toEqual(before);
  const audit = await sql<{ reason: string | null }>(
    `select reason from audit where use_case = 'events:rebuild' and subject = 'operator:jeanne' order by id desc limit 2`,
  );
  expect(audit.map(({ reason }) => reason)).toEqual([null, 'DRY_RUN']);
}, 30_000);

test('reactions are not replayed: nothing is published again', async () => {
  await ringAll({ [newId()]: ['ANSWER', 'ANSWER'] });
  const published = await bench.listener.published();
  const streams = await rows('stream');
  await sql('delete from last_heard');
  await rebuild();
  expect(await bench.listener.published()).toEqual(published);
  expect(await rows('stream')).toEqual(streams);
}, 30_000);

test('a revoked grant stays revoked, whatever the tables said before', async () => {
  const [household, landlord, association] = [newId(), newId(), newId()];
  await grantAndRevoke(household, association, landlord);
  const access = await rows('household_access');
  await sql(`update household_access set to_on = null where household_id = $1`, [household]);
  await sql(`update access_grant set to_on = null where household_id = $1`, [household]);
  expect(await whoSees(household)).toEqual([landlord, association].sort());
  await rebuild();
  expect(await whoSees(household)).toEqual([landlord]);
  expect(await rows('household_access')).toEqual(access);
  await sql('delete from household_access');
  await sql('delete from access_grant');
  await rebuild();
  expect(await whoSees(household)).toEqual([landlord]);
  expect(await rows('household_access')).toEqual(access);
}, 30_000);

describe('a fact that is parked', () => {
  test('is in no projection until it is replayed', async () => {
    const household = newId();
    bench.troubles.set('POISON', Infinity);
    await ringAll({ [household]: ['A', 'POISON', 'C'] });
    const { leftOut } = await rebuild();
    expect(leftOut).toBeGreaterThanOrEqual(2);
    expect(await lastHeard(household)).toBe('A');
    bench.troubles.clear();
    await replayParked(bench.context('finance'));
    expect(await lastHeard(household)).toBe('C');
    expect(await differences()).toEqual(noDifference);
  }, 30_000);

  test('keeps its household closed, when it is about access', async () => {
    const [household, landlord] = [newId(), newId()];
    bench.consumer('finance-access');
    await bench.log.publish([grant(household, landlord, 1).record]);
    await seenBy(household, 1);
    await bench.log.publish([{ ...grant(household, newId(), 2).record, value: '{}' }]);
    await seenBy(household, 0);
    expect(await differences()).toEqual(noDifference);
    expect(await whoSees(household)).toEqual([]);
  }, 30_000);
});

test('a fact that the consumer has not come to yet is left to it, with what it sets off', async () => {
  const household = newId();
  await ringAll({ [household]: ['A'] });
  await bench.rest();
  await bench.rings(household, ['ANSWER']);
  const relay = bench.relay();
  await until(
    'it to be in the log',
    () => bench.ringer.sql('select from outbox where published_at is null'),
    (waiting) => waiting.length === 0,
  );
  await relay.stop();
  const answered = (await bench.listener.published()).length;
  const { toCome, tables } = await rebuild();
  expect({ toCome, changed: tables[0]?.changed }).toEqual({ toCome: 1, changed: 0 });
  bench.consumer('finance');
  await bench.settled();
  expect(await lastHeard(household)).toBe('ANSWER');
  expect(await bench.listener.published()).toHaveLength(answered + 1);
}, 30_000);

test('facts that a restored consumer has lost are projected again, and known as applied', async () => {
  const household = newId();
  await ringAll({ [household]: ['A', 'B', 'C'] });
  await sql('delete from last_heard where household_id = $1', [household]);
  await sql('delete from inbox where stream_key = $1', [household]);
  const { missed, tables } = await rebuild();
  expect({ missed, added: tables[0]?.added }).toEqual({ missed: 3, added: 1 });
  expect(await lastHeard(household)).toBe('C');
  expect(await sql('select from inbox where stream_key = $1', [household])).toHaveLength(3);
  expect(await rebuild()).toMatchObject({ missed: 0 });
}, 30_000);

test('consumers wait while a rebuild is at work, and park nothing; people and relays go on', async () => {
  const household = newId();
  await ringAll({ [household]: ['A'] });
  const meanwhile: EventLog = {
    ...bench.log,
    async read(options) {
      await bench.rings(household, ['B', 'C']);
      await until(
        'them to be in the log',
        () => bench.ringer.sql('select from outbox where published_at is null'),
        (waiting) => waiting.length === 0,
      );
      await bench.log.read(options);
    },
  };
  expect(await rebuild({ log: meanwhile })).toMatchObject({ toCome: 2 });
  await bench.settled();
  expect(await bench.heard(household)).toEqual([1, 2, 3]);
  expect(await sql('select from dead_letter where stream_key = $1', [household])).toEqual([]);
}, 30_000);

test('a rebuild that fails changes nothing, and leaves nothing behind', async () => {
  const household = newId();
  await ringAll({ [household]: ['A'] });
  await sql('delete from last_heard');
  const forged: EventLog = {
    ...bench.log,
    read: (options) =>
      bench.log.read({ ...options, handle: (records) => options.handle(records.map((record) => ({ ...record, value: 'not json' }))) }),
  };
  await expect(rebuild({ log: forged })).rejects.toThrow(/cannot be projected again/);
  expect(await rows('last_heard')).toEqual([]);
  expect(await sql(`select from pg_namespace where nspname = 'rebuild'`)).toEqual([]);
  await rebuild();
  expect(await lastHeard(household)).toBe('A');
}, 30_000);

test('a rebuild that meets another one gives up, and leaves the schema of the other alone', async () => {
  await sql('create schema rebuild');
  const other = await openSession({ url: bench.listener.ownerUrl, applicationName: 'another rebuild' });
  try {
    await other.query(`select pg_advisory_lock(hashtext('passerelle:rebuild'))`);
    await expect(rebuild({ patienceMs: 100 })).rejects.toMatchObject({ reason: 'REBUILDING' });
    expect(await sql(`select from pg_namespace where nspname = 'rebuild'`)).toHaveLength(1);
  } finally {
    await other.end();
  }
}, 30_000);

test('a use case that a projection names must be there', async () => {
  const { definition, listener, log } = bench;
  const projections = [{ table: 'last_heard', madeBy: ['recordLastHeardd'] }];
  const options = { definition: { ...definition, projections }, ownerUrl: listener.ownerUrl, systemUrl: listener.systemUrl, log };
  await expect(rebuildProjections(options, { name: 'jeanne', command: 'rebuild', dryRun: true })).rejects.toThrow('recordLastHeardd');
});

function grant(householdId: Id, organisationId: Id, version: number) {
  const grantId = newId();
  const basis = { basisKind: 'REFERRAL', basisId: newId(), from: '2026-11-01' } as const;
  const payload = { grantId, householdId, organisationId, purpose: 'SUPPORT', ...basis } as const;
  return { grantId, record: factRecord(accessGranted, { key: householdId, organisationId, version, payload }) };
}

/** Opens the household to one or two organisations, and closes it to the first. */
async function grantAndRevoke(householdId: Id, organisationId: Id, other?: Id): Promise<void> {
  bench.consumer('finance-access');
  const granted = grant(householdId, organisationId, 1);
  await bench.log.publish([granted.record, ...(other === undefined ? [] : [grant(householdId, other, 2).record])]);
  await seenBy(householdId, other === undefined ? 1 : 2);
  const payload = { grantId: granted.grantId, householdId, organisationId, to: '2026-11-25', reason: 'REVOKED' };
  await bench.log.publish([factRecord(accessEnded, { key: householdId, organisationId, version: 3, payload })]);
  await seenBy(householdId, other === undefined ? 0 : 1);
}

async function seenBy(household: Id, organisations: number): Promise<void> {
  await until(
    `${organisations} to see the household`,
    () => whoSees(household),
    (who) => who.length === organisations,
  );
}

async function whoSees(household: Id): Promise<Id[]> {
  const found = await sql<{ organisation_id: Id }>(
    `select distinct organisation_id from household_access
     where household_id = $1 and from_on <= '2026-11-25' and (to_on is null or to_on > '2026-11-25') order by 1`,
    [household],
  );
  return found.map((row) => row.organisation_id);
}

async function lastHeard(household: Id): Promise<string | undefined> {
  const [row] = await sql<{ code: string }>('select code from last_heard where household_id = $1', [household]);
  return row?.code;
}
