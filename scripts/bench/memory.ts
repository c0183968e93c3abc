// Whether the processes that move facts keep what they have moved: many facts through relay, log and consumer, and what this process holds
// after each part of them.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startConsumer } from '@passerelle/shared/events/consumer';
import { on } from '@passerelle/shared/events/subscribe';
import type { EventLog } from '@passerelle/shared/events/port';
import { leaseEnded } from '@passerelle/shared/facts/lease-ended';
import { openEventBench, type EventBench } from '@passerelle/shared/testing/event-bench';
import { until } from '@passerelle/shared/testing/until';
import { adapters } from './adapters';
import { LISTENER, tellFacts } from './event-backlog';
import { count, line, table, title, verdict } from './report';
import { later, quickCluster } from './workplace';

const FACTS = 200_000;
const STEP = 20_000;
const HOUSEHOLDS = 1_000;

/** By then caches and pools are full and code is compiled. */
const GROWN_UP_AT = 2 * STEP;
const MOST_HEAP_GROWTH_MB = 10;
const MOST_GROWTH_MB = 30;

const STEP_WITHIN_MS = 180_000;
const MEGABYTE = 1_048_576;

interface Sample {
  readonly facts: number;
  readonly seconds: number;
  readonly heapMb: number;
  readonly residentMb: number;
}

/** Measures it on each adapter that can be had here, and prints it. */
export async function benchMemory(): Promise<void> {
  process.env['TEST_DATABASE_URL'] = await quickCluster();
  for (const { name, open } of await adapters()) {
    title(`Memory on the ${name} log: ${count(FACTS)} facts through relay, log and consumer, all in this process`);
    const bench = await openEventBench(open);
    later(() => bench.close());
    show(await moveFacts(bench));
    await bench.rest();
  }
}

/** The handler writes nothing: each fact still has its inbox row, and its place in a transaction as the system. */
async function moveFacts(bench: EventBench): Promise<Sample[]> {
  const collectGarbage = garbageCollector();
  const counted = countApplied(bench.log);
  const listen = on(leaseEnded, 'projection', () => Promise.resolve());
  const relay = bench.relay();
  const consumer = startConsumer({ ...bench.context(LISTENER), subscriptions: [listen], log: counted.log });
  const samples: Sample[] = [];
  for (let facts = STEP; facts <= FACTS; facts += STEP) {
    const from = performance.now();
    await tellFacts(bench.ringer, { households: HOUSEHOLDS, factsOfEach: STEP / HOUSEHOLDS });
    relay.wake();
    await until(
      `${count(facts)} facts to be applied`,
      async () => counted.applied(),
      (applied) => applied >= facts,
      {
        deadlineMs: STEP_WITHIN_MS,
      },
    );
    const seconds = (performance.now() - from) / 1_000;
    collectGarbage();
    const { heapUsed, rss } = process.memoryUsage();
    samples.push({ facts, seconds, heapMb: heapUsed / MEGABYTE, residentMb: rss / MEGABYTE });
  }
  await Promise.all([relay.stop(), consumer.stop()]);
  return samples;
}

function show(samples: readonly Sample[]): void {
  table(
    ['facts applied', 'seconds', 'heap MB', 'resident MB'],
    samples.map(({ facts, seconds, heapMb, residentMb }) => [count(facts), seconds.toFixed(1), heapMb.toFixed(1), residentMb.toFixed(1)]),
  );
  const grownUp = samples.filter(({ facts }) => facts >= GROWN_UP_AT);
  const judged = (part: 'heapMb' | 'residentMb', most: number) => {
    const grown = growth(grownUp.map((sample) => sample[part]));
    return `${grown.toFixed(1)} MB  ${verdict(grown <= most, `at most ${most} MB`)}`;
  };
  line(`  Growth from ${count(GROWN_UP_AT)} to ${count(FACTS)} facts: heap      ${judged('heapMb', MOST_HEAP_GROWTH_MB)}`);
  line(`                                         resident  ${judged('residentMb', MOST_GROWTH_MB)}\n`);
}

/** From the first to the last value along the straight line that fits them all best: resident memory goes up and down by itself. */
function growth(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return (values.reduce((sum, value, index) => sum + (index - middle) * value, 0) / spread) * (values.length - 1);
}

/** Node shows its collector only when asked to at its start, or like this. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** A log that counts what was applied and keeps nothing else. */
function countApplied(log: EventLog): { readonly log: EventLog; applied(): number } {
  let applied = 0;
  return {
    applied: () => applied,
    log: {
      ...log,
      subscribe: (options) =>
        log.subscribe({
          ...options,
          async handle(records, heartbeat) {
            await options.handle(records, heartbeat);
            applied += records.length;
          },
        }),
    },
  };
}
