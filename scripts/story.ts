// `npm run story -- --kill all|seven [--seed n]`: plays the story on a system of its own while processes are killed, and says how it ended.
import { parseArgs } from 'node:util';
import { cleanUp, makeDataFolder, startSystem, untilRunning } from '../test/story/launched';
import { allKillings, playThrough, sevenKillings } from '../test/story/killings';
import { openLedger } from '../test/story/ledger';

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { kill: { type: 'string', default: 'seven' }, seed: { type: 'string', default: '20261125' } } });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || !['all', 'seven'].includes(values.kill))
    throw new Error('Use --kill all or --kill seven, and --seed with a whole number.');
  const dataFolder = makeDataFolder();
  const launched = startSystem(dataFolder);
  try {
    await untilRunning(launched, dataFolder);
    const undisturbed = await playThrough(dataFolder, null);
    let different = 0;
    for (const killing of values.kill === 'all' ? allKillings(seed) : sevenKillings(seed)) {
      const begun = Date.now();
      const same = (await playThrough(dataFolder, killing)) === undisturbed;
      if (!same) different += 1;
      const words = `${killing.process.padEnd(13)} killed in step ${killing.step} after ${String(killing.afterMs).padStart(3)} ms`;
      process.stdout.write(`${same ? 'same     ' : 'DIFFERENT'}  ${words}  ${((Date.now() - begun) / 1_000).toFixed(1)} s\n`);
    }
    const faults = await openLedger(dataFolder).faults();
    for (const fault of faults) process.stdout.write(`FAULT  ${fault}\n`);
    process.stdout.write(`Seed ${seed}: ${different} stories ended differently, ${faults.length} facts lost, out of order or parked.\n`);
    process.exitCode = different + faults.length === 0 ? 0 : 1;
  } finally {
    await cleanUp([launched], dataFolder);
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
