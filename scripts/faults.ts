// `npm run faults`: real processes under load, and everything that can go wrong with them, drawn by a seed.
//   -- --seconds 25 --seed n --adapter postgres|kafka|both   one mixed run for each adapter
//   -- --long --rows 1,2,3                                   every row by itself, with 10,000 facts (--facts n for others)
//   -- --bad all                                             known-bad variants, which the checker must catch by name
// It uses databases and a broker of its own in a temporary folder and leaves nothing behind; `--keep folder` keeps the processes' logs.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { line } from './bench/report';
import { endAll, endAllOnSignals, wasInterrupted } from './bench/workplace';
import { VARIANTS } from './faults/bad/variants';
import { runBad, runLong, runMixed, type FormOptions } from './faults/forms';
import { kafkaIsMissing, type Adapter } from './faults/log-under-test';
import { rowsOf } from './faults/matrix';
import { showMachine } from './faults/report';

const { values: given } = parseArgs({
  options: {
    adapter: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '25' },
    rows: { type: 'string', default: '' },
    facts: { type: 'string' },
    long: { type: 'boolean', default: false },
    bad: { type: 'string' },
    keep: { type: 'string' },
  },
});

async function run(): Promise<boolean> {
  const begun = performance.now();
  const seed = Number(given.seed);
  const bad = given.bad?.split(',');
  const unknown = (bad ?? []).filter((name) => name !== 'all' && !VARIANTS.some((variant) => variant.name === name));
  if (unknown.length > 0)
    throw new Error(`There is no variant ${unknown.join(', ')}. There are: all, ${VARIANTS.map(({ name }) => name).join(', ')}.`);
  if (given.keep !== undefined) mkdirSync(given.keep, { recursive: true });
  showMachine(seed);
  let kept = true;
  for (const adapter of adapters()) {
    const numbers = given.rows.split(',').filter((text) => text !== '');
    const options: FormOptions = {
      adapter,
      seed,
      rows: rowsOf(numbers.map(Number)),
      ...(given.facts === undefined ? {} : { factsOfEach: Number(given.facts) }),
      ...(given.keep === undefined ? {} : { logFolder: given.keep }),
    };
    const good =
      bad !== undefined ? await runBad(options, bad) : given.long ? await runLong(options) : await runMixed(options, Number(given.seconds));
    kept &&= good;
  }
  line(`\n${kept ? 'All was kept' : 'NOT ALL WAS KEPT'}; took ${((performance.now() - begun) / 1_000).toFixed(0)} s.`);
  return kept;
}

function adapters(): readonly Adapter[] {
  if (given.adapter === 'postgres' || given.adapter === 'kafka') return [given.adapter];
  if (given.adapter !== 'both') throw new Error(`There is no adapter ${given.adapter}. There are: postgres, kafka, both.`);
  const missing = kafkaIsMissing();
  if (missing === null) return ['postgres', 'kafka'];
  if (process.env['REQUIRE_KAFKA'] === '1') throw new Error(`Kafka is required (REQUIRE_KAFKA=1), and there is none: ${missing}.`);
  line(`\n!!! NOTHING IS RUN OVER KAFKA: ${missing}. The results below say nothing about Kafka. !!!`);
  return ['postgres'];
}

endAllOnSignals();
run()
  .then((kept) => {
    if (!kept) process.exitCode = 1;
  })
  .catch((error: unknown) => {
    if (!wasInterrupted()) console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exitCode = 1;
  })
  .finally(() => endAll());
