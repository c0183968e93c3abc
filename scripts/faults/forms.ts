// The three forms of the runner: one mixed run, every row by itself, and the known-bad variants.
import { line, title } from '../bench/report';
import { endAll } from '../bench/workplace';
import { VARIANTS, type Variant } from './bad/variants';
import { PROGRAMS } from './crew';
import { drawFrom } from './draw';
import type { Fault } from './fault';
import type { Adapter } from './log-under-test';
import { tracksOf } from './matrix';
import { openPlace } from './place';
import { showFigures, showRuns, showStrikes, type Judged } from './report';
import { runFaults, type RunResult, type Strikes } from './run';
import { problemsOf } from './verdict';

export interface FormOptions {
  readonly adapter: Adapter;
  readonly seed: number;
  readonly rows: readonly Fault[];
  /** Facts of each row of the long form, instead of its own number. */
  readonly factsOfEach?: number;
  /** Where the processes write their logs; a folder that is removed when not given. */
  readonly logFolder?: string;
}

const STREAMS = 24;
const MIXED_ACTS_PER_SECOND = 120;
/**
 * Rows recover within this time, and where Kafka waits for a dead consumer, within the time of its session more. In a mixed run a consumer
 * may have died three times, and each time the others waited.
 */
const RECOVER_WITHIN_MS = 10_000;
const KAFKA_SESSION_MS = 6_000;
const MIXED_RECOVER_WITHIN_MS = 60_000;
/** A row that has not struck as often as it should by then fails. */
const LONGEST_ROW_MS = 10 * 60_000;

/** All rows in drawn order, three tracks at the same time, for so many seconds. Answers whether all was kept. */
export async function runMixed({ adapter, seed, rows, ...rest }: FormOptions, seconds: number): Promise<boolean> {
  title(`Mixed run of ${seconds} s over ${adapter}, seed ${seed}`);
  const place = await openPlace({ adapter, seed, programs: PROGRAMS, ...rest });
  const result = await runFaults(place, {
    faults: tracksOf(rows, drawFrom(seed)),
    seed,
    streams: STREAMS,
    actsPerSecond: MIXED_ACTS_PER_SECOND,
    mixed: true,
    goesOn: (_scene, elapsedMs) => elapsedMs < seconds * 1_000,
  });
  const problems = await problemsOf(result, MIXED_RECOVER_WITHIN_MS);
  showStrikes(result);
  showRuns([{ name: 'all together', result, problems }]);
  showFigures(result);
  await endAll();
  return problems.length === 0;
}

/** Every row by itself, until it has told and struck enough. Answers whether all was kept. */
export async function runLong({ adapter, seed, rows, factsOfEach, ...rest }: FormOptions): Promise<boolean> {
  title(`Row by row over ${adapter}, seed ${seed}`);
  const place = await openPlace({ adapter, seed, programs: PROGRAMS, ...rest });
  const judged: Judged[] = [];
  for (const fault of rows) {
    const { long, row, name } = fault;
    const recoverWithinMs = RECOVER_WITHIN_MS + (adapter === 'kafka' && long.killsConsumers === true ? KAFKA_SESSION_MS : 0);
    const result = await runFaults(place, {
      faults: [[fault]],
      seed: seed + row,
      streams: long.streams ?? STREAMS,
      actsPerSecond: long.actsPerSecond,
      mixed: false,
      goesOn: (scene, elapsedMs, struck) =>
        elapsedMs < LONGEST_ROW_MS && hasMore(fault, struck, scene.ledger.facts < (factsOfEach ?? long.facts)),
    });
    const problems = await problemsOf(result, recoverWithinMs);
    judged.push({ name: `${String(row).padStart(2)} ${name}`, result, problems });
    line(`  ${String(row).padStart(2)} ${name}: ${problems.length === 0 ? 'PASS' : `FAIL, ${problems.join('; ')}`}`);
  }
  showRuns(judged);
  await endAll();
  return judged.every(({ problems }) => problems.length === 0);
}

/** A row goes on until it has fired as often as it should and told enough; one that strikes no more lets the load go on alone. */
function hasMore({ row, long }: Fault, struck: ReadonlyMap<number, Strikes>, factsAreMissing: boolean): boolean {
  return (struck.get(row)?.fired ?? 0) < long.strikes || factsAreMissing;
}

/** Runs known-bad variants, each with the fault that shows it. Answers whether each was caught by what it does wrong. */
export async function runBad({ adapter, seed, ...rest }: FormOptions, names: readonly string[]): Promise<boolean> {
  title(`Known-bad variants over ${adapter}, seed ${seed}`);
  const chosen = VARIANTS.filter(({ name }) => names.includes('all') || names.includes(name));
  let allCaught = true;
  for (const variant of chosen) {
    const result = await runVariant(variant, { adapter, seed, ...rest });
    const found = result.outcome.findings[variant.caughtBy];
    allCaught &&= found > 0;
    line(`  ${found > 0 ? 'caught' : 'MISSED'}  ${variant.name}: ${found} facts ${variant.caughtBy} of ${result.outcome.facts}`);
    await endAll();
  }
  return allCaught;
}

async function runVariant(variant: Variant, options: Omit<FormOptions, 'rows'>): Promise<RunResult> {
  const place = await openPlace({ ...options, programs: { ...PROGRAMS, ...variant.programs } });
  return runFaults(place, {
    faults: [[variant.fault]],
    seed: options.seed,
    streams: STREAMS,
    actsPerSecond: MIXED_ACTS_PER_SECOND,
    mixed: true,
    goesOn: (scene, elapsedMs, struck) =>
      elapsedMs < LONGEST_ROW_MS && hasMore(variant.fault, struck, scene.ledger.facts < variant.fault.long.facts),
  });
}
