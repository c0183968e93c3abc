// Whether a reader who saw an act in one service can wait until another one knows of it, over a log that is given.
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor, type Caller } from '../auth/actor';
import { newId, type Id } from '../domain/ids';
import { topicOf } from '../events/declare-fact';
import type { EventLog, LogRecord } from '../events/port';
import { replayParked } from '../events/replay-parked';
import { areApplied } from '../events/stream-positions';
import { ownTopics } from './backbone/own-topics';
import { openEventBench, ring, type EventBench } from './event-bench';

const DELAY_MS = 300;
const ACTS = 1_000;
const AT_ONCE = 50;
/** Longer than any machine takes: the question is whether it is true, not whether it is quick. */
const PATIENCE_MS = 60_000;

/** Every fact comes to the consumer a moment after it was told. */
function delayed(log: EventLog): EventLog {
  const toldAt = new Map<string, number>();
  const nameOf = ({ headers }: LogRecord) => headers['ce_id'] ?? '';
  return {
    ...log,
    async publish(records) {
      for (const record of records) toldAt.set(nameOf(record), performance.now());
      await log.publish(records);
    },
    subscribe: (options) =>
      log.subscribe({
        ...options,
        async handle(records, heartbeat) {
          const newest = Math.max(...records.map((record) => toldAt.get(nameOf(record)) ?? 0));
          await pause(Math.max(0, newest + DELAY_MS - performance.now()));
          await options.handle(records, heartbeat);
        },
      }),
  };
}

const system: Caller = { actor: systemActor('bench', newId()), requestId: newId(), operation: 'bench', traceparent: null };

/** Checks it over an adapter. `connect` opens one process' view of a log. */
export function freshReadingSuite(name: string, connect: () => EventLog): void {
  describe(`reading what was just done, over ${name}`, () => freshReading(connect));
}

function freshReading(connect: () => EventLog): void {
  let bench: EventBench;
  beforeAll(async () => {
    bench = await openEventBench(() => ownTopics(connect(), newId()));
  }, 120_000);
  beforeEach(() => bench.troubles.clear());
  afterEach(() => bench.rest());
  afterAll(() => bench.close());

  const act = async (householdId: Id, code = 'OK') => {
    const { changes } = await ring.act(bench.ringer.door, system, { householdId, code });
    return changes.map(({ key, version }) => ({ source: 'housing-stock' as const, streamKey: key, streamVersion: version }));
  };
  const isKnown = (places: Awaited<ReturnType<typeof act>>, waitMs: number) =>
    areApplied(bench.listener.door.system, { groups: ['finance'], places, waitMs });

  test(`${ACTS} acts, a consumer that is ${DELAY_MS} ms late: whoever waits for what he did sees it`, async () => {
    const late = delayed(bench.log);
    bench.relay({ log: late });
    bench.consumer('finance', late);
    await isKnown(await act(newId()), 15_000);
    const seen: boolean[] = [];
    for (let from = 0; from < ACTS; from += AT_ONCE) {
      const round = Array.from({ length: AT_ONCE }, async () => {
        const householdId = newId();
        const known = await isKnown(await act(householdId), PATIENCE_MS);
        return known && (await bench.heard(householdId)).length === 1;
      });
      seen.push(...(await Promise.all(round)));
    }
    expect(seen.filter(Boolean)).toHaveLength(ACTS);
  }, 180_000);

  test('while the consumer stands still it is not known, and that is said in time', async () => {
    bench.relay();
    const places = await act(newId());
    const from = performance.now();
    expect(await isKnown(places, 200)).toBe(false);
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  test('a fact of a type that nobody here listens to is passed over, and known to be', async () => {
    const key = newId();
    const headers = { ce_type: 'unit-painted.v1', ce_streamversion: '7' };
    await bench.log.publish([{ topic: topicOf('housing-stock'), key, headers, value: '{}' }]);
    bench.consumer('finance');
    const place = (streamVersion: number) => [{ source: 'housing-stock' as const, streamKey: key, streamVersion }];
    expect(await isKnown(place(7), 15_000)).toBe(true);
    expect(await isKnown(place(8), 0)).toBe(false);
  });

  test('what is parked is not known, nor what waits behind it, until it is replayed', async () => {
    const key = newId();
    bench.troubles.set('POISON', Infinity);
    bench.relay();
    bench.consumer('finance');
    const before = await act(key);
    const poison = await act(key, 'POISON');
    const behind = await act(key);
    await bench.settled();
    expect([await isKnown(before, 15_000), await isKnown(poison, 0), await isKnown(behind, 0)]).toEqual([true, false, false]);
    bench.troubles.clear();
    await replayParked(bench.context('finance'), { key });
    expect([await isKnown(poison, 0), await isKnown(behind, 0)]).toEqual([true, true]);
  });

  test('what was parked alone is known once it is replayed', async () => {
    const key = newId();
    bench.troubles.set('POISON', Infinity);
    bench.relay();
    bench.consumer('finance');
    const poison = await act(key, 'POISON');
    await bench.settled();
    bench.troubles.clear();
    await replayParked(bench.context('finance'), { key });
    expect(await isKnown(poison, 0)).toBe(true);
  });
}
