// What facts cost on their way: from the commit of the act that tells them through relay and log to the commit of whoever listens, on
// databases that are as durable as those of `npm start`.
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor, type Caller } from '@passerelle/shared/auth/actor';
import { systemClock } from '@passerelle/shared/domain/clock';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { startConsumer } from '@passerelle/shared/events/consumer';
import type { Door } from '@passerelle/shared/use-case-types';
import { openEventBench, ring, type EventBench } from '@passerelle/shared/testing/event-bench';
import { LISTENER, showBacklog } from './event-backlog';
import { adapters } from './adapters';
import { showChange } from './change-of-members';
import { line, median, ms, percentile, table, times, title, verdict } from './report';
import { showRestart } from './restart';
import { timed, untilSeen, type Moment, type TimedLog } from './timed-log';
import { later, temporaryCluster } from './workplace';

const EVENTS_PER_SECOND = 200;
const ROUNDS = 3;
const ROUND_MS = 5_000;
const WARM_UP_MS = 2_000;

/** Measures latency and throughput of facts on each adapter that can be had here, and prints them. */
export async function benchEvents(): Promise<void> {
  const adminUrl = await temporaryCluster();
  process.env['TEST_DATABASE_URL'] = adminUrl;
  for (const adapter of await adapters()) {
    title(`Events on the ${adapter.name} log: relay, log, consumer`);
    const bench = await openEventBench(adapter.open);
    later(() => bench.close());
    await showLatency(bench);
    await showBacklog(bench);
    await showChange(bench);
    await bench.rest();
    await showRestart(adminUrl, adapter);
  }
}

interface Latencies {
  /** The act itself: its transaction with the fact in the outbox. */
  readonly act: number[];
  /** From its commit. */
  readonly toLog: number[];
  readonly toApplied: number[];
}

async function showLatency(bench: EventBench): Promise<void> {
  const watch = timed(bench.log);
  const relay = bench.relay({ log: watch.log });
  const consumer = startConsumer({ ...bench.context(LISTENER), log: watch.log });
  const door: Door = { ...bench.ringer.door, clock: systemClock(), wakeRelay: () => relay.wake() };
  await measureLatency(door, watch, WARM_UP_MS);
  const rounds: Latencies[] = [];
  for (let number = 0; number < ROUNDS; number += 1) rounds.push(await measureLatency(door, watch, ROUND_MS));
  await Promise.all([relay.stop(), consumer.stop()]);

  const figure = (part: keyof Latencies, share: number) => median(rounds.map((round) => percentile(round[part], share)));
  const row = (name: string, part: keyof Latencies) => [
    name,
    ms(figure(part, 50)),
    ms(figure(part, 99)),
    times(median(rounds.map((round) => median(round[part]) / median(round.act)))),
  ];
  table(
    [`at ${EVENTS_PER_SECOND} events/s`, 'p50 ms', 'p99 ms', 'p50 : act'],
    [row('the act itself (reference)', 'act'), row('commit to log', 'toLog'), row('commit to applied', 'toApplied')],
  );
  line(`  Half of the facts applied: ${verdict(figure('toApplied', 50) <= 15, 'within 15 ms')}`);
  line(`  All but a hundredth:       ${verdict(figure('toApplied', 99) <= 100, 'within 100 ms')}\n`);
}

/** Acts at a steady pace, whether earlier ones have ended or not, each about a household of its own, so that it can be told apart. */
async function measureLatency(door: Door, watch: TimedLog, durationMs: number): Promise<Latencies> {
  for (const side of [watch.published, watch.applied]) side.moments.length = 0;
  const committed = new Map<Id, number>();
  const act: number[] = [];
  const begun: Promise<void>[] = [];
  const from = performance.now();
  for (let due = from; due < from + durationMs; due += 1_000 / EVENTS_PER_SECOND) {
    while (performance.now() < due) await pause(1);
    begun.push(
      actOnce(door).then(({ householdId, tookMs, at }) => {
        committed.set(householdId, at);
        act.push(tookMs);
      }),
    );
  }
  await Promise.all(begun);
  await untilSeen(watch.applied, committed.size);
  const since = ({ key, at }: Moment) => at - (committed.get(key) ?? Number.NaN);
  return { act, toLog: watch.published.moments.map(since), toApplied: watch.applied.moments.map(since) };
}

async function actOnce(door: Door): Promise<{ householdId: Id; tookMs: number; at: number }> {
  const caller: Caller = { actor: systemActor('bench', newId()), requestId: newId(), operation: 'bench', traceparent: null };
  const householdId = newId();
  const from = performance.now();
  await ring.call(door, caller, { householdId, code: 'BENCH' });
  const at = performance.now();
  return { householdId, tookMs: at - from, at };
}
