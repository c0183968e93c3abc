// The price of being four services behind a gateway: the same page of households, once through the real system and once from one Apollo
// Server over the same resolvers and databases, which is the reference.
import { setTimeout as pause } from 'node:timers/promises';
import { cpuSeconds, fetchesOf, postgresCpuSeconds } from './cpu';
import { burst, sendOnce, type Target } from './load';
import { HOUSEHOLDS_PER_PAGE, pageBodies } from './page-query';
import { writeHouseholds } from './page-data';
import { line, median, medianRatio, ms, percentile, table, times, title } from './report';
import { startSystems, type Systems } from './systems';

const HOUSEHOLDS = 500;
const ROUNDS = 5;
const WARM_UP_MS = 4_000;
const LOADS = [
  { connections: 1, durationMs: 1_500 },
  { connections: 16, durationMs: 3_000 },
] as const;

type Side = 'gateway' | 'monolith';

interface Measurement {
  readonly requestsPerSecond: number;
  readonly latenciesMs: readonly number[];
  /** Milliseconds of processor per page, by process. */
  readonly cpuMs: ReadonlyMap<string, number>;
}

type Round = Readonly<Record<Side, Measurement>>;

/** Measures the household page and prints it. */
export async function benchHouseholdPage(): Promise<void> {
  title(`Household page: ${HOUSEHOLDS_PER_PAGE} households, five fetches, over HTTP`);
  const systems = await startSystems();
  await writeHouseholds(systems.adminUrl, HOUSEHOLDS);
  const bodies = await pageBodies(systems.gateway);
  await requireSameAnswers(systems, bodies);

  for (const target of [systems.gateway, systems.monolith]) await burst(target, bodies, { connections: 16, durationMs: WARM_UP_MS });
  const rounds: Round[][] = [];
  for (const load of LOADS) rounds.push(await measureRounds(systems, bodies, load));
  showResults(rounds);
  showProcessors(rounds.at(-1) ?? []);
  await showFetches(systems, bodies);
}

/** A reference that answers something else is none. */
async function requireSameAnswers({ gateway, monolith }: Systems, bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    const [one, other] = await Promise.all([dataOf(gateway, body), dataOf(monolith, body)]);
    if (one !== other) throw new Error(`Gateway and single server answer differently:\n${one.slice(0, 1_000)}\n${other.slice(0, 1_000)}`);
    if (one.includes(':null')) throw new Error(`A part of the page is missing: ${one.slice(0, 2_000)}`);
  }
}

async function dataOf(target: Target, body: string): Promise<string> {
  const { data } = JSON.parse(await sendOnce(target, body)) as { data: unknown };
  return JSON.stringify(data);
}

/** Both sides in turn, each first as often as the other. */
async function measureRounds(systems: Systems, bodies: readonly string[], load: (typeof LOADS)[number]): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    const round: Partial<Record<Side, Measurement>> = {};
    for (const side of number % 2 === 0 ? (['gateway', 'monolith'] as const) : (['monolith', 'gateway'] as const)) {
      round[side] = await measure(systems, { side, bodies, load });
      await pause(100);
    }
    rounds.push(round as Round);
  }
  return rounds;
}

async function measure(
  systems: Systems,
  { side, bodies, load }: { side: Side; bodies: readonly string[]; load: (typeof LOADS)[number] },
): Promise<Measurement> {
  const before = await processorTimes(systems, side);
  const { requestsPerSecond, latenciesMs } = await burst(systems[side], bodies, load);
  const after = await processorTimes(systems, side);
  const spent = (name: string) => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1_000) / latenciesMs.length;
  return {
    requestsPerSecond,
    latenciesMs,
    cpuMs: new Map([...before.keys()].map((name) => [name, spent(name)])),
  };
}

async function processorTimes(systems: Systems, side: Side): Promise<ReadonlyMap<string, number>> {
  const origins = side === 'gateway' ? systems.processes : { 'one server': new URL(systems.monolith.url).origin };
  const names = Object.entries(origins);
  const times = await Promise.all(names.map(async ([name, origin]) => [name, await cpuSeconds(origin)] as const));
  const postgres = postgresCpuSeconds(systems.postmaster);
  return new Map([...times, ...(postgres === null ? [] : [['postgres', postgres] as const])]);
}

function showResults(rounds: readonly Round[][]): void {
  const rows = rounds.flatMap((ofLoad, index) => {
    const connections = String(LOADS[index]?.connections ?? '');
    const of = (side: Side) => figuresOf(ofLoad.map((round) => round[side]));
    const ratio = (figure: (measurement: Measurement) => number) =>
      times(medianRatio(ofLoad.map(({ gateway, monolith }) => ({ measured: figure(gateway), reference: figure(monolith) }))));
    const row = (name: string, { pagesPerSecond, p50, p99 }: Figures) => [name, connections, pagesPerSecond.toFixed(0), ms(p50), ms(p99)];
    return [
      row('gateway and four services', of('gateway')),
      row('one Apollo Server (reference)', of('monolith')),
      [
        '  ratio',
        connections,
        ratio(({ requestsPerSecond }) => requestsPerSecond),
        ratio(({ latenciesMs }) => median(latenciesMs)),
        times(of('gateway').p99 / of('monolith').p99),
      ],
    ];
  });
  table(['', 'connections', 'pages/s', 'p50 ms', 'p99 ms'], rows);
}

interface Figures {
  readonly pagesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The slowest hundredth is taken of all rounds together: one round at one connection has too few requests to have one. */
function figuresOf(measurements: readonly Measurement[]): Figures {
  return {
    pagesPerSecond: median(measurements.map(({ requestsPerSecond }) => requestsPerSecond)),
    p50: median(measurements.map(({ latenciesMs }) => median(latenciesMs))),
    p99: percentile(
      measurements.flatMap(({ latenciesMs }) => latenciesMs),
      99,
    ),
  };
}

function showProcessors(rounds: readonly Round[]): void {
  line('\n  Processor time per page at 16 connections, ms:');
  for (const side of ['gateway', 'monolith'] as const) {
    const names = [...(rounds[0]?.[side].cpuMs.keys() ?? [])];
    const spent = names.map((name) => ({ name, cpuMs: median(rounds.map((round) => round[side].cpuMs.get(name) ?? 0)) }));
    const sum = spent.reduce((total, { cpuMs }) => total + cpuMs, 0);
    line(`    ${spent.map(({ name, cpuMs }) => `${name} ${ms(cpuMs)}`).join(', ')}; together ${ms(sum)}`);
  }
}

/** Where the time of a page goes when nobody else asks. */
async function showFetches({ gateway }: Systems, bodies: readonly string[]): Promise<void> {
  const origin = new URL(gateway.url).origin;
  const before = await fetchesOf(origin);
  const { latenciesMs } = await burst(gateway, bodies, { connections: 1, durationMs: 1_500 });
  const after = await fetchesOf(origin);
  const pages = latenciesMs.length;
  const fetches = [...after].map(([service, { count, seconds }]) => {
    const known = before.get(service) ?? { count: 0, seconds: 0 };
    const ofPage = (count - known.count) / pages;
    return `${service} ${ofPage.toFixed(0)} of ${ms(((seconds - known.seconds) * 1_000) / (count - known.count))} ms`;
  });
  line(`  Fetches of a page at 1 connection (${ms(median(latenciesMs))} ms): ${fetches.join(', ')}.`);
}
