import { newId, type Id } from '../domain/ids';
import { openEventBench, type EventBench } from '../testing/event-bench';
import { applyChunk } from './apply-chunk';
import { topicOf } from './declare-fact';
import type { DeliveredRecord } from './port';
import { noteChunk, noteOne } from './starts';
import { until } from '../testing/until';

let bench: EventBench;
beforeAll(async () => {
  bench = await openEventBench();
}, 60_000);
beforeEach(() => bench.troubles.clear());
afterEach(() => bench.rest());
afterAll(() => bench.close());

const noHeartbeat = async () => undefined;

/** Rings as they stand in the log, for one household each. */
async function recordsOf(rings: readonly { readonly householdId: Id; readonly code: string }[]): Promise<DeliveredRecord[]> {
  bench.relay();
  const seen: DeliveredRecord[] = [];
  const topics = [topicOf('housing-stock')];
  const reader = await bench.log.subscribe({
    group: newId(),
    topics,
    chunkSize: 50,
    handle: async (records) => void seen.push(...records),
  });
  for (const { householdId, code } of rings) await bench.rings(householdId, [code]);
  const asked = new Set(rings.map(({ householdId }) => householdId));
  const own = () => seen.filter(({ key }) => asked.has(key));
  await until(
    'the rings in the log',
    async () => own().length,
    (count) => count === rings.length,
  );
  await reader.stop();
  // One partition, whatever the keys, in the order they rang: what a consumer is handed at once.
  const order = rings.map(({ householdId }) => householdId);
  const inOrder = own().toSorted((one, other) => order.indexOf(one.key as Id) - order.indexOf(other.key as Id));
  return inOrder.map((record, index) => ({ ...record, partition: 0, offset: index }));
}

/** A process that applies the records, and dies when a handler meets trouble. */
async function start(group: string, records: readonly DeliveredRecord[]): Promise<'applied' | 'died'> {
  return applyChunk({ ...bench.context('finance'), group, survived: new Set() }, records, noHeartbeat).then(
    () => 'applied',
    () => 'died',
  );
}

const parked = (group: string) =>
  bench.listener.sql<{ key: Id; attempts: number }>('select stream_key as key, attempts from dead_letter where consumer = $1', [group]);

test('a fact of which the process dies is parked after three starts, and the facts beside it are applied', async () => {
  const group = `finance-${newId()}`;
  const [before, killer, after] = [newId(), newId(), newId()];
  const records = await recordsOf([
    { householdId: before, code: 'OK' },
    { householdId: killer, code: 'CUT' },
    { householdId: after, code: 'OK' },
  ]);
  bench.troubles.set('CUT', Infinity);
  for (let number = 1; number <= 3; number += 1) expect(await start(group, records)).toBe('died');
  expect(await start(group, records)).toBe('applied');
  expect(await parked(group)).toEqual([{ key: killer, attempts: 3 }]);
  expect([await bench.heard(before), await bench.heard(killer), await bench.heard(after)]).toEqual([[1], [], [1]]);
});

test('a fact of which the process dies is parked though processes die of another partition while they are at the facts before it', async () => {
  const group = `finance-${newId()}`;
  // They are applied in the order of their keys.
  const [before = newId(), killer = newId()] = [newId(), newId()].sort();
  const records = await recordsOf([
    { householdId: before, code: 'OK' },
    { householdId: killer, code: 'CUT' },
  ]);
  bench.troubles.set('CUT', Infinity);
  const diesOfAnother = async () => {
    const context = { ...bench.context('finance'), group, survived: new Set<string>() };
    await noteChunk(context, records);
    for (const record of records.filter(({ key }) => key === before)) await noteOne(context, record);
  };
  for (let number = 1; number <= 3; number += 1) {
    expect(await start(group, records)).toBe('died');
    await diesOfAnother();
  }
  expect(await start(group, records)).toBe('applied');
  expect(await parked(group)).toEqual([{ key: killer, attempts: 3 }]);
  expect(await bench.heard(before)).toEqual([1]);
});

