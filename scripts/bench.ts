// `npm run bench`, or `npm run bench -- page`, `rows`, `overview`, `programmes`, `events`, `live`, `memory`: what the graph, row security and the events cost, as ratios to a
// named reference that was measured in the same run, and whether memory stays flat. It uses databases of its own in a temporary folder and
// leaves nothing behind.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { benchEvents } from './bench/events';
import { benchHouseholdPage } from './bench/household-page';
import { benchLive } from './bench/live';
import { benchMemory } from './bench/memory';
import { benchOverview } from './bench/overview';
import { benchProgrammes } from './bench/programmes';
import { line } from './bench/report';
import { benchRowSecurity } from './bench/row-security';
import { endAll, endAllOnSignals, wasInterrupted } from './bench/workplace';

const PARTS = {
  page: benchHouseholdPage,
  rows: benchRowSecurity,
  overview: benchOverview,
  programmes: benchProgrammes,
  events: benchEvents,
  live: benchLive,
  memory: benchMemory,
} as const;

async function run(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  const begun = performance.now();
  const busy = (loadavg()[0] ?? 0) > availableParallelism();
  line(`${availableParallelism()} x ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.versions.node}, ${load()}.`);
  if (busy) line('The machine is busy with other work: milliseconds will be high, and goals missed that it meets when it is quiet.');
  for (const [name, bench] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await bench();
    await endAll();
  }
  line(`\nTook ${((performance.now() - begun) / 1_000).toFixed(0)} s; ${load()}.`);
}

function load(): string {
  return `load of the last minute ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

endAllOnSignals();
run(process.argv.slice(2))
  .catch((error: unknown) => {
    if (!wasInterrupted()) console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = 1;
  })
  .finally(() => endAll());
