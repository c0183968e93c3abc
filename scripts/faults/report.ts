import { availableParallelism, cpus, loadavg } from 'node:os';
import { count, line, table } from '../bench/report';
import type { RunResult, Strikes } from './run';

const HEAD = ['', 'fired', 'facts', 'lost', 'twice', 'out of order', 'redelivered', 'twice in log', 'parked', 'recovered s', ''];

/** A run with its judgement. */
export interface Judged {
  readonly name: string;
  readonly result: RunResult;
  readonly problems: readonly string[];
}

export function showMachine(seed: number): void {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  line(`Seed ${seed}. ${availableParallelism()} x ${cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.versions.node}, load ${load}.`);
}

/** One line for each run, with what it did not keep beneath. */
export function showRuns(runs: readonly Judged[]): void {
  table(HEAD, runs.map(lineOf));
  for (const { name, problems } of runs) for (const problem of problems) line(`  ${name}: ${problem}`);
}

/** How often each fault of a mixed run fired. */
export function showStrikes({ faults, struck }: RunResult): void {
  const timesOf = ({ tried, fired }: Strikes) => (tried === fired ? String(fired) : `${fired} of ${tried}`);
  table(
    ['row', 'fired'],
    [...faults]
      .sort((left, right) => left.row - right.row)
      .map(({ row, name }) => {
        const strikes = struck.get(row);
        return [`${String(row).padStart(2)} ${name}`, strikes === undefined ? 'not drawn' : timesOf(strikes)];
      }),
  );
}

/** What else is known of a run, in one line. */
export function showFigures({ scene: { ledger } }: RunResult): void {
  const acts = [...ledger.actMs].sort((left, right) => left - right);
  const p = (share: number) => (acts[Math.min(acts.length - 1, Math.floor((acts.length * share) / 100))] ?? 0).toFixed(0);
  line(
    `  ${count(ledger.acked.size)} acts (${p(50)} ms, 99 of 100 within ${p(99)}), ${ledger.refused} refused, ${ledger.failures.length} failed while ` +
      `their database was away, ${ledger.logLost} processes restarted at the log's word`,
  );
}

function lineOf({ name, result, problems }: Judged): string[] {
  const { outcome, struck } = result;
  const { findings } = outcome;
  const fired = [...struck.values()].reduce((sum, strikes) => sum + strikes.fired, 0);
  return [
    name,
    String(fired),
    count(outcome.facts),
    String(findings.lost + findings.untrue + findings.forgotten),
    String(findings.twice),
    String(findings.outOfOrder),
    count(outcome.redelivered),
    count(outcome.repeatsInLog),
    String(outcome.parked.size),
    (outcome.recoveredMs / 1_000).toFixed(1),
    problems.length === 0 ? 'PASS' : 'FAIL',
  ];
}