test('a fact of which the process dies is parked though what stands before it comes again at each start', async () => {
  const group = `finance-${newId()}`;
  const [before, killer, after] = [newId(), newId(), newId()];
  const [first, ...others] = await recordsOf([
    { householdId: before, code: 'OK' },
    { householdId: killer, code: 'CUT' },
    { householdId: after, code: 'OK' },
  ]);
  const chunks = [first === undefined ? [] : [first], others];
  bench.troubles.set('CUT', Infinity);
  const startBoth = async () => [await start(group, chunks[0] ?? []), await start(group, chunks[1] ?? [])];
  for (let number = 1; number <= 3; number += 1) expect(await startBoth()).toEqual(['applied', 'died']);
  expect(await startBoth()).toEqual(['applied', 'applied']);
  expect(await parked(group)).toEqual([{ key: killer, attempts: 3 }]);
  expect([await bench.heard(before), await bench.heard(after)]).toEqual([[1], [1]]);
});

test('a fact that came through is innocent when it is delivered again, however often its process died before', async () => {
  const group = `finance-${newId()}`;
  const records = await recordsOf([{ householdId: newId(), code: 'CUT' }]);
  bench.troubles.set('CUT', 2);
  expect([await start(group, records), await start(group, records), await start(group, records)]).toEqual(['died', 'died', 'applied']);
  for (let again = 1; again <= 5; again += 1) expect(await start(group, records)).toBe('applied');
  expect(await parked(group)).toEqual([]);
});

test('a database that is away again and again makes no fact a suspect: the process lives', async () => {
  const group = `finance-${newId()}`;
  const records = await recordsOf([{ householdId: newId(), code: 'CUT' }]);
  const context = { ...bench.context('finance'), group, survived: new Set<string>() };
  bench.troubles.set('CUT', 5);
  for (let number = 1; number <= 5; number += 1) await expect(applyChunk(context, records, noHeartbeat)).rejects.toThrow();
  await applyChunk(context, records, noHeartbeat);
  expect(await parked(group)).toEqual([]);
});

test('a database that comes and goes makes no fact a suspect, though it was away when the start was to be noted', async () => {
  const group = `finance-${newId()}`;
  const records = await recordsOf([{ householdId: newId(), code: 'CUT' }]);
  const { system, ...context } = bench.context('finance');
  const away = { now: false };
  const leaving = Object.assign(Object.create(system) as typeof system, {
    query: (...asked: Parameters<typeof system.query>) =>
      away.now ? Promise.reject(new Error('Client was closed')) : system.query(...asked),
  });
  const living = { ...context, system: leaving, group, survived: new Set<string>() };
  bench.troubles.set('CUT', 5);
  for (let number = 1; number <= 5; number += 1) {
    await expect(applyChunk(living, records, noHeartbeat)).rejects.toThrow();
    away.now = true;
    await expect(applyChunk(living, records, noHeartbeat)).rejects.toThrow('closed');
    away.now = false;
  }
  await applyChunk(living, records, noHeartbeat);
  expect(await parked(group)).toEqual([]);
});

test('a fact that was applied is not parked, however often the process died of something else before its place was kept', async () => {
  const group = `finance-${newId()}`;
  const household = newId();
  const records = await recordsOf([{ householdId: household, code: 'OK' }]);
  expect(await start(group, records)).toBe('applied');
  await bench.listener.sql('update consumer_start set starts = 3 where consumer = $1', [group]);
  expect(await start(group, records)).toBe('applied');
  expect(await parked(group)).toEqual([]);
  expect(await bench.heard(household)).toEqual([1]);
});

describe('a chunk', () => {
  const three = () => recordsOf([newId(), newId(), newId()].map((householdId) => ({ householdId, code: 'OK' })));

  test('that takes long keeps its partition: its heart beats after every fact', async () => {
    const context = { ...bench.context('finance'), group: `finance-${newId()}`, survived: new Set<string>() };
    let beats = 0;
    await applyChunk(context, await three(), async () => void (beats += 1));
    expect(beats).toBeGreaterThanOrEqual(3);
  });

  test('is applied whole though its heart no longer reaches the brokers, and blames no fact', async () => {
    const group = `finance-${newId()}`;
    const context = { ...bench.context('finance'), group, survived: new Set<string>() };
    const records = await three();
    await applyChunk(context, records, () => Promise.reject(new Error('The brokers are away.')));
    expect(await parked(group)).toEqual([]);
    expect(await Promise.all(records.map(({ key }) => bench.heard(key)))).toEqual([[1], [1], [1]]);
  });
});
